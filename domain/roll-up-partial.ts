import {
  addFigures,
  type FigureSum,
  figureSum,
  NOTHING_ADDED,
  sameOrNull,
  strongest,
  total,
} from './add-figures.ts'
import type { AbsenceReason } from './figure.ts'
import type { Indicator } from './indicator.ts'
import type { SourceKind } from './observation.ts'
import { type Conflict, type MonthRun, type ReportedBy, STATUSES, type Status } from './progress.ts'
import { addPlans, type PlanSum, planSum, VALUE_REASONS } from './roll-up-plan.ts'
import { distinct, type UnitProgress } from './unit-progress.ts'
import type { CumulativePoint } from './year-to-date.ts'

/**
 * What a roll-up is stated from, for one indicator, year and month: sums that can be added again,
 * so that the roll-up of roll-ups is the roll-up of all units. Plain data that survives JSON.
 */
export interface RollUpPartial {
  readonly units: number
  /** Units of which any due month is in. */
  readonly reported: number
  readonly withValue: number
  /** Codes of the units that reported nothing due. */
  readonly missing: readonly string[]
  readonly byStatus: Readonly<{ [status in Status]?: number }>
  readonly monthsReported: number
  readonly monthsDue: number
  /** Months, 1..12, that some unit still owes; in order. */
  readonly monthsMissing: readonly number[]
  readonly value: FigureSum
  /** The strongest reason of the units without a value; null where all have one. */
  readonly valueReason: AbsenceReason | null
  /** Of a state: the month that all values are of; else null. */
  readonly valueMonth: number | null
  /** By which periods the units that reported did; each once. */
  readonly reportedBy: readonly ReportedBy[]
  readonly plan: PlanSum
  /** Units with a target and a value, not counting 0 of 0. */
  readonly inCompletion: number
  readonly change: ChangeSum
  readonly monthly: {
    readonly thisYear: readonly MonthSum[]
    readonly lastYear: readonly MonthSum[]
  }
  readonly conflicts: readonly Conflict[]
  readonly sourceKinds: readonly SourceKind[]
  readonly countingRules: readonly string[]
}

/** Both years over the months compared, of the units that can be compared. */
export interface ChangeSum {
  readonly thisYear: FigureSum
  readonly lastYear: FigureSum
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
  'no_common_months',
  'annual_only',
  'zero_base',
  'no_base',
  'not_reported',
]

/** One unit as a partial. */
export function partialOf(indicator: Indicator, unit: UnitProgress): RollUpPartial {
  const { progress, points } = unit
  const reported = progress.monthsReported > 0
  const value = figureSum(indicator, unit.actual)
  const counted = progress.target !== null && value.added > 0 && progress.value.kind === 'value'
  return {
    units: 1,
    reported: reported ? 1 : 0,
    withValue: progress.value.kind === 'value' ? 1 : 0,
    missing: reported ? [] : [unit.area.code],
    byStatus: progress.status ? { [progress.status]: 1 } : {},
    monthsReported: progress.monthsReported,
    monthsDue: progress.monthsDue,
    monthsMissing: progress.monthsMissing,
    value,
    valueReason: progress.value.kind === 'absent' ? progress.value.reason : null,
    valueMonth: value.added > 0 ? progress.valueMonth : null,
    reportedBy: progress.reportedBy ? [progress.reportedBy] : [],
    plan: planSum(indicator, progress, value),
    inCompletion: counted ? 1 : 0,
    change: changeSum(indicator, unit),
    monthly: {
      thisYear: monthSums(indicator, points.thisYear),
      lastYear: monthSums(indicator, points.lastYear),
    },
    conflicts: progress.conflicts,
    sourceKinds: progress.sourceKinds,
    countingRules: progress.countingRules,
  }
}

