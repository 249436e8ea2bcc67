import { type Area, hasUnits } from './area.ts'

/** How many direct units of an area the dataset holds, of how many there are. */
export interface UnitHolding {
  readonly held: number
  readonly unitCount: number
}

/** Areas by parent and successor, as they are at a month (docs/figures.md, Areas over time). */
export class AreaTree {
  readonly #areas = new Map<string, Area>()
  readonly #children = new Map<string, Area[]>()
  readonly #predecessors = new Map<string, Area[]>()
  /** Asked for once per unit and indicator, so worked out once per month. */
  readonly #standing = new Map<string, AreaTree>()

  /** @param areas In the order in which units are to be listed: code order. */
  constructor(areas: readonly Area[]) {
    for (const area of areas) {
      this.#areas.set(area.code, area)
      if (area.parentCode) push(this.#children, area.parentCode, area)
      const [only, ...more] = area.successorCodes
      // Nothing of the past of a split area is one of its parts'.
      if (only !== undefined && more.length === 0) push(this.#predecessors, only, area)
    }
  }

  get(code: string): Area | null {
    return this.#areas.get(code) ?? null
  }

  /** Direct units, whatever their time. */
  children(code: string): readonly Area[] {
    return this.#children.get(code) ?? []
  }

  /** Areas whose successor this is. */
  predecessors(code: string): readonly Area[] {
    return this.#predecessors.get(code) ?? []
  }

  /** Whether the area is a roll-up (see {@link hasUnits}). */
  hasUnits(code: string): boolean {
    return hasUnits(this.get(code) ?? { unitCount: null }, this.children(code).length)
  }

  /** Direct units that exist in `month` (`YYYY-MM`). */
  childrenAt(code: string, month: string): readonly Area[] {
    return this.children(code).filter((area) => existsAt(area, month))
  }

  /** The units a roll-up adds: descendants without units of their own that exist in `month`. */
  unitsAt(code: string, month: string): readonly Area[] {
    return this.childrenAt(code, month).flatMap((area) =>
      this.hasUnits(area.code) ? this.unitsAt(area.code, month) : [area],
    )
  }

  /** Direct units held at `month`, of how many. */
  holding(code: string, month: string): UnitHolding {
    const held = this.childrenAt(code, month).length
    return { held, unitCount: Math.max(this.get(code)?.unitCount ?? held, held) }
  }

  /** Whether all units below are held, at every level, so that a roll-up loses none. */
  isWhole(code: string, month: string): boolean {
    const { held, unitCount } = this.holding(code, month)
    if (held < unitCount) return false
    return this.childrenAt(code, month).every(
      (area) => !this.hasUnits(area.code) || this.isWhole(area.code, month),
    )
  }

  /**
   * The tree as it is at a month: an area takes another one over only once that one has ended.
   * While both exist, each is a unit of its own.
   */
  asOf(month: string): AreaTree {
    const known = this.#standing.get(month)
    if (known) return known
    let changed = false
    const areas = [...this.#areas.values()].map((area) => {
      const successors = area.successorCodes.flatMap((code) => this.get(code) ?? [])
      if (!existsAt(area, month) || !successors.some((one) => existsAt(one, month))) return area
      changed = true
      return { ...area, successorCodes: [] }
    })
    const standing = changed ? new AreaTree(areas) : this
    this.#standing.set(month, standing)
    return standing
  }

  /** The code itself, all descendants, and all predecessors of any of them. */
  closure(code: string): ReadonlySet<string> {
    const codes = new Set<string>()
    const visit = (next: string) => {
      if (codes.has(next)) return
      codes.add(next)
      for (const child of this.children(next)) visit(child.code)
      for (const predecessor of this.predecessors(next)) visit(predecessor.code)
    }
    visit(code)
    return codes
  }
}

/** Whether an area exists in a month (`YYYY-MM`); both limits are inclusive. */
export function existsAt(area: Area, month: string): boolean {
  return (
    (area.validFrom === null || area.validFrom <= month) &&
    (area.validTo === null || month <= area.validTo)
  )
}

function push(map: Map<string, Area[]>, key: string, area: Area) {
  const list = map.get(key)
  if (list) list.push(area)
  else map.set(key, [area])
}
