import { useQuery } from '@tanstack/react-query'
import { formatMonth, parsePeriod } from '../../../../domain/period.ts'
import asked from '../../../components/asked/asked.module.css'
import { AskedItem } from '../../../components/asked/asked-item.tsx'
import { Link } from '../../../components/link.tsx'
import { followUpsQuery } from '../../../data/follow-up-requests.ts'
import { indicatorsQuery } from '../../../data/queries.ts'
import { indicatorName } from '../../../text/figure-words.ts'
import { formatPeriodWords } from '../../../text/format-date.ts'
import { useLanguage } from '../../../text/use-language.tsx'
import styles from './units.module.css'
import { unitsWords } from './units-words.ts'

interface AskedBelowProps {
  readonly area: string
  readonly linkTo: (area: string, month: string) => string
}

/** What is asked about figures of the units and is not closed: what was answered first. */
export function AskedBelow({ area, linkTo }: AskedBelowProps) {
  const lang = useLanguage()
  const words = unitsWords(lang)
  const { data } = useQuery(followUpsQuery({ area }))
  const indicators = useQuery(indicatorsQuery())
  if (!data) return null
  const of = (state: 'answered' | 'open') => data.requests.filter((one) => one.state === state)
  const shown = [...of('answered'), ...of('open')]
  const nameOf = (id: string) => {
    const found = indicators.data?.indicators.find((one) => one.id === id)
    return found ? indicatorName(found, lang) : id
  }
  return (
    <section id="asked" className={styles.part} aria-labelledby="asked-below">
      <h2 id="asked-below" className={styles.heading}>
        {words.asked}
      </h2>
      {shown.length === 0 ? (
        <p>{words.askedNone}</p>
      ) : (
        <ul className={asked.list}>
          {shown.map((request) => {
            const { areaCode, indicator, period } = request
            const month = parsePeriod(period)
            const figure = words.figure(
              data.names[areaCode] ?? areaCode,
              nameOf(indicator),
              formatPeriodWords(period, lang),
            )
            return (
              <li key={request.id}>
                <AskedItem
                  request={request}
                  names={data.names}
                  about={
                    month === null ? (
                      figure
                    ) : (
                      <Link
                        to={`${linkTo(areaCode, formatMonth(month.year, month.to))}#${indicator}`}
                      >
                        {figure}
                      </Link>
                    )
                  }
                />
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
