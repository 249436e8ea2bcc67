import type { Area } from '../../domain/area.ts'
import type { AreaTree } from '../../domain/area-tree.ts'
import { workedOut } from '../../domain/walk.ts'
import type { AreaActivity } from './store.ts'

/** What the figures of an area and of all that it holds have in common. */
interface Held {
  /** Ascending. */
  readonly years: readonly number[]
  readonly sourceKinds: ReadonlySet<AreaActivity['sourceKinds'][number]>
  /** Whether a month or a quarter is among them. */
  readonly months: boolean
}

/** How many observations areas hold, by year, and those areas while nobody else needs them. */
interface Counted {
  readonly counts: ReadonlyMap<number, number>
  areas: Set<Area> | null
}

const NONE: Held = { years: [], sourceKinds: new Set(), months: false }

/**
 * What was reported for each area and all whose figures it holds: itself, all below it, and those
 * that any of them took over. Nothing of the past of a split unit is its parts', but it is that of
 * the county above them.
 */
export class HeldActivity {
  readonly #tree: AreaTree
  readonly #own = new Map<string, AreaActivity[]>()
  /** Of each area once: along a chain of thousands every one holds all those before it. */
  readonly #held = new Map<Area, Held>()
  readonly #counted = new Map<Area, Counted>()
  readonly #parts = new Map<Area, readonly Area[]>()

  constructor(tree: AreaTree, activity: readonly AreaActivity[]) {
    this.#tree = tree
    for (const row of activity) {
      const rows = this.#own.get(row.areaCode)
      if (rows) rows.push(row)
      else this.#own.set(row.areaCode, [row])
    }
  }

  /** What its figures have in common. */
  of(area: Area): Held {
    const parts = (one: Area) => this.#partsOf(one)
    return workedOut(area, parts, this.#held, (one) => {
      const all = parts(one).flatMap((part) => this.#held.get(part) ?? [])
      return held(this.#own.get(one.code) ?? [], all)
    })
  }

  /** How many observations it holds, by year. */
  counts(area: Area): ReadonlyMap<number, number> {
    const parts = (one: Area) => this.#partsOf(one)
    return workedOut(area, parts, this.#counted, (one) => this.#count(one)).counts
  }

  /**
   * Goes on from the part that holds most: along a chain each step adds what is new in it. The same
   * area may be met on several ways (a county took over the county whose units went to its own).
   */
  #count(area: Area): Counted {
    let most: Counted | null = null
    for (const part of this.#partsOf(area)) {
      const counted = this.#counted.get(part)
      if (counted?.areas && counted.areas.size > (most?.areas?.size ?? 0)) most = counted
    }
    const areas = most?.areas ?? new Set()
    const counts = new Map(most?.counts)
    if (most) most.areas = null
    const steps = [area]
    for (let one = steps.pop(); one !== undefined; one = steps.pop()) {
      if (areas.has(one)) continue
      areas.add(one)
      for (const { year, observations } of this.#own.get(one.code) ?? []) {
        counts.set(year, (counts.get(year) ?? 0) + observations)
      }
      for (const part of this.#partsOf(one)) if (!areas.has(part)) steps.push(part)
    }
    return { areas, counts }
  }

  #partsOf(area: Area): readonly Area[] {
    const known = this.#parts.get(area)
    if (known) return known
    const tree = this.#tree
    const children = tree.children(area.code)
    const whole = tree
      .before(area.code)
      .filter((one) => tree.isContinuedBy(one, area.code) || tree.hasUnits(one.code))
    const split = children.flatMap((child) => tree.splitsBefore(child.code))
    const parts = [...children, ...whole, ...split.filter((one) => !tree.hasUnits(one.code))]
    this.#parts.set(area, parts)
    return parts
  }
}

/** The same object as that of a part that has all of it already, which most of a chain share. */
function held(own: readonly AreaActivity[], parts: readonly Held[]): Held {
  const years = new Set<number>()
  const sourceKinds = new Set<AreaActivity['sourceKinds'][number]>()
  let months = false
  for (const part of new Set(parts)) {
    for (const year of part.years) years.add(year)
    for (const kind of part.sourceKinds) sourceKinds.add(kind)
    months ||= part.months
  }
  for (const row of own) {
    years.add(row.year)
    for (const kind of row.sourceKinds) sourceKinds.add(kind)
    months ||= row.months.length > 0
  }
  const same = [NONE, ...parts].find(
    (part) =>
      part.years.length === years.size &&
      part.sourceKinds.size === sourceKinds.size &&
      part.months === months,
  )
  return same ?? { years: [...years].sort((a, b) => a - b), sourceKinds, months }
}
