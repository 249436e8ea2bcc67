import type { Indicator } from '../../../domain/indicator.ts'
import { Popup } from '../../components/popup.tsx'
import type { CompareSelection } from '../../selection/compare-selection.ts'
import { useWriteCompare } from '../../selection/use-compare.ts'
import { categoryName, indicatorName } from '../../text/figure-words.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { categoriesOf } from './categories.ts'
import type { CompareLinks } from './compare-links.ts'
import styles from './indicator-choices.module.css'
import { compareWords } from './words.ts'

/** What the choice of indicators goes by. */
export interface IndicatorChoiceProps {
  readonly catalogue: readonly Indicator[]
  readonly selection: CompareSelection
  readonly links: CompareLinks
}

interface IndicatorChoicesProps extends IndicatorChoiceProps {
  readonly anchor: HTMLElement
  readonly onClose: () => void
}

/** All indicators by category, to be ticked, beside the button that opened them. */
export function IndicatorChoices({
  anchor,
  onClose,
  catalogue,
  selection,
  links,
}: IndicatorChoicesProps) {
  const lang = useLanguage()
  const words = compareWords(lang)
  const other = pageWords(lang).otherCategory
  const write = useWriteCompare()
  const all = catalogue.map(({ id }) => id)
  const chosen = selection.indicators ?? all
  const choose = (ids: readonly string[]) => {
    // Without a column there is nothing to compare: the last one stays.
    if (ids.length === 0) return
    const indicators = all.filter((id) => ids.includes(id))
    write({ ...links.state, indicators: indicators.length === all.length ? null : indicators })
  }
  const toggle = (ids: readonly string[], on: boolean) =>
    choose(on ? [...chosen, ...ids] : chosen.filter((id) => !ids.includes(id)))
  return (
    <Popup label={words.columns.label} anchor={anchor} onClose={onClose}>
      <button type="button" className={styles.all} onClick={() => choose(all)}>
        {words.columns.all}
      </button>
      {categoriesOf(catalogue).map(({ key, category, indicators }) => {
        const ids = indicators.map(({ id }) => id)
        const on = ids.filter((id) => chosen.includes(id)).length
        const name = categoryName(category, lang) ?? other
        return (
          <fieldset key={key} className={styles.category}>
            <legend className={styles.legend}>
              {name}
              <button
                type="button"
                className={styles.only}
                aria-label={words.columns.onlyOf(name)}
                onClick={() => choose(ids)}
              >
                {words.columns.only}
              </button>
              <button
                type="button"
                className={styles.only}
                aria-label={
                  on === ids.length ? words.columns.removeAllOf(name) : words.columns.addAllOf(name)
                }
                onClick={() => toggle(ids, on < ids.length)}
              >
                {on === ids.length ? words.columns.removeAll : words.columns.addAll}
              </button>
            </legend>
            {indicators.map((indicator) => (
              <label key={indicator.id} className={styles.choice}>
                <input
                  type="checkbox"
                  checked={chosen.includes(indicator.id)}
                  onChange={(event) => toggle([indicator.id], event.target.checked)}
                />
                {indicatorName(indicator, lang)}
              </label>
            ))}
          </fieldset>
        )
      })}
    </Popup>
  )
}
