import type { AreaResource } from '../../contract/resources.ts'
import { Shape } from '../charts/svg-primitives.tsx'
import { useRemembered } from '../selection/remembered.ts'
import { pageWords } from '../text/page-words.ts'
import { useLanguage } from '../text/use-language.tsx'
import styles from './area-picker.module.css'
import field from './field.module.css'
import { lazyComponent } from './lazy-component.tsx'
import { usePopupAnchor } from './use-popup-anchor.ts'

const AreaPanel = lazyComponent(() => import('./area-panel.tsx').then((part) => part.AreaPanel))

interface AreaPickerProps {
  readonly areas: readonly AreaResource[]
  readonly current: AreaResource
  /** Whether only areas with units are offered. */
  readonly comparing?: boolean
  readonly onChoose: (area: AreaResource) => void
}

/** A button with the current area; it opens a list to find others by name, code or pinyin. */
export function AreaPicker({ areas, current, comparing = false, onChoose }: AreaPickerProps) {
  const words = pageWords(useLanguage())
  const { anchor, toggle, close } = usePopupAnchor()
  const own = useRemembered('unit')
  const parent = areas.find((area) => area.code === current.parentCode)

  return (
    <div className={`${field.field} ${styles.root}`}>
      <span className={field.label} aria-hidden="true">
        {own === current.code ? words.pickers.ownArea : words.pickers.area}
      </span>
      <button
        type="button"
        className={`${field.button} ${styles.button}`}
        aria-label={words.pickers.areaButton(
          parent ? `${parent.name} ${current.name}` : current.name,
        )}
        aria-haspopup="listbox"
        aria-expanded={anchor !== null}
        onClick={toggle}
      >
        <span className={styles.current}>{current.name}</span>
        <Shape className={styles.chevron}>
          <path d="M3.5 6 8 10.5 12.5 6" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </Shape>
      </button>
      {anchor && (
        <AreaPanel
          areas={areas}
          current={current}
          comparing={comparing}
          anchor={anchor}
          onClose={close}
          onChoose={(area) => {
            close()
            anchor.focus()
            onChoose(area)
          }}
        />
      )}
    </div>
  )
}
