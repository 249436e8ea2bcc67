import { Link } from 'react-router-dom'
import type { AreaResource, SeriesResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { parseMonth } from '../../../domain/period.ts'
import { ViewPickers } from '../../components/view-pickers.tsx'
import { ancestorsOf } from '../../selection/area-options.ts'
import { paths } from '../../selection/paths.ts'
import { type Selection, withArea } from '../../selection/selection.ts'
import { toWrite } from '../../selection/use-selection.ts'
import { categoryName, indicatorName } from '../../text/figure-words.ts'
import { yearToDateWords } from '../../text/format-date.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
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
  const words = pageWords(lang)
  const state = toWrite(selection, lang)
  const category = categoryName(indicator, lang)
  const year = parseMonth(answer?.through ?? '')?.year
  return (
    <>
      <Neighbours {...props} />
      <div className={styles.head}>
        <div className={styles.place}>
          <nav aria-label={words.placeInTree} className={styles.above}>
            {[...ancestorsOf(shown, areas), shown].map((area) => (
              <span key={area.code}>
                <Link to={paths.indicator(indicator.id, withArea(state, area))}>{area.name}</Link>
                <span aria-hidden="true"> / </span>
              </span>
            ))}
            {category !== null && <span>{category}</span>}
          </nav>
          <h1 className={styles.title}>
            {indicatorName(indicator, lang)}{' '}
            {answer && (
              <span className={styles.period}>
                {shown.name} {yearToDateWords(answer.through, lang)}
              </span>
            )}
            {answer?.holdsSample && (
              <span className={styles.sample} title={words.sample.meaning}>
                {words.sample.mark}
              </span>
            )}
          </h1>
        </div>
        <ViewPickers
          areas={areas}
          shown={shown}
          selection={selection}
          answer={answer && year !== undefined ? { year, through: answer.through } : undefined}
        />
      </div>
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
