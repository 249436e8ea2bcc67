import { useQuery } from '@tanstack/react-query'
import type { ImportCheck } from '../../../contract/import-resources.ts'
import { indicatorsQuery } from '../../data/queries.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { labelled, listWords, withRemark } from '../../text/punctuation.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './import.module.css'
import { ScrollTable } from './scroll-table.tsx'
import { importWords } from './words.ts'

type Mapping = NonNullable<ImportCheck['mapping']>

/** What the rows of an office's own sheets were taken for, to be looked over. */
export function MappingTaken({ mapping }: { readonly mapping: Mapping }) {
  const lang = useLanguage()
  const words = importWords(lang).mapping
  const indicators = useQuery(indicatorsQuery()).data?.indicators ?? []
  const meaning = (use: Mapping['sheets'][number]['rows'][number]['use']): string => {
    if (use.kind === 'total') return words.total
    if (use.kind !== 'figures') return words.leaveOut
    const indicator = indicators.find(({ id }) => id === use.indicatorId)
    const name = indicator ? indicatorName(indicator, lang) : use.indicatorId
    return withRemark(name, use.part === 'value' ? null : words.part[use.part], lang)
  }
  return (
    <details>
      <summary>{words.taken}</summary>
      {mapping.sheets.map(({ name, figures, rows }) => (
        <ScrollTable key={name} caption={labelled(name, words[figures], lang)}>
          <thead>
            <tr>
              <th scope="col">{importWords(lang).place.row}</th>
              <th scope="col">{words.label}</th>
              <th scope="col">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, label, use }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                <td>{label}</td>
                <td>{meaning(use)}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      ))}
      {mapping.passedOver.length > 0 && (
        <p className={styles.hint}>{words.passedOver(listWords(mapping.passedOver, lang))}</p>
      )}
    </details>
  )
}
