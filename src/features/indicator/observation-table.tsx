import type { ExplainedObservationResource } from '../../../contract/resources.ts'
import { isSample } from '../../../domain/observation.ts'
import { areaName, type KnownArea } from '../../data/area-name.ts'
import { formatValue } from '../../text/format.ts'
import { formatMonth, formatPeriodWords } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { pageWords } from '../../text/page-words.ts'
import { listWords, withRemark } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { absenceWord } from '../../text/words-absence.ts'
import { observationCounts } from '../../text/words-formula.ts'
import type { ExplainProps } from './explain-props.ts'
import styles from './indicator.module.css'
import { ScrollBox } from './scroll-box.tsx'
import { indicatorWords } from './words.ts'

/** The reports behind a figure, latest first: what they said, what they are used as, their source. */
export function ObservationTable({ explanation, indicator, areas }: ExplainProps) {
  const lang = useLanguage()
  const words = indicatorWords(lang)
  const rows = explanation.observations
  if (rows.length === 0) {
    return (
      <p className={styles.muted}>
        {explanation.rollUp ? words.observationsCountyNone : words.observationsNone}
      </p>
    )
  }
  const before = areas.filter((area) => area.successorCodes?.includes(explanation.areaCode))
  const severalAreas = rows.some((row) => row.areaCode !== explanation.areaCode)
  const counted = rows.some((row) => row.denominator !== null)
  const ruled = rows.some((row) => row.countingRule !== null)
  const noted = rows.some((row) => row.note !== null)
  const { columns } = words
  const year = Number(explanation.through.slice(0, 4))
  const isOfLastYear = ({ role, period }: ExplainedObservationResource) =>
    role === 'outside' && Number(period.slice(0, 4)) < year
  return (
    <>
      {severalAreas && before.length > 0 && (
        <p className={styles.muted}>
          {words.predecessors(
            listWords(
              before.map((area) => area.name),
              lang,
            ),
            lastMonthOf(before, lang),
          )}
        </p>
      )}
      <ScrollBox labelledBy="observations">
        <table className={`${styles.table} ${styles.wide}`}>
          <thead>
            <tr>
              <th scope="col">{columns.period}</th>
              {severalAreas && <th scope="col">{columns.area}</th>}
              <th scope="col" data-numeric>
                {columns.value}
              </th>
              {counted && (
                <th scope="col" data-numeric>
                  {columns.counts}
                </th>
              )}
              <th scope="col">{columns.role}</th>
              <th scope="col">{columns.source}</th>
              {ruled && <th scope="col">{columns.rule}</th>}
              {noted && <th scope="col">{columns.note}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.areaCode} ${row.period} ${row.role}`}>
                <th scope="row">{formatPeriodWords(row.period, lang)}</th>
                {severalAreas && <td>{areaName(areas, row.areaCode)}</td>}
                <td data-numeric>
                  {row.value === null
                    ? absenceWord('nothing_due', lang)
                    : formatValue(row.value, row.qualifier, indicator, lang)}
                </td>
                {counted && <td data-numeric>{observationCounts(row, lang)}</td>}
                <td>{isOfLastYear(row) ? words.notCompared : words.roles[row.role]}</td>
                <td>
                  <SourceOf row={row} />
                </td>
                {ruled && <td>{row.countingRule && <UnbrokenText text={row.countingRule} />}</td>}
                {noted && <td>{row.note && <UnbrokenText text={row.note} />}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}

/** The last month of the areas that an area came out of; null where they ended apart. */
function lastMonthOf(before: readonly KnownArea[], lang: Language): string | null {
  const [first] = before
  const same = before.every((area) => area.validTo === first?.validTo)
  return same && first?.validTo ? formatMonth(first.validTo, lang) : null
}

/** Where a report was read; a link only where the reference is an address of the web. */
function SourceOf({ row }: { readonly row: ExplainedObservationResource }) {
  const lang = useLanguage()
  const kinds = pageWords(lang).chart.kinds
  const words = indicatorWords(lang)
  const kind = kinds[row.sourceKind]
  if (row.sourceKind === 'register') {
    return withRemark(kind, isSample(row) ? kinds.sample : null, lang)
  }
  if (row.sourceRef === null) {
    return row.sourceKind === 'sample' ? words.sampleSource : kind
  }
  if (/^https?:\/\//i.test(row.sourceRef)) {
    return (
      <a href={row.sourceRef} rel="noreferrer" target="_blank">
        {words.sourceLink(kind)}
      </a>
    )
  }
  // The sample's references name themselves.
  return row.sourceRef.startsWith(kind) ? row.sourceRef : `${kind} ${row.sourceRef}`
}