function changeSum(indicator: Indicator, { sameMonths, progress }: UnitProgress): ChangeSum {
  const valued = progress.value.kind === 'value'
  const { change } = progress
  const own = {
    stated: valued && change.kind === 'value',
    reason: valued && change.kind === 'absent' ? change.reason : null,
  }
  const none = { thisYear: NOTHING_ADDED, lastYear: NOTHING_ADDED, months: null, ...own }
  if (sameMonths.kind === 'absent') return none
  const { months } = sameMonths.common
  const thisYear = figureSum(indicator, sameMonths.common.thisYear)
  const lastYear = figureSum(indicator, sameMonths.common.lastYear)
  if (thisYear.added === 0 || lastYear.added === 0) return none
  return { thisYear, lastYear, months, ...own }
}

function monthSums(indicator: Indicator, points: readonly CumulativePoint[]): MonthSum[] {
  return points.map(({ result, reported }) => ({ sum: figureSum(indicator, result), reported }))
}

/**
 * Several partials as one: of no unit where there are none. In whichever groups and order they are
 * added, the sum is the same but for the order of its lists.
 */
export function addPartials(parts: readonly RollUpPartial[]): RollUpPartial {
  const valued = parts.filter((part) => part.value.added > 0)
  return {
    units: total(parts, (part) => part.units),
    reported: total(parts, (part) => part.reported),
    withValue: total(parts, (part) => part.withValue),
    missing: parts.flatMap((part) => part.missing),
    byStatus: addStatuses(parts),
    monthsReported: total(parts, (part) => part.monthsReported),
    monthsDue: total(parts, (part) => part.monthsDue),
    monthsMissing: distinct(parts.flatMap((part) => part.monthsMissing)).sort((a, b) => a - b),
    value: addFigures(parts.map((part) => part.value)),
    valueReason: strongest(
      parts.map((part) => part.valueReason),
      VALUE_REASONS,
    ),
    valueMonth: sameOrNull(valued.map((part) => part.valueMonth)),
    reportedBy: distinct(parts.flatMap((part) => part.reportedBy)).sort(),
    plan: addPlans(parts.map((part) => part.plan)),
    inCompletion: total(parts, (part) => part.inCompletion),
    change: addChanges(parts.map((part) => part.change)),
    monthly: {
      thisYear: addMonths(parts.map((part) => part.monthly.thisYear)),
      lastYear: addMonths(parts.map((part) => part.monthly.lastYear)),
    },
    conflicts: parts.flatMap((part) => part.conflicts),
    sourceKinds: distinct(parts.flatMap((part) => part.sourceKinds)).sort(),
    countingRules: distinct(parts.flatMap((part) => part.countingRules)),
  }
}

function addStatuses(parts: readonly RollUpPartial[]): RollUpPartial['byStatus'] {
  const byStatus: { [status in Status]?: number } = {}
  for (const part of parts) {
    for (const status of STATUSES) {
      const units = part.byStatus[status]
      if (units) byStatus[status] = (byStatus[status] ?? 0) + units
    }
  }
  return byStatus
}

function addChanges(changes: readonly ChangeSum[]): ChangeSum {
  const compared = changes.filter((one) => one.thisYear.added > 0)
  const windows = distinct(compared.map((one) => JSON.stringify(one.months)))
  return {
    thisYear: addFigures(compared.map((one) => one.thisYear)),
    lastYear: addFigures(compared.map((one) => one.lastYear)),
    months: windows.length === 1 ? (compared[0]?.months ?? null) : null,
    stated: changes.some((one) => one.stated),
    reason: strongest(
      changes.map((one) => one.reason),
      CHANGE_REASONS,
    ),
  }
}

function addMonths(years: readonly (readonly MonthSum[])[]): readonly MonthSum[] {
  const months = Math.max(0, ...years.map((year) => year.length))
  return Array.from({ length: months }, (_, index) => {
    const points = years.flatMap((year) => year[index] ?? [])
    return {
      sum: addFigures(points.map((point) => point.sum)),
      reported: points.some((point) => point.reported),
    }
  })
}
