import { useQuery } from '@tanstack/react-query'
import type { FollowUpResource } from '../../../contract/follow-up-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { formatMonth, parsePeriod } from '../../../domain/period.ts'
import { Link } from '../../components/link.tsx'
import { Notice } from '../../components/notice.tsx'
import { followUpsQuery } from '../../data/follow-up-requests.ts'
import { indicatorsQuery } from '../../data/queries.ts'
import { sessionQuery } from '../../data/session-requests.ts'
import { paths } from '../../selection/paths.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { formatDay, formatPeriodWords } from '../../text/format-date.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './waiting-requests.module.css'
import { waitingWords } from './waiting-words.ts'

interface WaitingRequestsProps {
  readonly area: AreaResource
  /** `YYYY-MM`: the month that today is in. */
  readonly lastMonth: string
}

/** On the home of the reader's own area: what waits for an answer, or for a look at it. */
export function WaitingRequests(props: WaitingRequestsProps) {
  const session = useQuery(sessionQuery())
  return session.data?.account?.areaCode === props.area.code ? <OwnRequests {...props} /> : null
}

function OwnRequests({ area, lastMonth }: WaitingRequestsProps) {
  const lang = useLanguage()
  const words = waitingWords(lang)
  const { data } = useQuery(followUpsQuery({ area: area.code }))
  const indicators = useQuery(indicatorsQuery())
  const open = data?.requests.filter(({ state }) => state === 'open') ?? []
  const answered = data?.requests.filter(({ state }) => state === 'answered') ?? []
  const isUnit = area.levelsBelow.length === 0
  if (open.length === 0 && (isUnit || answered.length === 0)) return null
  if (!isUnit) {
    return (
      <Notice tone="info">
        <p>
          {words.below(open.length, answered.length)}{' '}
          <Link to={`${paths.entry({ lang, area: area.code })}#asked`}>{words.look}</Link>
        </p>
      </Notice>
    )
  }
  const about = (request: FollowUpResource) => {
    const indicator = indicators.data?.indicators.find(({ id }) => id === request.indicator)
    return words.figure(
      indicator ? indicatorName(indicator, lang) : request.indicator,
      formatPeriodWords(request.period, lang),
      request.overdue
        ? words.overdue
        : request.dueOn === null
          ? null
          : words.by(formatDay(request.dueOn, lang)),
    )
  }
  return (
    <Notice tone="warn">
      <p>{words.waiting(open.length)}</p>
      <ul className={styles.list}>
        {open.map((request) => (
          <li key={request.id}>
            <Link to={sheetOf(request, lastMonth, lang)}>{about(request)}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** The row of the sheet on which it is answered: of the last month of its period that has begun. */
function sheetOf(
  { areaCode, indicator, period }: FollowUpResource,
  lastMonth: string,
  lang: ReturnType<typeof useLanguage>,
): string {
  const asked = parsePeriod(period)
  const end = asked ? formatMonth(asked.year, asked.to) : lastMonth
  const through = end < lastMonth ? end : lastMonth
  return `${paths.entry({ lang, area: areaCode, through })}#${indicator}`
}
