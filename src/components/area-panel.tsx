import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { AreaResource } from '../../contract/resources.ts'
import { type AreaOption, areaTree, findAreas } from '../selection/area-tree.ts'
import { useLanguage } from '../text/use-language.tsx'
import styles from './area-panel.module.css'
import { areaPanelWords } from './area-panel-words.ts'
import { isImeKey } from './ime-key.ts'
import { usePopup } from './use-popup.ts'

/** More lines than this help nobody; the reader types on instead. */
const MOST_LINES = 400

interface AreaPanelProps {
  readonly areas: readonly AreaResource[]
  readonly current: AreaResource
  /** What opened it. */
  readonly anchor: HTMLElement
  readonly onChoose: (area: AreaResource) => void
  readonly onClose: () => void
}

/** All areas as a tree, searched by name or code; the search field keeps the focus. */
export function AreaPanel({ areas, current, anchor, onChoose, onClose }: AreaPanelProps) {
  const words = areaPanelWords(useLanguage())
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const tree = useMemo(() => areaTree(areas), [areas])
  const [typed, setTyped] = useState('')
  const found = useMemo(() => findAreas(tree, typed), [tree, typed])
  const lines = found.slice(0, MOST_LINES)
  const currentIndex = lines.findIndex(({ area }) => area.code === current.code)
  const [active, setActive] = useState(currentIndex)
  const optionId = (index: number) => `${id}-${index}`

  usePopup({ box: panel, anchor, onClose, focus: input })
  useEffect(() => {
    const option = document.getElementById(`${id}-${active}`)
    if (list.current && option) reveal(list.current, option)
  }, [id, active])

  const onKeyDown = (event: KeyboardEvent) => {
    if (isImeKey(event.nativeEvent)) return
    const last = lines.length - 1
    const moves: Record<string, number> = {
      ArrowDown: Math.min(active + 1, last),
      ArrowUp: Math.max(active - 1, 0),
      PageDown: Math.min(active + 10, last),
      PageUp: Math.max(active - 10, 0),
    }
    const next = moves[event.key]
    const chosen = lines[active]
    if (next !== undefined) setActive(next)
    else if (event.key === 'Enter' && chosen) onChoose(chosen.area)
    else return
    event.preventDefault()
  }

  return (
    <div ref={panel} className={styles.panel}>
      <input
        ref={input}
        className={styles.search}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={words.search}
        aria-autocomplete="list"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={lines[active] ? optionId(active) : undefined}
        placeholder={words.placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={id} role="listbox" aria-label={words.list} className={styles.list}>
        {lines.map((option, index) => (
          <OptionLine
            key={option.area.code}
            id={optionId(index)}
            option={option}
            flat={typed.trim() !== ''}
            active={index === active}
            selected={option.area.code === current.code}
            onChoose={() => onChoose(option.area)}
          />
        ))}
      </div>
      <p className={styles.count} role="status">
        {found.length === 0
          ? words.none
          : found.length > lines.length
            ? words.more(found.length - lines.length)
            : words.found(found.length)}
      </p>
    </div>
  )
}

/** Scrolls the list, and only the list, so that an option outside its window comes to its middle. */
function reveal(list: HTMLElement, option: HTMLElement): void {
  const top = option.offsetTop - list.offsetTop
  const seen =
    top >= list.scrollTop && top + option.offsetHeight <= list.scrollTop + list.clientHeight
  if (!seen) list.scrollTop = top - (list.clientHeight - option.offsetHeight) / 2
}

interface OptionLineProps {
  readonly id: string
  readonly option: AreaOption
  readonly flat: boolean
  readonly active: boolean
  readonly selected: boolean
  readonly onChoose: () => void
}

function OptionLine({ id, option, flat, active, selected, onChoose }: OptionLineProps) {
  const words = areaPanelWords(useLanguage())
  const { area, depth, parentName } = option
  return (
    // The keyboard works through the search field, which keeps the focus (combobox pattern).
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={id}
      role="option"
      aria-selected={selected}
      className={styles.option}
      data-active={active || undefined}
      data-depth={flat ? 0 : Math.min(depth, 3)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.name}>{area.name}</span>
      {flat && parentName !== null && <span className={styles.parent}>{parentName}</span>}
      {area.years.length === 0 && <span className={styles.parent}>{words.noYears}</span>}
      <span className={styles.code}>{area.code}</span>
    </div>
  )
}
