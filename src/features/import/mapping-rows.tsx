import { useQuery } from '@tanstack/react-query'
import type { OfficeQuestion, OfficeSheet, RowUse } from '../../../domain/office-mapping.ts'
import { areasQuery, indicatorsQuery } from '../../data/queries.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { clauseWords, labelled, withRemark } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './import.module.css'
import { Correct, questionOf } from './mapping-correct.tsx'
import { mappingWords } from './mapping-words.ts'
import { ScrollTable } from './scroll-table.tsx'
import { importWords } from './words.ts'

/** Areas that may be asked for at once. */
const AT_ONCE = 20

interface MappingRowsProps {
  readonly sheet: OfficeSheet
  readonly onCorrect: (questions: readonly OfficeQuestion[]) => void
}

/** What the rows of a sheet were taken for, and what all of it is of. */
export function MappingRows({ sheet, onCorrect }: MappingRowsProps) {
  const lang = useLanguage()
  const words = importWords(lang)
  const own = mappingWords(lang)
  const { name, figures, rows } = sheet
  const meaningOf = useMeanings(sheet)
  const shown = rows.map((one) => ({ ...one, ...meaningOf(one.use) }))
  const areas = new Set(shown.flatMap(({ area }) => area ?? []))
  const [onlyArea] = areas.size === 1 ? areas : []
  const columns = [words.place.row, words.mapping.label, words.mapping.meaning]
  return (
    <>
      <ScrollTable caption={own.taken(name, words.mapping[figures])} look="mapped">
        <thead>
          <tr>
            {[...columns, ...(areas.size > 1 ? [own.area] : [])].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, label, indicator, area }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              <td>{label}</td>
              <td>{indicator}</td>
              {areas.size > 1 && <td>{area}</td>}
              <td>
                <Correct
                  text={label}
                  onPress={() => onCorrect([questionOf('row', sheet, label, row)])}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {onlyArea !== undefined && <p>{labelled(own.area, onlyArea, lang)}</p>}
      <p className={styles.actions}>
        {(['unit', 'year', 'sheet'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles.link}
            onClick={() => onCorrect([questionOf(kind, sheet, sheet.name, null)])}
          >
            {own.correctSheet[kind]}
          </button>
        ))}
      </p>
    </>
  )
}

/** Words for what a row was taken for, and by what. */
function useMeanings({ rows }: OfficeSheet) {
  const lang = useLanguage()
  const { mapping: words } = importWords(lang)
  const { matched, scaled, uses } = mappingWords(lang)
  const indicators = useQuery(indicatorsQuery()).data?.indicators ?? []
  const codes = rows.flatMap(({ use }) => (use.kind === 'figures' ? use.areaCode : []))
  const asked = [...new Set(codes)].sort().slice(0, AT_ONCE)
  const areas = useQuery({ ...areasQuery(asked), enabled: asked.length > 0 }).data?.areas ?? []
  return (use: RowUse) => {
    if (use.kind !== 'figures') return { indicator: uses[use.kind], area: null }
    const { indicatorId, part, scale, indicatorFrom, areaCode, areaFrom } = use
    const found = indicators.find(({ id }) => id === indicatorId)
    const name = found ? indicatorName(found, lang) : indicatorId
    const said = [
      ...(part === 'value' ? [] : [words.part[part]]),
      ...(scale === '' ? [] : [scaled(scale)]),
      matched[indicatorFrom],
    ]
    const area = areas.find(({ code }) => code === areaCode)?.name ?? areaCode
    return {
      indicator: withRemark(name, clauseWords(said, lang), lang),
      area: withRemark(area, matched[areaFrom], lang),
    }
  }
}
