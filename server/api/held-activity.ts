import type { Area } from '../../domain/area.ts'
import type { AreaTree } from '../../domain/area-tree.ts'
import { reachable, workedOut } from '../../domain/walk.ts'
import type { AreaActivity } from './store.ts'

/** What the figures of an area and of all that it holds have in common. */
interface Held {
  readonly years: ReadonlySet<number>
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
  readonly #own = new Map<string, AreaActivity[]>()
  /** Of each area once: along a chain of thousands every one holds all those before it. */
  readonly #held = new Map<Area, Held>()
  readonly #counts = new Map<Area, ReadonlyMap<number, number>>()

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
    const parts = (one: Area) => this.#parts(one)
    return workedOut(area, parts, this.#held, (one) => {
      const rows = this.#own.get(one.code) ?? []
      const all = parts(one).flatMap((part) => this.#held.get(part) ?? [])
      return {
        years: new Set([...rows.map((row) => row.year), ...all.flatMap((part) => [...part.years])]),
        sourceKinds: new Set([
          ...rows.flatMap((row) => row.sourceKinds),
          ...all.flatMap((part) => [...part.sourceKinds]),
        ]),
        months: rows.some((row) => row.months.length > 0) || all.some((part) => part.months),
      }
    })
  }

  /** How many observations it holds, by year. */
  counts(area: Area): ReadonlyMap<number, number> {
    const line = (one: Area) => (this.#isLine(one) ? this.#parts(one) : [])
    return workedOut(area, line, this.#counts, (one) => {
      const counts = new Map<number, number>()
      const add = (year: number, count: number) => counts.set(year, (counts.get(year) ?? 0) + count)
      const addOwn = ({ code }: Area) => {
        for (const { year, observations } of this.#own.get(code) ?? []) add(year, observations)
      }
      if (this.#isLine(one)) {
        addOwn(one)
        for (const part of line(one)) {
          for (const [year, count] of this.#counts.get(part) ?? []) add(year, count)
        }
      } else {
        for (const part of reachable([one], (each) => this.#parts(each))) addOwn(part)
      }
      return counts
    })
  }

  /** Whether it is a unit that only units went to: then none is met twice on the way to it. */
  #isLine({ code }: Area): boolean {
    const hasNone = (one: string) => this.#tree.children(one).length === 0
    return hasNone(code) && this.#tree.predecessors(code).every((part) => hasNone(part.code))
  }

  #parts({ code }: Area): readonly Area[] {
    const tree = this.#tree
    const children = tree.children(code)
    const whole = tree
      .before(code)
      .filter((area) => tree.isContinuedBy(area, code) || tree.hasUnits(area.code))
    const split = children.flatMap((child) => tree.splitsBefore(child.code))
    return [...children, ...whole, ...split.filter((area) => !tree.hasUnits(area.code))]
  }
}
