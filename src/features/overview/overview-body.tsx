import { useMemo } from 'react'
import { Link } from 'react-router-dom'
import type {
  AreaResource,
  IndicatorResource,
  ProgressResource,
} from '../../../contract/resources.ts'
import { Notice } from '../../components/notice.tsx'
import { paths } from '../../selection/paths.ts'
import type { Selection } from '../../selection/selection.ts'
import { toWrite } from '../../selection/use-selection.ts'
import { categoryName, indicatorName } from '../../text/figure-words.ts'
import { useLanguage, useWords } from '../../text/use-words.tsx'
import { rollUpWords } from '../../text/words-coverage.ts'
import { IndicatorCard } from './indicator-card.tsx'
import { NotReported } from './not-reported.tsx'
import styles from './overview.module.css'
import { type IndicatorView, overviewModel } from './overview-model.ts'
import { PacePicture } from './pace-picture.tsx'
import { StatusFilter } from './status-filter.tsx'
import { Summary } from './summary.tsx'
import { UnitList } from './unit-list.tsx'

interface OverviewBodyProps {
  readonly answer: ProgressResource
  readonly indicators: readonly IndicatorResource[]
  readonly areas: readonly AreaResource[]
  readonly shown: AreaResource
  readonly selection: Selection
}

/** Everything below the head: the state in words and marks, the picture, the cards, the lists. */
export function OverviewBody({ answer, indicators, areas, shown, selection }: OverviewBodyProps) {
  const words = useWords()
  const lang = useLanguage()
  const { statuses, sort } = selection
  const model = useMemo(
    () => overviewModel(answer, indicators, { statuses, sort }),
    [answer, indicators, statuses, sort],
  )
  const units = <UnitList answer={answer} areas={areas} selection={selection} />
  if (model.unitsOnly && answer.rollUp) {
    return (
      <>
        <Notice tone="info" title={rollUpWords(answer.rollUp, lang) ?? undefined} />
        {units}
      </>
    )
  }
  if (model.empty) {
    return (
      <>
        <NoData answer={answer} shown={shown} selection={selection} />
        {units}
      </>
    )
  }
  return (
    <>
      <Summary answer={answer} model={model} />
      <StatusFilter answer={answer} model={model} selection={selection} />
      {model.drawn.length > 0 && <PacePicture answer={answer} model={model} />}
      <h2 className={styles.heading}>{words.overview.indicators}</h2>
      {model.groups.length === 0 && <p>{words.overview.nothingMatches}</p>}
      {model.groups.map((group, index) => (
        <section key={group.key} aria-labelledby={`category-${index}`}>
          <h3 id={`category-${index}`} className={styles.category}>
            {group.key === 'all'
              ? words.overview.orderAttention
              : ((group.category && categoryName(group.category, lang)) ??
                words.overview.otherCategory)}
          </h3>
          <div className={styles.cards}>
            {group.views.map((view) => (
              <IndicatorCard key={view.indicator.id} view={view} answer={answer} areas={areas} />
            ))}
          </div>
        </section>
      ))}
      <NotReported views={model.notReported} areas={areas} />
      {units}
      <Folded views={model.folded} />
    </>
  )
}

function Folded({ views }: { readonly views: readonly IndicatorView[] }) {
  const words = useWords()
  const lang = useLanguage()
  if (views.length === 0) return null
  return (
    <details className={`${styles.panel} ${styles.folded}`}>
      <summary>{words.folded.title(views.length)}</summary>
      <ul>
        {views.map(({ indicator }) => (
          <li key={indicator.id}>{indicatorName(indicator, lang)}</li>
        ))}
      </ul>
    </details>
  )
}

type NoDataProps = Pick<OverviewBodyProps, 'answer' | 'shown' | 'selection'>

function NoData({ answer, shown, selection }: NoDataProps) {
  const words = useWords()
  const lang = useLanguage()
  const state = toWrite(selection, lang)
  const others = shown.years.filter((year) => year !== answer.year)
  return (
    <section className={styles.panel}>
      <h2>{words.noData.title(shown.name, answer.year)}</h2>
      <p>
        {others.length === 0 ? words.noData.none : words.noData.otherYears}
        {others.map((year) => (
          <span key={year}>
            {' '}
            <Link to={paths.overview({ ...state, area: shown.code, year, through: undefined })}>
              {words.pickers.yearOption(year)}
            </Link>
          </span>
        ))}
      </p>
    </section>
  )
}
