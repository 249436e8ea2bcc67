import { type Counts, ratioFigure } from './aggregate.ts'
import { completion } from './completion.ts'
import { type AbsenceReason, absent, type Figure, value } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { hasPace, numberOf, paceGap } from './pace.ts'
import type { Change, ChangeWindow, Progress, Status, UnitCoverage } from './progress.ts'
import { combineQualifiers } from './qualifier.ts'
import { distinct, NO_WINDOW, shortBy, type UnitProgress } from './unit-progress.ts'
import { changeOf, type WindowSide } from './year-over-year.ts'
import type { CumulativePoint } from './year-to-date.ts'

/**
 * The roll-up of units (DOMAIN.md 3.6.2): sums, or ratios of sums; never a mean of percentages,
 * never an averaged light.
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
    ...planOf(indicator, units, figure.figure),
    status: null,
    shortBy: shortBy(indicator, figure),
    catchUpMonths: null,
    ...changeOfUnits(indicator, units, figure.figure, year),
    units: coverageOf(indicator, units),
    monthly: {
      thisYear: sumPoints(
        indicator,
        units.map((unit) => unit.points.thisYear),
      ),
      lastYear: sumPoints(
        indicator,
        units.map((unit) => unit.points.lastYear),
      ),
    },
    conflicts: units.flatMap((unit) => unit.progress.conflicts),
    sourceKinds: distinct(units.flatMap((unit) => unit.progress.sourceKinds)).sort(),
    countingRules: distinct(units.flatMap((unit) => unit.progress.countingRules)),
  }
}

const VALUE_REASONS: readonly AbsenceReason[] = [
  'counts_missing',
  'nothing_due',
  'annual_only',
  'not_reported',
]
const CHANGE_REASONS: readonly AbsenceReason[] = [
  'counts_missing',
  'nothing_due',
  'no_common_months',
  'annual_only',
  'zero_base',
  'no_base',
  'not_reported',
]

/** Whether a side of a unit can be added to a roll-up: a value, or for ratios its counts. */
function contributes(indicator: Indicator, side: WindowSide): boolean {
  return indicator.measure === 'ratio' ? side.counts !== null : side.figure.kind === 'value'
}

/** Adds sides; null when none has anything to add. */
function sumSides(indicator: Indicator, sides: readonly WindowSide[]): WindowSide | null {
  const adding = sides.filter((side) => contributes(indicator, side))
  if (indicator.measure === 'ratio') {
    const counts = addCounts(adding.flatMap((side) => side.counts ?? []))
    // A rate without counts beside units with nothing due: the sum is unknown, not "nothing due".
    const unknown = sides.some(
      ({ figure, counts: own }) =>
        own === null && (figure.kind === 'value' || figure.reason === 'counts_missing'),
    )
    if (counts.denominator === 0 && unknown) {
      return { figure: absent('counts_missing'), counts: null }
    }
    return adding.length === 0 ? null : ratioFigure(counts)
  }
  if (adding.length === 0) return null
  const figures = adding.flatMap((side) => (side.figure.kind === 'value' ? [side.figure] : []))
  const qualifier = combineQualifiers(figures.map((figure) => figure.qualifier))
  return { figure: value(sum(figures.map((figure) => figure.value)), qualifier), counts: null }
}

function planOf(indicator: Indicator, units: readonly UnitProgress[], total: Figure) {
  const planned = units.filter((unit) => unit.target !== null)
  const counted = planned.filter((unit) => contributes(indicator, unit.actual))
  const changed = planned.some((unit) => unit.progress.targetOriginal !== null)
  const done = sumSides(
    indicator,
    counted.map((unit) => unit.actual),
  )
  const currentOf = (unit: UnitProgress) => unit.progress.target ?? 0
  const originalOf = (unit: UnitProgress) => unit.progress.targetOriginal ?? currentOf(unit)
  const against = (of: (unit: UnitProgress) => number): Figure => {
    if (done) return completion(done.figure, planTotal(indicator, counted, of))
    // The value's reason goes before the target's; a value of units without plan has no target.
    if (total.kind === 'absent') return total
    if (planned.length === 0) return absent('no_target')
    return absent(
      strongest(
        planned.map((unit) => unit.progress.value),
        VALUE_REASONS,
      ),
    )
  }
  const completed = against(currentOf)
  const paced = counted.filter((unit) =>
    hasPace(indicator, unit.target?.current.milestones ?? null),
  )
  const expected =
    paced.length > 0 && paced.length === counted.length ? weightedExpected(indicator, paced) : null
  const share = numberOf(completed)
  return {
    target: planTotal(indicator, planned, currentOf),
    targetOriginal: changed ? planTotal(indicator, planned, originalOf) : null,
    completion: completed,
    completionOriginal: changed ? against(originalOf) : null,
    expected,
    paceGap:
      expected !== null && share !== null ? paceGap(indicator.direction, share, expected) : null,
  }
}

