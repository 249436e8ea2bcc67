import { useState } from 'react'
import type { ImportPreview, PreviewRow } from '../../../contract/import-resources.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { formatValue } from '../../text/format.ts'
import { formatPeriodWords } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { clauseWords, labelled } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { saidWords } from '../../text/words-correction.ts'
import styles from './import.module.css'
import tableStyles from './scroll-table.module.css'
import { ScrollTable } from './scroll-table.tsx'
import { importWords } from './words.ts'

interface PreviewRowsProps {
  readonly shown: ImportPreview['added']
  readonly preview: Pick<ImportPreview, 'names' | 'indicators'>
  readonly caption: string
  /** Whether the first rows say enough; the others are shown when they are asked for. */
  readonly folded?: boolean
}

/** As many rows say enough of what nothing is asked about. */
const FEW = 10

/** Rows as they are and as they would be. */
export function PreviewRows({
  shown: { count, rows },
  preview,
  caption,
  folded = false,
}: PreviewRowsProps) {
  const [isOpen, open] = useState(!folded)
  const seen = isOpen ? rows : rows.slice(0, FEW)
  const lang = useLanguage()
  const words = importWords(lang).preview
  const { area, indicator, period, before, after } = words.columns
  const heads = [area, indicator, period, before, after]
  return (
    <>
      <ScrollTable caption={caption} look="changes">
        <thead>
          <tr>
            {heads.map((head, place) => (
              <th key={head} scope="col" className={place >= 3 ? tableStyles.number : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seen.map((row, index) => {
            const cells = cellsOf(row, preview, lang)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows do not move
              <tr key={index}>
                {cells.map((cell, place) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: nor do their cells
                    key={place}
                    data-head={place >= 3 && cell !== '' ? heads[place] : undefined}
                    className={
                      place >= 3 ? tableStyles.number : place === 2 ? tableStyles.whole : undefined
                    }
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </ScrollTable>
      {seen.length < rows.length && (
        <p className={styles.actions}>
          <button type="button" className={styles.plain} onClick={() => open(true)}>
            {words.more(rows.length - seen.length)}
          </button>
        </p>
      )}
      {isOpen && count > rows.length && (
        <p className={styles.hint}>{words.further(count - rows.length)}</p>
      )}
    </>
  )
}

function cellsOf(
  row: PreviewRow,
  { names, indicators }: Pick<ImportPreview, 'names' | 'indicators'>,
  lang: Language,
): readonly string[] {
  const words = importWords(lang).preview
  const areaName = (code: string) => names[code] ?? code
  const known = (id: string) => indicators.find((one) => one.id === id)
  const named = (id: string) => {
    const one = known(id)
    return one ? indicatorName(one, lang) : id
  }
  const news = (isNew: boolean) => (isNew ? words.isNew : words.isChanged)
  switch (row.kind) {
    case 'figure': {
      const format = known(row.indicator) ?? UNKNOWN
      return [
        areaName(row.areaCode),
        named(row.indicator),
        formatPeriodWords(row.period, lang),
        clauseWords(
          [saidWords(row.before, format, lang), ...(row.typed ? [words.typed] : [])],
          lang,
        ),
        clauseWords(
          [saidWords(row.after, format, lang), ...(row.beside ? [words.beside] : [])],
          lang,
        ),
      ]
    }
    case 'target': {
      const format = known(row.indicator) ?? UNKNOWN
      const value = (one: number | null) =>
        one === null ? words.none : formatValue(one, 'exact', format, lang)
      return [
        areaName(row.areaCode),
        named(row.indicator),
        words.target(row.year),
        value(row.before),
        value(row.after),
      ]
    }
    case 'area':
      return [areaName(row.areaCode), '', '', '', news(row.isNew)]
    case 'indicator':
      return ['', named(row.indicator), '', '', news(row.isNew)]
    case 'row': {
      const about = [row.about, row.indicator === null ? '' : named(row.indicator)].join('')
      const what = labelled(row.table[lang], about, lang)
      return [areaName(row.areaCode), what, row.day ?? '', '', news(row.isNew)]
    }
  }
}

const UNKNOWN = { measure: 'count', decimals: 2 } as const
