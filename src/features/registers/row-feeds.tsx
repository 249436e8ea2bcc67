import { useQuery } from '@tanstack/react-query'
import type { RegisterRowResource } from '../../../contract/register-resources.ts'
import { Link } from '../../components/link.tsx'
import { indicatorsQuery } from '../../data/queries.ts'
import { paths } from '../../selection/paths.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { formatMonth } from '../../text/format-date.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './row-panel.module.css'
import { registerWords } from './words.ts'

interface RowFeedsProps {
  readonly row: Pick<RegisterRowResource, 'areaCode' | 'feeds'>
  /** Whether the register feeds any indicator of the area. */
  readonly isFed: boolean
}

/** The figures that a row counts in, each a link to its page. */
export function RowFeeds({ row: { areaCode, feeds }, isFed }: RowFeedsProps) {
  const lang = useLanguage()
  const words = registerWords(lang).feeds
  const catalogue = useQuery(indicatorsQuery())
  const nameOf = (id: string) => {
    const found = catalogue.data?.indicators.find((one) => one.id === id)
    return found ? indicatorName(found, lang) : id
  }
  return (
    <div className={styles.part}>
      <h3>{words.of}</h3>
      {feeds.length === 0 ? (
        <p className={styles.hint}>{isFed ? words.none : words.notFed}</p>
      ) : (
        <ul>
          {feeds.map(({ indicatorId, month }) => (
            <li key={`${indicatorId} ${month}`}>
              <Link to={paths.indicator(indicatorId, { area: areaCode, through: month, lang })}>
                {words.figure(formatMonth(month, lang), nameOf(indicatorId))}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