/**
 * The plan of several units: targets add; a ratio's target is the one they share, else the mean
 * weighted by what was due, so that completion stays a ratio of sums.
 */
function planTotal(
  indicator: Indicator,
  units: readonly UnitProgress[],
  of: (unit: UnitProgress) => number,
): number | null {
  if (units.length === 0) return null
  if (indicator.measure === 'count') return sum(units.map(of))
  const shared = sameOrNull(units.map(of))
  if (shared !== null) return shared
  const due = sum(units.map(weightOf))
  return due > 0 ? sum(units.map((unit) => of(unit) * weightOf(unit))) / due : null
}

function weightOf(unit: UnitProgress): number {
  return unit.actual.counts?.denominator ?? 0
}

function weightedExpected(indicator: Indicator, units: readonly UnitProgress[]): number | null {
  const weights = units.map(
    (unit) => (unit.progress.target ?? 0) * (indicator.measure === 'ratio' ? weightOf(unit) : 1),
  )
  const total = sum(weights)
  if (total === 0) return null
  return sum(units.map((unit, i) => (unit.progress.expected ?? 0) * (weights[i] ?? 0))) / total
}

function changeOfUnits(
  indicator: Indicator,
  units: readonly UnitProgress[],
  total: Figure,
  year: number,
): Pick<
  Progress,
  'change' | 'window' | 'windowValue' | 'windowQualifier' | 'base' | 'baseQualifier'
> {
  const compared = comparableUnits(indicator, units)
  const thisYear = sumSides(
    indicator,
    compared.map((comparison) => comparison.thisYear),
  )
  const lastYear = sumSides(
    indicator,
    compared.map((comparison) => comparison.lastYear),
  )
  if (total.kind === 'absent') return { change: total, ...NO_WINDOW }
  if (!thisYear || !lastYear) {
    const reasons = units.flatMap((unit) =>
      unit.progress.value.kind === 'absent' ? [] : [unit.progress.change],
    )
    const bareRates = reasons.some((change) => change.kind === 'value')
    const reason = bareRates ? 'counts_missing' : strongest(reasons, CHANGE_REASONS)
    return { change: absentChange(reason), ...NO_WINDOW }
  }
  const windows = distinct(compared.map((comparison) => JSON.stringify(comparison.months)))
  const window: ChangeWindow = {
    year,
    baseYear: year - 1,
    months: windows.length === 1 ? (compared[0]?.months ?? null) : null,
  }
  return {
    change: changeOf(indicator.measure, thisYear.figure, lastYear.figure),
    window,
    windowValue: numberOf(thisYear.figure),
    windowQualifier: thisYear.figure.kind === 'value' ? thisYear.figure.qualifier : null,
    base: numberOf(lastYear.figure),
    baseQualifier: lastYear.figure.kind === 'value' ? lastYear.figure.qualifier : null,
  }
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
): readonly (number | null)[] {
  if (series.every((points) => points.length === 0)) return []
  return Array.from({ length: 12 }, (_, index) => {
    const points = series.flatMap((unit) => unit[index] ?? [])
    if (!points.some((point) => point.reported)) return null
    const total = sumSides(
      indicator,
      points.map((point) => point.result),
    )
    return total && numberOf(total.figure)
  })
}

function strongest(
  sides: readonly (Figure | Change)[],
  order: readonly AbsenceReason[],
): AbsenceReason {
  const reasons = new Set(sides.flatMap((side) => (side.kind === 'absent' ? [side.reason] : [])))
  return order.find((reason) => reasons.has(reason)) ?? 'not_reported'
}

function absentChange(reason: AbsenceReason): Change {
  return { kind: 'absent', reason }
}

function addCounts(all: readonly Counts[]): Counts {
  return {
    numerator: sum(all.map((counts) => counts.numerator)),
    denominator: sum(all.map((counts) => counts.denominator)),
  }
}

function sameOrNull<T>(values: readonly T[]): T | null {
  const [first] = values
  return first !== undefined && values.every((one) => one === first) ? first : null
}

function sum(numbers: readonly number[]): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
