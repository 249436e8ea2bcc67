import { useMemo, useRef } from 'react'
import type { AreaResource } from '../../contract/resources.ts'
import { recentAreas } from '../selection/recent-areas.ts'
import { remember, useRemembered } from '../selection/remembered.ts'
import { useLanguage } from '../text/use-language.tsx'
import { AreaCombobox } from './area-combobox.tsx'
import { groupOf, treeOf } from './area-lines.tsx'
import styles from './area-panel.module.css'
import { areaWords } from './area-words.ts'
import field from './field.module.css'
import { usePopup } from './use-popup.ts'

interface AreaPanelProps {
  readonly areas: readonly AreaResource[]
  readonly current: AreaResource
  /** What opened it. */
  readonly anchor: HTMLElement
  readonly onChoose: (area: AreaResource) => void
  readonly onClose: () => void
}

/** The reader's own unit, the areas chosen last and all as a tree; any of them is found by typing. */
export function AreaPanel({ areas, current, anchor, onChoose, onClose }: AreaPanelProps) {
  const words = areaWords(useLanguage())
  const panel = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const own = useRemembered('unit')
  const { offered, startAt } = useMemo(() => {
    const others = areas.filter(({ code }) => code === own && code !== current.code)
    const recent = recentAreas(areas).filter(({ code }) => code !== own && code !== current.code)
    const first = [
      ...groupOf(words.groups.own, others, areas),
      ...groupOf(words.groups.recent, recent, areas),
    ]
    const tree = treeOf(first.length > 0 ? words.groups.all : null, areas)
    const lines = tree.groups.flatMap((group) => group.lines)
    return {
      offered: { ...tree, groups: [...first, ...tree.groups] },
      // Units chosen before are in sight; without any, the list begins at the area shown.
      startAt: first.length > 0 ? -1 : lines.findIndex(({ area }) => area.code === current.code),
    }
  }, [areas, current.code, own, words])
  usePopup({ box: panel, anchor, onClose, focus: input })

  return (
    <div ref={panel} className={styles.panel}>
      <AreaCombobox
        label={{ text: words.search }}
        offered={offered}
        current={current.code}
        startAt={startAt}
        input={input}
        onChoose={onChoose}
      />
      <p className={styles.own}>
        {own === current.code ? (
          words.isOwn(current.name)
        ) : (
          <button
            type="button"
            className={field.button}
            onClick={() => remember('unit', current.code)}
          >
            {words.setOwn(current.name)}
          </button>
        )}
      </p>
    </div>
  )
}
