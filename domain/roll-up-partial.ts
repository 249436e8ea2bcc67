import {
  addFigures,
  type FigureSum,
  figureSum,
  sameOrNull,
  strongest,
  total,
} from './add-figures.ts'
import type { AbsenceReason } from './figure.ts'
import type { Indicator } from './indicator.ts'
import type { SourceKind } from './observation.ts'
import { isFolded } from './overview-counts.ts'
import {
  type Conflict,
  type CountsBelow,
  type ReportedBy,
  STATUSES,
  type Status,
} from './progress.ts'
import { addChanges, addMonths, changeSum, type MonthSum, monthSums } from './roll-up-change.ts'
import { addGroups, type GroupSum, groupSum, type PastSum } from './roll-up-groups.ts'
import { addPlans, type PlanSum, planSum, VALUE_REASONS } from './roll-up-plan.ts'
import { distinct, type UnitProgress } from './unit-progress.ts'

/**
 * What a roll-up is stated from, for one indicator, year and month: sums that can be added again,
 * so that the roll-up of roll-ups is the roll-up of all units. Plain data that survives JSON.
 */
export interface RollUpPartial {
  readonly units: number
  /** Units that are not judged, as nobody in their county has reported the month yet. */
  readonly unjudged: number
  /** Units that reported at least one month due. */
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
  readonly withTarget: number
  /** Units with a target and a value, not counting 0 of 0. */
  readonly inCompletion: number
  /** Codes of units that ended in the year: in the sums, in none of the numbers of units. */
  readonly ended: readonly string[]
  /** What is only counted of roll-ups below; each area once. */
  readonly below: readonly CountsBelow[]
  readonly thisYear: readonly MonthSum[]
  /** Of the units that no split links to others. */
  readonly past: PastSum
  /** Units linked by a split, which are compared as one. */
  readonly groups: readonly GroupSum[]
  readonly conflicts: readonly Conflict[]
  readonly sourceKinds: readonly SourceKind[]
  readonly countingRules: readonly string[]
}

/** Of a unit that is compared with others as one. */
const NO_PAST: PastSum = { change: addChanges([]), lastYear: [] }

/** One unit as a partial. */
export function partialOf(indicator: Indicator, unit: UnitProgress): RollUpPartial {
  const { progress, points } = unit
  const counts = unit.ended === null ? 1 : 0
  const reported = progress.monthsReported > 0
  const value = figureSum(indicator, unit.actual)
  const counted = progress.target !== null && value.added > 0 && progress.value.kind === 'value'
  const past = {
    change: changeSum(indicator, unit.sameMonths, progress.value, progress.change, counts),
    lastYear: monthSums(indicator, points.lastYear),
  }
  const group = groupSum(indicator, unit, past)
  return {
    units: counts,
    unjudged: progress.judged ? 0 : counts,
    reported: reported ? counts : 0,
    withValue: progress.value.kind === 'value' ? counts : 0,
    missing: reported || counts === 0 ? [] : [unit.area.code],
    byStatus: progress.status && counts > 0 ? { [progress.status]: counts } : {},
    monthsReported: progress.monthsReported,
    monthsDue: progress.monthsDue,
    monthsMissing: progress.monthsMissing,
    value,
    valueReason: progress.value.kind === 'absent' ? progress.value.reason : null,
    valueMonth: value.added > 0 ? progress.valueMonth : null,
    reportedBy: progress.reportedBy ? [progress.reportedBy] : [],
    plan: planSum(indicator, progress, value),
    withTarget: progress.target === null ? 0 : counts,
    inCompletion: counted ? counts : 0,
    ended: counts > 0 || isFolded(progress) ? [] : [unit.area.code],
    below: [],
    thisYear: monthSums(indicator, points.thisYear),
    past: group ? NO_PAST : past,
    groups: group ? [group] : [],
    conflicts: progress.conflicts,
    sourceKinds: progress.sourceKinds,
    countingRules: progress.countingRules,
  }
}

/**
 * Several partials as one: of no unit where there are none. In whichever groups and order they are
 * added, the sum is the same but for the order of its lists.
 */
export function addPartials(parts: readonly RollUpPartial[]): RollUpPartial {
  const valued = parts.filter((part) => part.value.added > 0)
  return {
    units: total(parts, (part) => part.units),
    unjudged: total(parts, (part) => part.unjudged),
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
    withTarget: total(parts, (part) => part.withTarget),
    ended: parts.flatMap((part) => part.ended),
    below: addBelow(parts.flatMap((part) => part.below)),
    thisYear: addMonths(parts.map((part) => part.thisYear)),
    past: {
      change: addChanges(parts.map((part) => part.past.change)),
      lastYear: addMonths(parts.map((part) => part.past.lastYear)),
    },
    groups: addGroups(parts.flatMap((part) => part.groups)),
    conflicts: parts.flatMap((part) => part.conflicts),
    sourceKinds: distinct(parts.flatMap((part) => part.sourceKinds)).sort(),
    countingRules: distinct(parts.flatMap((part) => part.countingRules)),
  }
}

/** The partial of a roll-up as it is part of the one above: what it names is counted. */
export function asBelow(areaCode: string, partial: RollUpPartial): RollUpPartial {
  const counts = {
    areaCode,
    missing: partial.missing.length + total(partial.below, (one) => one.missing),
    ended: partial.ended.length + total(partial.below, (one) => one.ended),
    conflicts: partial.conflicts.length + total(partial.below, (one) => one.conflicts),
  }
  const any = counts.missing + counts.ended + counts.conflicts > 0
  return { ...partial, missing: [], ended: [], conflicts: [], below: any ? [counts] : [] }
}

function addBelow(counts: readonly CountsBelow[]): readonly CountsBelow[] {
  const byArea = new Map<string, CountsBelow>()
  for (const one of counts) {
    const known = byArea.get(one.areaCode)
    byArea.set(
      one.areaCode,
      known
        ? {
            areaCode: one.areaCode,
            missing: known.missing + one.missing,
            ended: known.ended + one.ended,
            conflicts: known.conflicts + one.conflicts,
          }
        : one,
    )
  }
  return [...byArea.values()]
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
