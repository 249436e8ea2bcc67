import { useQuery } from '@tanstack/react-query'
import type { ChangesResource } from '../../../contract/changes-resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { figureChangesQuery } from '../../data/changes-queries.ts'
import { formatDateTime, formatPeriodWords } from '../../text/format-date.ts'
import { withRemark } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { correctionWords, saidWords } from '../../text/words-correction.ts'
import { authorWords, choiceWords, doorWord } from '../../text/words-history.ts'
import explain from './explain-panel.module.css'
import type { ExplainProps } from './explain-props.ts'
import styles from './indicator.module.css'
import { ScrollBox } from './scroll-box.tsx'
import { indicatorWords } from './words.ts'

type Change = ChangesResource['changes'][number]

/** What was typed in, changed and taken out of a unit's figure in the year, its predecessors' too, the latest first. */
export function FigureHistory({ indicator, explanation }: ExplainProps) {
  const lang = useLanguage()
  const { history, columns } = indicatorWords(lang)
  const { areaCode: area, year } = explanation
  const { data } = useQuery(figureChangesQuery({ area, year, indicator: indicator.id }))
  // Whether there are any is known only from the answer; without one nothing is amiss on the page.
  const changes = data?.changes.filter(isChange) ?? []
  if (!data || changes.length === 0) return null
  const nameOf = (code: string) => data.names[code] ?? code
  const several = changes.some(({ areaCode }) => areaCode !== area)
  return (
    <section className={explain.part} aria-labelledby="history">
      <h3 id="history" className={explain.heading}>
        {history.title}
      </h3>
      <ScrollBox labelledBy="history">
        <table className={`${styles.table} ${styles.wide}`}>
          <thead>
            <tr>
              <th scope="col">{history.when}</th>
              <th scope="col">{history.period}</th>
              {several && <th scope="col">{columns.area}</th>}
              <th scope="col" data-numeric>
                {history.change}
              </th>
              <th scope="col">{history.by}</th>
              <th scope="col">{history.reason}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <Row
                key={change.seq}
                change={change}
                area={several && change.areaCode !== null ? nameOf(change.areaCode) : null}
                indicator={indicator}
                nameOf={nameOf}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

/** What a file brought first is among the reports. */
function isChange({ added, door }: Change): boolean {
  return added === 0 || door === 'desk'
}

interface RowProps {
  readonly change: Change
  /** Name of the area that reported it, where several did. */
  readonly area: string | null
  readonly indicator: Indicator
  readonly nameOf: (code: string) => string
}

function Row({ change, area, indicator, nameOf }: RowProps) {
  const lang = useLanguage()
  const [row] = change.rows
  if (row?.kind !== 'figure') return null
  const by = authorWords(change, nameOf, lang)
  const door = doorWord(change, lang)
  return (
    <tr>
      <th scope="row">{formatDateTime(change.at, lang)}</th>
      <td>{formatPeriodWords(row.period, lang)}</td>
      {area !== null && <td>{area}</td>}
      <td data-numeric>
        {saidWords(row.before, indicator, lang)} → {saidWords(row.after, indicator, lang)}
      </td>
      <td>{by === null ? door : withRemark(by, door, lang)}</td>
      <td>
        {row.correction && <strong>{correctionWords(lang).corrected} </strong>}
        {change.reason !== null && <UnbrokenText text={change.reason} />}
        {row.chosen && <> {choiceWords(row, lang)}</>}
      </td>
    </tr>
  )
}
