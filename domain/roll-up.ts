import { type AbsenceReason, absent, type Figure } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { shortBy } from './plan-figures.ts'
import type { ChangeSide, Progress, Status, UnitCoverage } from './progress.ts'
import { planOf } from './roll-up-plan.ts'
import { contributes, sameOrNull, strongest, sum, sumSides, VALUE_REASONS } from './sum-sides.ts'
import { distinct, monthlyFigures, type UnitProgress } from './unit-progress.ts'
import { type ChangeFigures, changeFigures, withoutChange } from './year-over-year.ts'
import type { CumulativePoint } from './year-to-date.ts'

/**
 * The roll-up of units (docs/figures.md, Roll-ups): sums, or ratios of sums; never a mean of
 * percentages, never an averaged light.
 *
 * A ratio counts only units that gave counts. Completion uses only units with both value and
 * target; the change only units with months in common. Coverage says how many those are.
 *
 * @param units The units valid at `through`.
 * @returns Status is always null: a county has none of its own. Absent reasons, where no unit
 *   contributes: `counts_missing` before `nothing_due` before `annual_only` before `not_reported`.
 */
export function rollUp(
  indicator: Indicator,
  units: readonly UnitProgress[],
  year: number,
): Progress {
  const total = sumSides(
    indicator,
    units.map((unit) => unit.actual),
  )
  const figure = total ?? {
    figure: absent(
      strongest(
        units.map((unit) => unit.progress.value),
        VALUE_REASONS,
      ),
    ),
    counts: null,
  }
  const monthsMissing = new Set(units.flatMap((unit) => unit.progress.monthsMissing))
  return {
    indicatorId: indicator.id,
    value: figure.figure,
    counts: figure.counts,
    withoutCounts: false,
    monthsReported: sum(units.map((unit) => unit.progress.monthsReported)),
    monthsDue: sum(units.map((unit) => unit.progress.monthsDue)),
    monthsMissing: [...monthsMissing].sort((a, b) => a - b),
    valueMonth: sameOrNull(
      units.filter((unit) => contributes(indicator, unit.actual)).map((u) => u.actual.valueMonth),
    ),
    reportedBy: sameOrNull(units.flatMap((unit) => unit.progress.reportedBy ?? [])),
    dueMonth: null,
    ...planOf(indicator, units, figure.figure),
    status: null,
    shortBy: shortBy(indicator, figure),
    catchUpMonths: null,
    ...changeOfUnits(indicator, units, figure.figure, year),
    units: coverageOf(indicator, units),
    ...monthlyFigures(
      sumPoints(
        indicator,
        units.map((unit) => unit.points.thisYear),
      ),
      sumPoints(
        indicator,
        units.map((unit) => unit.points.lastYear),
      ),
    ),
    conflicts: units.flatMap((unit) => unit.progress.conflicts),
    sourceKinds: distinct(units.flatMap((unit) => unit.progress.sourceKinds)).sort(),
    countingRules: distinct(units.flatMap((unit) => unit.progress.countingRules)),
  }
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

/** Whose absence it is when units lack a base; of the months they share where it is neither's. */
const SIDES: Partial<Readonly<Record<AbsenceReason, ChangeSide>>> = {
  annual_only: 'last_year',
  zero_base: 'last_year',
  no_base: 'last_year',
  not_reported: 'this_year',
}

function changeOfUnits(
  indicator: Indicator,
  units: readonly UnitProgress[],
  total: Figure,
  year: number,
): ChangeFigures {
  const compared = comparableUnits(indicator, units)
  const thisYear = sumSides(
    indicator,
    compared.map((comparison) => comparison.thisYear),
  )
  const lastYear = sumSides(
    indicator,
    compared.map((comparison) => comparison.lastYear),
  )
  if (total.kind === 'absent') return withoutChange(total.reason, 'this_year')
  if (!thisYear || !lastYear) {
    const reasons = units.flatMap((unit) =>
      unit.progress.value.kind === 'absent' ? [] : [unit.progress.change],
    )
    const bareRates = reasons.some((change) => change.kind === 'value')
    const reason = bareRates ? 'counts_missing' : strongest(reasons, CHANGE_REASONS)
    return withoutChange(reason, SIDES[reason] ?? 'common_months')
  }
  const windows = distinct(compared.map((comparison) => JSON.stringify(comparison.months)))
  return changeFigures(indicator.measure, year, {
    months: windows.length === 1 ? (compared[0]?.months ?? null) : null,
    thisYear,
    lastYear,
  })
}

function comparableUnits(indicator: Indicator, units: readonly UnitProgress[]) {
  return units.flatMap((unit) => {
    if (unit.comparison.kind === 'absent') return []
    const { comparison } = unit.comparison
    const both =
      contributes(indicator, comparison.thisYear) && contributes(indicator, comparison.lastYear)
    return both ? [comparison] : []
  })
}

function coverageOf(indicator: Indicator, units: readonly UnitProgress[]): UnitCoverage {
  const byStatus: Partial<Record<Status, number>> = {}
  for (const { progress } of units) {
    if (progress.status) byStatus[progress.status] = (byStatus[progress.status] ?? 0) + 1
  }
  const withTarget = units.filter((unit) => unit.target !== null)
  return {
    due: units.length,
    reported: units.filter((unit) => unit.progress.monthsReported > 0).length,
    withValue: units.filter((unit) => unit.progress.value.kind === 'value').length,
    comparable: comparableUnits(indicator, units).length,
    withTarget: withTarget.length,
    inCompletion: withTarget.filter(
      (unit) => contributes(indicator, unit.actual) && unit.progress.value.kind === 'value',
    ).length,
    met: byStatus.met ?? 0,
    withoutCounts:
      indicator.measure === 'ratio'
        ? units.filter(
            ({ actual }) =>
              actual.counts === null &&
              (actual.figure.kind === 'value' || actual.figure.reason === 'counts_missing'),
          ).length
        : 0,
    byStatus,
    missing: units.filter((u) => u.progress.monthsReported === 0).map((unit) => unit.area.code),
  }
}

/** The units' sum through each month; null where no unit reported the month itself. */
function sumPoints(
  indicator: Indicator,
  series: readonly (readonly CumulativePoint[])[],
): readonly (Figure | null)[] {
  if (series.every((points) => points.length === 0)) return []
  return Array.from({ length: 12 }, (_, index) => {
    const points = series.flatMap((unit) => unit[index] ?? [])
    if (!points.some((point) => point.reported)) return null
    const total = sumSides(
      indicator,
      points.map((point) => point.result),
    )
    return total?.figure ?? null
  })
}
