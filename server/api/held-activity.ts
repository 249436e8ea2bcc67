import type { Area } from '../../domain/area.ts'
import type { AreaTree } from '../../domain/area-tree.ts'
import { compareTexts } from '../../domain/compare-texts.ts'
import { reachable, workedOut } from '../../domain/walk.ts'
import type { AreaActivity } from './store.ts'

/** What the figures of an area and of all that it holds have in common. */
interface Held {
  /** Ascending. */
  readonly years: readonly number[]
  readonly sourceKinds: ReadonlySet<AreaActivity['sourceKinds'][number]>
  /** Whether a month or a quarter is among them. */
  readonly months: boolean
}

/**
 * What was reported for each area and all whose figures it holds: itself, all below it, and those
 * that any of them took over. Nothing of the past of a split unit is its parts', but it is that of
 * the county above them.
 */
export class HeldActivity {
  readonly #tree: AreaTree
  /** Those of an area one after the other: a list for each of a country's areas takes many times as much room. */
  readonly #rows: readonly AreaActivity[]
  /**
   * Of each area that holds others once: along a chain of thousands every one holds all those before it.
   * Most of a country hold none.
   */
  readonly #held = new Map<Area, Held>()
  /** Most areas have the same in common: one object for all of them. */
  readonly #alike = new Map<string, Held>()
  readonly #parts = new Map<Area, readonly Area[]>()

  /** @param last A year after this one does not count. */
  constructor(tree: AreaTree, activity: readonly AreaActivity[], last: number) {
    this.#tree = tree
    this.#rows = activity
      .filter(({ year }) => year <= last)
      .sort((a, b) => compareTexts(a.areaCode, b.areaCode))
  }

  /** What its figures have in common. */
  of(area: Area): Held {
    const alone = (one: Area) => this.#partsOf(one).length === 0
    const ofItself = (one: Area) => this.#heldBy(this.#ownOf(one), [])
    if (alone(area)) return ofItself(area)
    const parts = (one: Area) => this.#partsOf(one).filter((part) => !alone(part))
    return workedOut(area, parts, this.#held, (one) => {
      const all = this.#partsOf(one).flatMap(
        (part) => this.#held.get(part) ?? (alone(part) ? ofItself(part) : []),
      )
      return this.#heldBy(this.#ownOf(one), all)
    })
  }

  /**
   * How many observations it holds, by year. Worked out of all that it holds with every call: the same area
   * may be met on several ways (a county took over the county whose units went to its own).
   */
  counts(area: Area): ReadonlyMap<number, number> {
    const counts = new Map<number, number>()
    for (const one of reachable([area], (part) => this.#partsOf(part))) {
      for (const { year, observations } of this.#ownOf(one)) {
        counts.set(year, (counts.get(year) ?? 0) + observations)
      }
    }
    return counts
  }

  #ownOf({ code }: Area): readonly AreaActivity[] {
    let [first, last] = [0, this.#rows.length]
    while (first < last) {
      const middle = (first + last) >> 1
      if (compareTexts(this.#rows[middle]?.areaCode ?? '', code) < 0) first = middle + 1
      else last = middle
    }
    let end = first
    while (this.#rows[end]?.areaCode === code) end += 1
    return this.#rows.slice(first, end)
  }

  #partsOf(area: Area): readonly Area[] {
    const known = this.#parts.get(area)
    if (known) return known
    const tree = this.#tree
    const children = tree.children(area.code)
    const before = tree.before(area.code)
    // Most areas by far: nothing is kept of them.
    if (children.length === 0 && before.length === 0) return []
    const whole = before.filter(
      (one) => tree.isContinuedBy(one, area.code) || tree.hasUnits(one.code),
    )
    const split = children.flatMap((child) => tree.splitsBefore(child.code))
    const parts = [...children, ...whole, ...split.filter((one) => !tree.hasUnits(one.code))]
    this.#parts.set(area, parts)
    return parts
  }

  #heldBy(own: readonly AreaActivity[], all: readonly Held[]): Held {
    const parts = new Set(all)
    const [part] = parts
    if (part && parts.size === 1 && own.length === 0) return part
    const years = new Set<number>()
    const sourceKinds = new Set<AreaActivity['sourceKinds'][number]>()
    let months = false
    for (const part of parts) {
      for (const year of part.years) years.add(year)
      for (const kind of part.sourceKinds) sourceKinds.add(kind)
      months ||= part.months
    }
    for (const row of own) {
      years.add(row.year)
      for (const kind of row.sourceKinds) sourceKinds.add(kind)
      months ||= row.months.length > 0
    }
    const sorted = [...years].sort((a, b) => a - b)
    const key = `${sorted} ${[...sourceKinds].sort()} ${months}`
    const held = this.#alike.get(key) ?? { years: sorted, sourceKinds, months }
    this.#alike.set(key, held)
    return held
  }
}
