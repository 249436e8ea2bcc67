import type { AreaResource, SeriesResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { parseMonth } from '../../../domain/period.ts'
import { Link } from '../../components/link.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { ViewPickers } from '../../components/view-pickers.tsx'
import { ancestorsOf } from '../../selection/area-options.ts'
import { paths } from '../../selection/paths.ts'
import { type Selection, withArea } from '../../selection/selection.ts'
import { toWrite } from '../../selection/use-selection.ts'
import { categoryName, indicatorName } from '../../text/figure-words.ts'
import { yearToDateWords } from '../../text/format-date.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { headline } from '../../text/words-headline.ts'
import styles from './indicator-head.module.css'
import { indicatorWords } from './words.ts'

interface IndicatorHeadProps {
  readonly indicator: Indicator
  readonly catalogue: readonly Indicator[]
  readonly areas: readonly AreaResource[]
  /** The area the figures are of. */
  readonly shown: AreaResource
  readonly selection: Selection
  /** Tells the month where the address leaves it open; undefined while loading. */
  readonly answer: SeriesResource | undefined
}

/** Which indicator of which area and stretch, the way back, and the indicators beside it. */
export function IndicatorHead(props: IndicatorHeadProps) {
  const { indicator, areas, shown, selection, answer } = props
  const lang = useLanguage()
  const state = toWrite(selection, lang)
  const category = categoryName(indicator, lang)
  const latest = answer?.years.at(-1)
  const year = parseMonth(answer?.through ?? '')?.year
  return (
    <>
      <Neighbours {...props} />
      <PageHead
        above={[...ancestorsOf(shown, areas), shown]}
        linkTo={(area) => paths.indicator(indicator.id, withArea(state, area))}
        aboveEnd={category !== null && <span>{category}</span>}
        title={indicatorName(indicator, lang)}
        period={answer && `${shown.name} ${yearToDateWords(answer.through, lang)}`}
        holdsSample={answer?.holdsSample ?? false}
        shared={
          answer && {
            finding: latest
              ? headline(latest.samePeriod, indicator, answer.through, null, lang)
              : '',
            through: answer.through,
            area: { area: answer.areaCode },
          }
        }
      >
        <ViewPickers
          areas={areas}
          shown={shown}
          selection={selection}
          answer={answer && year !== undefined ? { year, through: answer.through } : undefined}
        />
      </PageHead>
    </>
  )
}

/** The way back with the same selection, and the indicators before and after in the catalogue. */
function Neighbours({ indicator, catalogue, selection }: IndicatorHeadProps) {
  const lang = useLanguage()
  const words = indicatorWords(lang)
  const state = toWrite(selection, lang)
  const place = catalogue.findIndex((one) => one.id === indicator.id)
  const before = catalogue[place - 1]
  const after = catalogue[place + 1]
  return (
    <nav className={styles.neighbours} aria-label={words.nav}>
      <Link to={paths.overview(state)}>{words.back}</Link>
      <span className={styles.sides}>
        {before && (
          <Link to={paths.indicator(before.id, state)} rel="prev">
            <span aria-hidden="true">← </span>
            {words.previous(indicatorName(before, lang))}
          </Link>
        )}
        {after && (
          <Link to={paths.indicator(after.id, state)} rel="next">
            {words.next(indicatorName(after, lang))}
            <span aria-hidden="true"> →</span>
          </Link>
        )}
      </span>
    </nav>
  )
}
