import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { UnitMonthsResource } from '../../../../contract/month-resources.ts'
import { Link } from '../../../components/link.tsx'
import { QueryBoundary } from '../../../components/query-boundary.tsx'
import { unitMonthsQuery } from '../../../data/desk-requests.ts'
import { formatMonth, monthName } from '../../../text/format-date.ts'
import { useLanguage } from '../../../text/use-language.tsx'
import strip from '../month-strip.module.css'
import sheet from '../sheet.module.css'
import { AskedBelow } from './asked-below.tsx'
import { standingCounts } from './awaited-units.ts'
import { Reminder } from './reminder.tsx'
import { UnitRow } from './unit-row.tsx'
import styles from './units.module.css'
import { unitsWords } from './units-words.ts'

interface UnitsMonthProps {
  readonly area: string
  /** `YYYY-MM` */
  readonly month: string
  readonly linkTo: (area: string, month: string) => string
}

/** How far the units of an area are with a month: who has not submitted, what is asked, and the steps a supervisor takes. */
export function UnitsMonth({ area, month, linkTo }: UnitsMonthProps) {
  const query = useQuery(unitMonthsQuery(area, month))
  return (
    <QueryBoundary query={query}>
      {(answer) =>
        answer.units.length > 0 && (
          <div className={`${sheet.sheet} ${styles.month}`}>
            <Strip answer={answer} linkTo={(one) => linkTo(area, one)} />
            <Standings answer={answer} linkTo={(code) => linkTo(code, month)} />
            <Reminder answer={answer} />
            <AskedBelow area={area} linkTo={linkTo} />
          </div>
        )
      }
    </QueryBoundary>
  )
}

interface StripProps {
  readonly answer: UnitMonthsResource
  readonly linkTo: (month: string) => string
}

/** The months of the year, and how many units are still to submit each. */
function Strip({ answer, linkTo }: StripProps) {
  const lang = useLanguage()
  const words = unitsWords(lang)
  return (
    <nav className={strip.strip} aria-label={words.strip}>
      {answer.months.map(({ month, awaited }) => (
        <Link
          key={month}
          to={linkTo(month)}
          aria-current={month === answer.month ? 'page' : undefined}
        >
          {monthName(Number(month.slice(5)), lang, { short: true })}
          <small>{words.stripMonth(awaited)}</small>
        </Link>
      ))}
    </nav>
  )
}

interface StandingsProps {
  readonly answer: UnitMonthsResource
  readonly linkTo: (area: string) => string
}

/** Unit by unit, in code order: nobody is ranked. */
function Standings({ answer, linkTo }: StandingsProps) {
  const lang = useLanguage()
  const words = unitsWords(lang)
  const [onlyAwaited, setOnlyAwaited] = useState(false)
  const { units, may } = answer
  const shown = onlyAwaited ? units.filter(({ awaited }) => awaited) : units
  const count = standingCounts(answer)
  const closed = count('closed')
  return (
    <section className={styles.part} aria-labelledby="standings">
      <h2 id="standings" className={styles.heading}>
        {words.title(formatMonth(answer.month, lang))}
      </h2>
      <p>
        {words.counts(
          units.length,
          count('submitted') + closed,
          closed,
          units.filter(({ awaited }) => awaited).length,
          count('imported'),
        )}
      </p>
      <label className={styles.filter}>
        <input
          type="checkbox"
          checked={onlyAwaited}
          onChange={({ target }) => setOnlyAwaited(target.checked)}
        />
        {words.onlyAwaited}
      </label>
      {shown.length === 0 ? (
        <p>{words.noneAwaited}</p>
      ) : (
        <table className={styles.table} aria-labelledby="standings">
          <thead>
            <tr>
              <th scope="col">{words.columns.unit}</th>
              <th scope="col">{words.columns.standing}</th>
              <th scope="col" data-numeric>
                {words.columns.reported}
              </th>
              <th scope="col">{words.columns.last}</th>
              {may.return && <th scope="col">{words.columns.steps}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((unit) => (
              <UnitRow key={unit.areaCode} unit={unit} answer={answer} to={linkTo(unit.areaCode)} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
