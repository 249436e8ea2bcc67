import type { Area } from './area.ts'
import { type AreaTree, existsAt } from './area-tree.ts'
import { formatMonth, type Through } from './period.ts'
import { reachable } from './walk.ts'

/** What an area itself reported in a year, as far as its months go. */
export interface ReportedYear {
  readonly areaCode: string
  readonly year: number
  /** Months 1..12 that a month's or a quarter's figure covers, ascending. */
  readonly months: readonly number[]
  /** Whether an annual figure is in. */
  readonly annual: boolean
}

/**
 * Which months have been reported, whatever the indicator: the month to look at first, and how far a
 * running year can be judged (docs/figures.md, Which month).
 */
export class ReportingMonths {
  readonly #tree: AreaTree
  readonly #reported: Reported
  /** Through which month of the running year, by county. */
  readonly #judged = new Map<string, number>()

  /**
   * @param rows Of all areas and years.
   * @param today The month that today is in; months after it do not exist.
   */
  constructor(
    tree: AreaTree,
    rows: readonly ReportedYear[],
    readonly today: Through,
  ) {
    this.#tree = tree
    this.#reported = indexOf(rows)
  }

  /**
   * The month to look at when none is asked for (填报月份): the last that at least half of the units
   * reported, else the last over that any did. Of a unit it is that of the area it belongs to, never
   * its own last; without such an area the last it reported itself.
   *
   * A month that is not over counts only where half have reported it. Only months in which a unit
   * exists are looked at, where there are any.
   *
   * @param year Searched alone; undefined = all years, from the last.
   * @returns Null where nothing was reported.
   */
  reportingMonth(area: Area, year?: number): Through | null {
    const county = this.#countyOf(area)
    const years = year === undefined ? this.#yearsOf(county) : [year]
    const months = years.flatMap((one) => this.#monthsOf(one))
    const own = months.filter((one) => existsAt(area, formatMonth(one.year, one.month)))
    return this.#lastReported(county, own) ?? this.#lastReported(county, months)
  }

  /**
   * Through which month of a year a unit is judged: of an ended year all of it; of the running one the
   * last that anybody in its county has reported, whatever the indicator. Nobody can keep pace in a
   * month that nobody has reported yet.
   *
   * @returns 0..12; 0 where nothing of the running year is in.
   */
  judgedThrough(unit: Area, year: number): number {
    if (year !== this.today.year) return 12
    const county = this.#countyOf(unit)
    const known = this.#judged.get(county.code)
    if (known !== undefined) return known
    let bits = 0
    for (const code of this.#tree.closure(county.code)) {
      if (!this.#tree.hasUnits(code)) bits |= this.#bits(code, year)
    }
    let last = this.today.month
    while (last > 0 && ((bits >> last) & 1) === 0) last -= 1
    this.#judged.set(county.code, last)
    return last
  }

  /** The last month that exists of a year: 12, of the running year that of today, 0 of coming ones. */
  #lastMonthOf(year: number): number {
    if (year === this.today.year) return this.today.month
    return year < this.today.year ? 12 : 0
  }

  #lastReported(county: Area, months: readonly Through[]): Through | null {
    let lastOfAny: Through | null = null
    for (const through of months) {
      const month = formatMonth(through.year, through.month)
      const then = this.#tree.asOf(month)
      const units = this.#tree.hasUnits(county.code)
        ? this.#tree.unitsAt(county.code, month)
        : [county]
      const reporters = units.filter((unit) => this.#has(then, unit, through)).length
      if (reporters === 0) continue
      if (reporters * 2 >= units.length) return through
      if (!this.#isRunning(through)) lastOfAny ??= through
    }
    return lastOfAny
  }

  #has(then: AreaTree, unit: Area, through: Through): boolean {
    const before = (code: string) => then.predecessors(code).map((one) => one.code)
    for (const code of reachable([unit.code], before)) {
      if (((this.#bits(code, through.year) >> through.month) & 1) === 1) return true
    }
    return false
  }

  #isRunning({ year, month }: Through): boolean {
    return year === this.today.year && month === this.today.month
  }

  /** The area whose units decide: its own, of a unit those it is one of; else the unit itself. */
  #countyOf(area: Area): Area {
    if (this.#tree.hasUnits(area.code) || area.parentCode === null) return area
    return this.#tree.get(area.parentCode) ?? area
  }

  /** Years that anything was reported in, by the area, its units or their predecessors; the last first. */
  #yearsOf(area: Area): readonly number[] {
    const codes = [...this.#tree.closure(area.code)]
    const reported = [...this.#reported].filter(
      ([year, months]) => year <= this.today.year && codes.some((code) => months.has(code)),
    )
    return reported.map(([year]) => year).sort((a, b) => b - a)
  }

  #monthsOf(year: number): readonly Through[] {
    const last = this.#lastMonthOf(year)
    return Array.from({ length: last }, (_, index) => ({ year, month: last - index }))
  }

  #bits(areaCode: string, year: number): number {
    return this.#reported.get(year)?.get(areaCode) ?? 0
  }
}

/**
 * By year and area the months reported, bit 1 for January. In this order: a map for each of a country's
 * areas takes many times as much room.
 */
type Reported = ReadonlyMap<number, ReadonlyMap<string, number>>

/** Kept while the rows are: they change only with the dataset, and every request needs them. */
const indexes = new WeakMap<readonly ReportedYear[], Reported>()

function indexOf(rows: readonly ReportedYear[]): Reported {
  const known = indexes.get(rows)
  if (known) return known
  const index = new Map<number, Map<string, number>>()
  for (const { areaCode, year, months, annual } of rows) {
    // A whole year is in only when it is over; a quarter is in for each of its months.
    let bits = annual ? 1 << 12 : 0
    for (const month of months) bits |= 1 << month
    const areas = index.get(year) ?? new Map<string, number>()
    index.set(year, areas)
    areas.set(areaCode, (areas.get(areaCode) ?? 0) | bits)
  }
  indexes.set(rows, index)
  return index
}
