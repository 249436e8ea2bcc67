import type { AreaResource, ProgressResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { Selection } from '../../selection/selection.ts'
import { categoryName } from '../../text/figure-words.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { IndicatorCard } from './indicator-card.tsx'
import styles from './indicator-cards.module.css'
import { ALL_IN_ONE, type OverviewModel, type ViewGroup } from './overview-model.ts'
import { overviewWords } from './words.ts'

interface IndicatorCardsProps {
  readonly answer: ProgressResource
  readonly areas: readonly AreaResource[]
  readonly selection: Selection
  readonly model: OverviewModel
}

/** A card for each indicator that passes the filter. */
export function IndicatorCards({ answer, areas, selection, model }: IndicatorCardsProps) {
  const words = overviewWords(useLanguage())
  return (
    <>
      <h2 className={styles.heading}>{words.indicators}</h2>
      {model.groups.length === 0 && <p>{words.nothingMatches}</p>}
      <div className={styles.cards}>
        {model.groups.map((group, index) => (
          <CardGroup
            key={group.key}
            id={`category-${index}`}
            group={group}
            answer={answer}
            areas={areas}
            selection={selection}
          />
        ))}
      </div>
    </>
  )
}

interface CardGroupProps {
  readonly id: string
  readonly group: ViewGroup
  readonly answer: ProgressResource
  readonly areas: readonly AreaResource[]
  readonly selection: Selection
}

/** The cards of a category; all categories share one grid, and each card names its own. */
function CardGroup({ id, group, answer, areas, selection }: CardGroupProps) {
  const lang = useLanguage()
  const words = overviewWords(lang)
  const page = pageWords(lang)
  const nameOf = (indicator: Indicator) => categoryName(indicator, lang) ?? page.otherCategory
  const [first] = group.views
  const ordered = group.key === ALL_IN_ONE
  return (
    <section className={styles.group} aria-labelledby={id}>
      {ordered && (
        <h3 id={id} className="visually-hidden">
          {words.orderAttention}
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
          <IndicatorCard view={view} answer={answer} areas={areas} selection={selection} />
        </div>
      ))}
    </section>
  )
}
