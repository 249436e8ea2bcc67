import { Fragment, type ReactNode } from 'react'
import type { AreaResource } from '../../contract/resources.ts'
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
  const lines = some.map((area) => ({ area, depth: 0, parentName: parentOf(area)?.name ?? null }))
  return lines.length === 0 ? [] : [{ title, lines }]
}

/** All areas as a tree, as many as a list can hold. */
export function treeOf(title: string | null, areas: readonly AreaResource[]): Offered {
  const tree = areaTree(areas).map((line) => ({ ...line, parentName: null }))
  const lines = tree.slice(0, MOST_LINES)
  return { groups: [{ title, lines }], total: tree.length, unlisted: tree.length - lines.length }
}

/** The answer to a search; each area with all that it belongs to, as names repeat. */
export function foundGroup(found: readonly AreaResource[]): AreaGroup {
  const lines = found.map((area) => ({
    area,
    depth: 0,
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
}

/** The options of an area list, under their headings. */
export function AreaLines({ groups, active, current, optionId, onChoose }: AreaLinesProps) {
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
}

function AreaLine({ id, line, active, selected, onChoose }: AreaLineProps) {
  const words = areaWords(useLanguage())
  const { area, depth, parentName } = line
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
      <span className={styles.name}>{area.name}</span>
      {parentName !== null && <span className={styles.parent}>{parentName}</span>}
      {area.years.length === 0 && <span className={styles.parent}>{words.noYears}</span>}
      <span className={styles.code}>{area.code}</span>
    </div>
  )
}
