import {
  addFigures,
  type FigureSum,
  figureSum,
  NOTHING_ADDED,
  strongest,
  total,
} from './add-figures.ts'
import type { AbsenceReason, Figure } from './figure.ts'
import type { Indicator } from './indicator.ts'
import type { Change, MonthRun } from './progress.ts'
import { distinct } from './unit-progress.ts'
import type { CommonMonthsResult } from './year-over-year.ts'
import type { CumulativePoint } from './year-to-date.ts'

/** Both years over the months compared, of the units that can be compared. */
export interface ChangeSum {
  readonly thisYear: FigureSum
  readonly lastYear: FigureSum
  /** How many units can be compared. */
  readonly units: number
  /** The months that all of them compare; null where they differ ("mixed") or there are none. */
  readonly months: readonly MonthRun[] | null
  /** Whether a unit with a value states a change of its own. */
  readonly stated: boolean
  /** The strongest reason of the units that have a value and no change; else null. */
  readonly reason: AbsenceReason | null
}

/** Cumulative values through one month. */
export interface MonthSum {
  readonly sum: FigureSum
  /** Whether any unit reported the month itself. */
  readonly reported: boolean
}

const CHANGE_REASONS: readonly AbsenceReason[] = [
  'counts_missing',
  'nothing_due',
  'boundary_changed',
  'no_common_months',
  'annual_only',
  'zero_base',
  'no_base',
  'not_reported',
]

/**
 * What one unit, or a group of them, adds to the change.
 *
 * @param value Its year to date. @param units How many units it counts for.
 */
export function changeSum(
  indicator: Indicator,
  sameMonths: CommonMonthsResult,
  value: Figure,
  change: Change,
  units: number,
): ChangeSum {
  const valued = value.kind === 'value'
  const own = {
    stated: valued && change.kind === 'value',
    reason: valued && change.kind === 'absent' ? change.reason : null,
  }
  const none = { thisYear: NOTHING_ADDED, lastYear: NOTHING_ADDED, units: 0, months: null, ...own }
  if (sameMonths.kind === 'absent') return none
  const { months } = sameMonths.common
  const thisYear = figureSum(indicator, sameMonths.common.thisYear)
  const lastYear = figureSum(indicator, sameMonths.common.lastYear)
  if (thisYear.added === 0 || lastYear.added === 0) return none
  return { thisYear, lastYear, units, months, ...own }
}

/** Cumulative points as sums. */
export function monthSums(indicator: Indicator, points: readonly CumulativePoint[]): MonthSum[] {
  return points.map(({ result, reported }) => ({ sum: figureSum(indicator, result), reported }))
}

/** Sums of sums. */
export function addChanges(changes: readonly ChangeSum[]): ChangeSum {
  const compared = changes.filter((one) => one.thisYear.added > 0)
  const windows = distinct(compared.map((one) => JSON.stringify(one.months)))
  return {
    thisYear: addFigures(compared.map((one) => one.thisYear)),
    lastYear: addFigures(compared.map((one) => one.lastYear)),
    units: total(compared, (one) => one.units),
    months: windows.length === 1 ? (compared[0]?.months ?? null) : null,
    stated: changes.some((one) => one.stated),
    reason: strongest(
      changes.map((one) => one.reason),
      CHANGE_REASONS,
    ),
  }
}

/** Sums of sums, month by month. */
export function addMonths(years: readonly (readonly MonthSum[])[]): readonly MonthSum[] {
  const months = years.reduce((most, { length }) => Math.max(most, length), 0)
  const sums: MonthSum[] = []
  for (let month = 0; month < months; month += 1) {
    const figures: FigureSum[] = []
    let reported = false
    for (const year of years) {
      const point = year[month]
      if (!point) continue
      figures.push(point.sum)
      reported ||= point.reported
    }
    sums.push({ sum: addFigures(figures), reported })
  }
  return sums
}
