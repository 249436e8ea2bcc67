import field from '../../components/field.module.css'
import { lazyComponent } from '../../components/lazy-component.tsx'
import { usePopupAnchor } from '../../components/use-popup-anchor.ts'
import { useLanguage } from '../../text/use-language.tsx'
import type { IndicatorChoiceProps } from './indicator-choices.tsx'
import { compareWords } from './words.ts'

const IndicatorChoices = lazyComponent(() =>
  import('./indicator-choices.tsx').then((part) => part.IndicatorChoices),
)

/** Which indicators are the columns, by category. */
export function IndicatorChooser(props: IndicatorChoiceProps) {
  const { catalogue, selection } = props
  const words = compareWords(useLanguage())
  const { anchor, toggle, close } = usePopupAnchor()
  const count = selection.indicators?.length ?? catalogue.length
  return (
    <div className={field.field}>
      <span className={field.label} aria-hidden="true">
        {words.columns.label}
      </span>
      <button
        type="button"
        className={field.button}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-label={words.columns.button(count, catalogue.length)}
        onClick={toggle}
      >
        {words.columns.count(count, catalogue.length)}
      </button>
      {anchor && <IndicatorChoices {...props} anchor={anchor} onClose={close} />}
    </div>
  )
}
