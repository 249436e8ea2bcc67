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
  readonly #before = new Map<string, Area[]>()
  /** Asked for once per unit and indicator, so worked out once per month. */
  readonly #standing = new Map<string, AreaTree>()
  readonly #ending: Area[] = []

  /** @param areas In the order in which units are to be listed: code order. */
  constructor(areas: readonly Area[]) {
    for (const area of areas) {
      this.#areas.set(area.code, area)
      if (area.parentCode) push(this.#children, area.parentCode, area)
      for (const code of area.successorCodes) push(this.#before, code, area)
      if (area.validTo !== null) this.#ending.push(area)
    }
  }

  get(code: string): Area | null {
    return this.#areas.get(code) ?? null
  }

  /** Direct units, whatever their time. */
  children(code: string): readonly Area[] {
    return this.#children.get(code) ?? []
  }

  /** Areas that name it as a successor: it took them over, whole or in part. */
  before(code: string): readonly Area[] {
    return this.#before.get(code) ?? []
  }

  /** Areas that it took over whole: its series continues theirs. See {@link splitsBefore}. */
  predecessors(code: string): readonly Area[] {
    const before = this.before(code)
    if (before.every(wentWhole)) return before
    return before.filter((area) => wentWhole(area) && !sharesItsEnd(area, before))
  }

  /**
   * Areas of which it took over a part, and those that ended with them: nothing of their past is
   * given to one of the parts.
   */
  splitsBefore(code: string): readonly Area[] {
    const before = this.before(code)
    if (before.every(wentWhole)) return []
    return before.filter((area) => !wentWhole(area) || sharesItsEnd(area, before))
  }

  /** Whether the area is a roll-up (see {@link hasUnits}). */
  hasUnits(code: string): boolean {
    return hasUnits(this.get(code) ?? { unitCount: null }, this.children(code).length)
  }

  /**
   * Direct units that exist in `month` (`YYYY-MM`); in code order.
   *
   * Before the area began, those that its first units came from: a county that received a new code
   * has a past wherever its units have one.
   */
  childrenAt(code: string, month: string): readonly Area[] {
    if (!this.isYounger(code, month)) {
      return this.children(code).filter((area) => existsAt(area, month))
    }
    const found = new Set<Area>()
    // Several into several, time and again, are far more ways than areas: each is walked once.
    const walked = new Set<Area>()
    const visit = (area: Area): void => {
      if (walked.has(area)) return
      walked.add(area)
      if (existsAt(area, month)) found.add(area)
      else for (const before of this.before(area.code)) visit(before)
    }
    for (const unit of this.#firstUnits(code)) {
      const size = found.size
      visit(unit)
      // A county that is as young as this area stands for the units that its own came from.
      if (found.size === size && this.hasUnits(unit.code)) found.add(unit)
    }
    return [...found]
      .filter((area) => !this.#reachesBeyond(area, code))
      .sort((a, b) => (a.code < b.code ? -1 : 1))
  }

  /** The units a roll-up adds: descendants without units of their own that exist in `month`. */
  unitsAt(code: string, month: string): readonly Area[] {
    return this.childrenAt(code, month).flatMap((area) =>
      this.hasUnits(area.code) ? this.unitsAt(area.code, month) : [area],
    )
  }

  /** Areas that end some day, in code order. */
  get ending(): readonly Area[] {
    return this.#ending
  }

  /** Direct units held at `month`, of how many. */
  holding(code: string, month: string): UnitHolding {
    const held = this.childrenAt(code, month).length
    const { unitCount: said = null, validTo = null } = this.get(code) ?? {}
    const unitCount = said === null || (validTo !== null && validTo < month) ? held : said
    // Where all of today's units are listed, earlier ones were not fewer because some are missing.
    const listed = this.children(code).filter((area) => area.validTo === null).length
    return { held, unitCount: listed >= unitCount ? held : Math.max(unitCount, held) }
  }

  /** Why the area's units cannot be added up at a month; null where they can. */
  lacking(code: string, month: string): 'units_missing' | 'boundary_changed' | null {
    const { held, unitCount } = this.holding(code, month)
    if (held < unitCount) return 'units_missing'
    if (this.isYounger(code, month) && this.#tookParts(code, month)) return 'boundary_changed'
    for (const area of this.childrenAt(code, month)) {
      const reason = this.hasUnits(area.code) ? this.lacking(area.code, month) : null
      if (reason !== null) return reason
    }
    return null
  }

  /** Whether all units below are held, at every level, so that a roll-up loses none. */
  isWhole(code: string, month: string): boolean {
    return this.lacking(code, month) === null
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
      if (area.successorCodes.length === 0) return area
      const successors = area.successorCodes.flatMap((code) => this.get(code) ?? [])
      if (!existsAt(area, month) || !successors.some((one) => existsAt(one, month))) return area
      changed = true
      return { ...area, successorCodes: [] }
    })
    const standing = changed ? new AreaTree(areas) : this
    this.#standing.set(month, standing)
    return standing
  }

  /** The code itself, all descendants, and all that any of them took over, whole or in part. */
  closure(code: string): ReadonlySet<string> {
    const codes = new Set<string>()
    const visit = (next: string) => {
      if (codes.has(next)) return
      codes.add(next)
      for (const child of this.children(next)) visit(child.code)
      for (const before of this.before(next)) visit(before.code)
    }
    visit(code)
    return codes
  }

  /** Whether an area with units begins only after the month. */
  isYounger(code: string, month: string): boolean {
    const validFrom = this.get(code)?.validFrom ?? null
    return validFrom !== null && month < validFrom
  }

  /** Whether an area is another one or below it. */
  isBelow(code: string, above: string): boolean {
    let area = this.get(code)
    while (area && area.code !== above) area = area.parentCode ? this.get(area.parentCode) : null
    return area !== null
  }

  /** The units with which an area begins. */
  #firstUnits(code: string): readonly Area[] {
    const begins = this.get(code)?.validFrom ?? ''
    return this.children(code).filter((area) => existsAt(area, begins))
  }

  /** Whether a part of the area went to one that is not below `code`. */
  #reachesBeyond(area: Area, code: string): boolean {
    return !wentWhole(area) && !this.#endsBelow(area, code)
  }

  #endsBelow(area: Area, code: string, known = new Map<Area, boolean>()): boolean {
    const before = known.get(area)
    if (before !== undefined) return before
    const ends =
      area.successorCodes.length > 0 &&
      area.successorCodes.every((next) => {
        const successor = this.get(next)
        if (successor === null) return false
        return this.isBelow(next, code) || this.#endsBelow(successor, code, known)
      })
    known.set(area, ends)
    return ends
  }

  /** Whether a first unit of the area took over a part of one that went elsewhere as well. */
  #tookParts(code: string, month: string): boolean {
    const walked = new Set<Area>()
    const partial = (area: Area): boolean => {
      if (walked.has(area) || existsAt(area, month)) return false
      walked.add(area)
      return this.before(area.code).some((one) => this.#reachesBeyond(one, code) || partial(one))
    }
    return this.#firstUnits(code).some(partial)
  }
}

/** Whether an area exists in a month (`YYYY-MM`); both limits are inclusive. */
export function existsAt(area: Area, month: string): boolean {
  return (
    (area.validFrom === null || area.validFrom <= month) &&
    (area.validTo === null || month <= area.validTo)
  )
}

/** Whether an area went to one successor whole. */
function wentWhole({ successorCodes }: Area): boolean {
  return successorCodes.length < 2
}

/** Whether one of the areas that were split ended in the same month: that is one change. */
function sharesItsEnd(area: Area, before: readonly Area[]): boolean {
  return before.some((one) => !wentWhole(one) && one.validTo === area.validTo)
}

function push(map: Map<string, Area[]>, key: string, area: Area) {
  const list = map.get(key)
  if (list) list.push(area)
  else map.set(key, [area])
}
