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
import { ALL_IN_ONE, type IndicatorView, overviewModel, type ViewGroup } from './overview-model.ts'
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
      <div className={styles.cards}>
        {model.groups.map((group, index) => (
          <CardGroup
            key={group.key}
            id={`category-${index}`}
            group={group}
            answer={answer}
            areas={areas}
          />
        ))}
      </div>
      <NotReported months={model.notReported} areas={areas} units={answer.rollUp !== null} />
      {units}
      <Folded views={model.folded} />
    </>
  )
}

interface CardGroupProps {
  readonly id: string
  readonly group: ViewGroup
  readonly answer: ProgressResource
  readonly areas: readonly AreaResource[]
}

/** The cards of a category; all categories share one grid, and each card names its own. */
function CardGroup({ id, group, answer, areas }: CardGroupProps) {
  const words = useWords()
  const lang = useLanguage()
  const nameOf = (indicator: IndicatorResource) =>
    categoryName(indicator, lang) ?? words.overview.otherCategory
  const [first] = group.views
  const ordered = group.key === ALL_IN_ONE
  return (
    <section className={styles.group} aria-labelledby={id}>
      {ordered && (
        <h3 id={id} className="visually-hidden">
          {words.overview.orderAttention}
        </h3>
      )}
      {group.views.map((view) => (
        <div key={view.indicator.id} className={styles.cell}>
          {view === first && !ordered ? (
            <h3 id={id} className={styles.category}>
              {nameOf(view.indicator)}
            </h3>
          ) : (
            <p className={styles.categoryAgain} aria-hidden={!ordered}>
              {nameOf(view.indicator)}
            </p>
          )}
          <IndicatorCard view={view} answer={answer} areas={areas} />
        </div>
      ))}
    </section>
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
