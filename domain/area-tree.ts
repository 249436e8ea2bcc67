// Long on purpose: one tree, whose ways down, up and back in time share what was worked out.
import { type Area, hasUnits } from './area.ts'
import { reachable, workedOut } from './walk.ts'

/** How many direct units of an area the dataset holds, of how many there are. */
export interface UnitHolding {
  readonly held: number
  readonly unitCount: number
}

/** The areas that name one as a successor. */
interface Before {
  readonly whole: readonly Area[]
  readonly parts: readonly Area[]
  /** Last months of those that were split. */
  readonly ends: ReadonlySet<string | null>
}

/** Trees of as many months are kept, each as large as this one. */
const MONTHS_KEPT = 12

const NOBODY: Before = { whole: [], parts: [], ends: new Set() }

/** Areas by parent and successor, as they are at a month (docs/figures.md, Areas over time). */
export class AreaTree {
  readonly #areas = new Map<string, Area>()
  readonly #children = new Map<string, Area[]>()
  readonly #before = new Map<string, Area[]>()
  /** Asked for once per unit and indicator, so worked out once per month; of the last months asked for. */
  readonly #byMonth = new Map<string, AreaTree>()
  readonly #ending: Area[] = []
  readonly #taken = new Map<string, Before>()
  /** By the area above: whether all that became of an area is below it. */
  readonly #endsBelow = new Map<string, Map<Area, boolean>>()

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

  /** Every area, in the order given. */
  get all(): Iterable<Area> {
    return this.#areas.values()
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
    return this.#beforeIn(code).whole
  }

  /** Whether an area is one of the {@link predecessors} of another. */
  isContinuedBy(area: Area, code: string): boolean {
    if (area.successorCodes[0] !== code || !wentWhole(area)) return false
    return !this.#beforeIn(code).ends.has(area.validTo)
  }

  /**
   * Areas that it took a part of, and those that ended with them: nothing of their past is
   * given to one of the parts.
   */
  splitsBefore(code: string): readonly Area[] {
    return this.#beforeIn(code).parts
  }

  /**
   * Areas split in an earlier year of which it took over all parts: before the split its series is
   * theirs. None where one of those it took over is a part of more than came together again.
   */
  reunited(code: string): readonly Area[] {
    const parts = this.predecessors(code).filter((one) => this.splitsBefore(one.code).length > 0)
    if (parts.length === 0) return parts
    const codes = new Set(parts.map((one) => one.code))
    const year = this.get(code)?.validFrom?.slice(0, 4) ?? ''
    const split = new Set(parts.flatMap((one) => this.splitsBefore(one.code)))
    const isBack = ({ validTo, successorCodes }: Area) =>
      validTo !== null && validTo < year && successorCodes.every((next) => codes.has(next))
    const nothingElse = parts.every((one) => this.predecessors(one.code).length === 0)
    return nothingElse && [...split].every(isBack) ? [...split] : []
  }

  #beforeIn(code: string): Before {
    const known = this.#taken.get(code)
    if (known) return known
    const before = this.before(code)
    // Most areas by far: nothing is kept of them.
    if (before.length === 0) return NOBODY
    // What ended in the month in which another one was split is part of that change.
    const ends = new Set(before.filter((area) => !wentWhole(area)).map(({ validTo }) => validTo))
    const isWhole = (area: Area) => !ends.has(area.validTo)
    const taken =
      ends.size === 0
        ? { whole: before, parts: [], ends }
        : { whole: before.filter(isWhole), parts: before.filter((one) => !isWhole(one)), ends }
    this.#taken.set(code, taken)
    return taken
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
    for (const unit of this.#firstUnits(code)) {
      const size = found.size
      if (!walked.has(unit)) {
        const earlier = (area: Area) => {
          walked.add(area)
          if (existsAt(area, month)) return []
          return this.before(area.code).filter((one) => !walked.has(one))
        }
        for (const area of reachable([unit], earlier)) if (existsAt(area, month)) found.add(area)
      }
      // A county as young as this area: its units' past is that of the units they came from.
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
    const known = this.#byMonth.get(month)
    if (known) return known
    let changed = false
    const areas = [...this.#areas.values()].map((area) => {
      if (area.successorCodes.length === 0) return area
      const successors = area.successorCodes.flatMap((code) => this.get(code) ?? [])
      if (!existsAt(area, month) || !successors.some((one) => existsAt(one, month))) return area
      changed = true
      return { ...area, successorCodes: [] }
    })
    const tree = changed ? new AreaTree(areas) : this
    const [oldest] = this.#byMonth.keys()
    if (oldest !== undefined && this.#byMonth.size >= MONTHS_KEPT) this.#byMonth.delete(oldest)
    this.#byMonth.set(month, tree)
    return tree
  }

  /** The code itself, all descendants, and all that any of them took over, whole or in part. */
  closure(code: string): ReadonlySet<string> {
    return this.closureOf([code])
  }

  /** The {@link closure} of several together. */
  closureOf(codes: Iterable<string>): ReadonlySet<string> {
    return reachable(codes, (next) => [
      ...this.children(next).map((area) => area.code),
      ...this.before(next).map((area) => area.code),
    ])
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
    if (wentWhole(area)) return false
    const known = this.#endsBelow.get(code) ?? new Map<Area, boolean>()
    this.#endsBelow.set(code, known)
    const successors = (one: Area) => one.successorCodes.map((next) => this.get(next))
    const beyond = (one: Area) =>
      successors(one).flatMap((next) => (next && !this.isBelow(next.code, code) ? next : []))
    return !workedOut(area, beyond, known, (one) => {
      const after = successors(one)
      if (after.length === 0 || after.includes(null)) return false
      return beyond(one).every((next) => known.get(next) ?? false)
    })
  }

  /** Whether a first unit of the area took over a part of one that went elsewhere as well. */
  #tookParts(code: string, month: string): boolean {
    const earlier = (area: Area) => (existsAt(area, month) ? [] : this.before(area.code))
    const taken = reachable(this.#firstUnits(code), earlier)
    return [...taken].some((area) =>
      earlier(area).some((before) => this.#reachesBeyond(before, code)),
    )
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

function push(map: Map<string, Area[]>, key: string, area: Area) {
  const list = map.get(key)
  if (list) list.push(area)
  else map.set(key, [area])
}
