import { figureOf, sameOrNull } from './add-figures.ts'
import { type AbsenceReason, absent, type Figure } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { shortBy } from './plan-figures.ts'
import type { ChangeSide, Progress, UnitCoverage } from './progress.ts'
import type { ChangeSum, MonthSum } from './roll-up-change.ts'
import { groupSources, pastOf } from './roll-up-groups.ts'
import type { RollUpPartial } from './roll-up-partial.ts'
import { planOf } from './roll-up-plan.ts'
import { distinct, monthlyFigures } from './unit-progress.ts'
import { type ChangeFigures, changeFigures, withoutChange } from './year-over-year.ts'

/**
 * What the roll-up of units states (docs/figures.md, Roll-ups): sums, or ratios of sums; never a mean of
 * percentages, never an averaged light.
 *
 * A ratio counts only units that gave counts. Completion uses only units with both value and
 * target; the change only units with months in common. Coverage says how many those are.
 *
 * @returns Status is always null: a county has none of its own. Absent reasons, where no unit
 *   contributes: `counts_missing` before `nothing_due` before `annual_only` before `not_reported`.
 */
export function progressOf(indicator: Indicator, partial: RollUpPartial, year: number): Progress {
  const stated = figureOf(indicator, partial.value) ?? {
    figure: absent(partial.valueReason ?? 'not_reported'),
    counts: null,
  }
  const judged = partial.units === 0 || partial.unjudged * 2 < partial.units
  const plan = planOf(indicator, partial.plan, stated.figure)
  const past = pastOf(partial.past, partial.groups)
  return {
    indicatorId: indicator.id,
    value: stated.figure,
    counts: stated.counts,
    withoutCounts: false,
    monthsReported: partial.monthsReported,
    monthsDue: partial.monthsDue,
    monthsMissing: partial.monthsMissing,
    valueMonth: partial.valueMonth,
    reportedBy: sameOrNull(partial.reportedBy),
    dueMonth: null,
    ...plan,
    paceGap: judged ? plan.paceGap : null,
    status: null,
    judged,
    shortBy: shortBy(indicator, stated),
    catchUpMonths: null,
    needed: null,
    ...changeOfUnits(indicator, past.change, stated.figure, year),
    units: coverageOf(partial, past.change),
    ...monthlyFigures(lineOf(indicator, partial.thisYear), lineOf(indicator, past.lastYear)),
    conflicts: partial.conflicts,
    sourceKinds: distinct([...partial.sourceKinds, ...groupSources(partial.groups)]).sort(),
    countingRules: partial.countingRules,
  }
}

/** Whose absence it is when units lack a base; of the months they share where it is neither's. */
const SIDES: Partial<Readonly<Record<AbsenceReason, ChangeSide>>> = {
  annual_only: 'last_year',
  zero_base: 'last_year',
  no_base: 'last_year',
  not_reported: 'this_year',
}

function changeOfUnits(
  indicator: Indicator,
  change: ChangeSum,
  value: Figure,
  year: number,
): ChangeFigures {
  if (value.kind === 'absent') return withoutChange(value.reason, 'this_year')
  const { months } = change
  const thisYear = figureOf(indicator, change.thisYear)
  const lastYear = figureOf(indicator, change.lastYear)
  if (thisYear && lastYear) {
    return changeFigures(indicator.measure, year, { months, thisYear, lastYear })
  }
  // Only bare rates can be compared within a unit and still not be added.
  const reason = change.stated ? 'counts_missing' : (change.reason ?? 'not_reported')
  return withoutChange(reason, SIDES[reason] ?? 'common_months')
}

function coverageOf(partial: RollUpPartial, change: ChangeSum): UnitCoverage {
  return {
    due: partial.units,
    reported: partial.reported,
    withValue: partial.withValue,
    comparable: change.units,
    withTarget: partial.withTarget,
    inCompletion: partial.inCompletion,
    met: partial.byStatus.met ?? 0,
    withoutCounts: partial.value.withoutCounts,
    byStatus: partial.byStatus,
    missing: partial.missing,
    ended: partial.ended,
    below: partial.below,
  }
}

/** The units' sum through each month 1..12; null where no unit reported the month itself. */
function lineOf(indicator: Indicator, months: readonly MonthSum[]): readonly (Figure | null)[] {
  return Array.from({ length: months.length === 0 ? 0 : 12 }, (_, index) => {
    const month = months[index]
    return month?.reported ? (figureOf(indicator, month.sum)?.figure ?? null) : null
  })
}
