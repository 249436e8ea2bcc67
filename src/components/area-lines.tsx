import { Fragment, type ReactNode } from 'react'
import type { AreaResource } from '../../contract/resources.ts'
import { Shape } from '../charts/svg-primitives.tsx'
import { type AreaOption, areaTree } from '../selection/area-tree.ts'
import { useLanguage } from '../text/use-language.tsx'
import styles from './area-combobox.module.css'
import { areaWords } from './area-words.ts'

/** More lines than this help nobody; the reader types instead. */
const MOST_LINES = 400

/** Lines under one heading. */
export interface AreaGroup {
  /** Null = no heading. */
  readonly title: string | null
  readonly lines: readonly AreaOption[]
}

/** What an area list offers while nothing is typed. */
export interface Offered {
  readonly groups: readonly AreaGroup[]
  /** Areas to choose from, each counted once. */
  readonly total: number
  /** How many of them are not listed. */
  readonly unlisted: number
}

/** Areas of a heading, each with what it belongs to; none where there are no areas. */
export function groupOf(
  title: string | null,
  some: readonly AreaResource[],
  areas: readonly AreaResource[],
): AreaGroup[] {
  const parentOf = (area: AreaResource) => areas.find(({ code }) => code === area.parentCode)
  const lines = some.map((area) => ({
    area,
    depth: 0,
    open: null,
    parentName: parentOf(area)?.name ?? null,
  }))
  return lines.length === 0 ? [] : [{ title, lines }]
}

interface OpenedTree {
  /** Codes of the areas whose units are listed. */
  readonly open: ReadonlySet<string>
  /** How many levels an area has below it that can be opened. */
  readonly leastLevels: number
  /** Units that are not among the areas. */
  readonly unlisted: number
}

/** Areas as a tree, as many as a list can hold. */
export function treeOf(
  title: string | null,
  areas: readonly AreaResource[],
  { open, leastLevels, unlisted }: OpenedTree,
): Offered {
  const tree = areaTree(areas, open, leastLevels).map((line) => ({ ...line, parentName: null }))
  const lines = tree.slice(0, MOST_LINES)
  const left = tree.length - lines.length + unlisted
  return { groups: [{ title, lines }], total: tree.length, unlisted: left }
}

/** The answer to a search; each area with all that it belongs to, as names repeat. */
export function foundGroup(found: readonly AreaResource[]): AreaGroup {
  const lines = found.map((area) => ({
    area,
    depth: 0,
    open: null,
    parentName: area.parents?.map(({ name }) => name).join(' ') || null,
  }))
  return { title: null, lines }
}

interface AreaLinesProps {
  readonly groups: readonly AreaGroup[]
  /** Index of the line that the keyboard is at, counted through all groups; -1 = none. */
  readonly active: number
  /** Code of the area shown now. */
  readonly current: string | null
  readonly optionId: (index: number) => string
  readonly onChoose: (area: AreaResource) => void
  /** Lists an area's units below it, or no longer. */
  readonly onOpen: (area: AreaResource) => void
}

/** The options of an area list, under their headings. */
export function AreaLines({ groups, active, current, optionId, onChoose, onOpen }: AreaLinesProps) {
  let from = 0
  return groups.map(({ title, lines }) => {
    const start = from
    from += lines.length
    const options = lines.map((line, index) => (
      <AreaLine
        key={line.area.code}
        id={optionId(start + index)}
        line={line}
        active={start + index === active}
        selected={line.area.code === current}
        onChoose={() => onChoose(line.area)}
        onOpen={() => onOpen(line.area)}
      />
    ))
    return title === null ? (
      <Fragment key={start}>{options}</Fragment>
    ) : (
      <Heading key={title} id={`${optionId(start)}-heading`} title={title}>
        {options}
      </Heading>
    )
  })
}

interface HeadingProps {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}

function Heading({ id, title, children }: HeadingProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
    <div role="group" aria-labelledby={id}>
      <p id={id} className={styles.heading}>
        {title}
      </p>
      {children}
    </div>
  )
}

interface AreaLineProps {
  readonly id: string
  readonly line: AreaOption
  readonly active: boolean
  readonly selected: boolean
  readonly onChoose: () => void
  readonly onOpen: () => void
}

function AreaLine({ id, line, active, selected, onChoose, onOpen }: AreaLineProps) {
  const words = areaWords(useLanguage())
  const { area, depth, open, parentName } = line
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
      data-depth={Math.min(depth, 3)}
      onClick={onChoose}
    >
      {open !== null && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard has the arrows for it
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        <span
          className={styles.fold}
          title={open ? words.close : words.open}
          data-open={open || undefined}
          onClick={(event) => {
            event.stopPropagation()
            onOpen()
          }}
        >
          <Shape>
            <path d="M6 3.5 10.5 8 6 12.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
          </Shape>
          <span className="visually-hidden">{open ? words.close : words.open}</span>
        </span>
      )}
      <span className={styles.name}>{area.name}</span>
      {parentName !== null && <span className={styles.parent}>{parentName}</span>}
      {area.years.length === 0 && <span className={styles.parent}>{words.noYears}</span>}
      <span className={styles.code}>{area.code}</span>
    </div>
  )
}
