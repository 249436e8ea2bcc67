import type { Area } from './area.ts'
import { completion } from './completion.ts'
import { findConflicts } from './conflict.ts'
import type { Facts } from './facts.ts'
import type { Indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import { catchUpMonths, expectedShare, hasPace, numberOf, paceGap, statusOf } from './pace.ts'
import type { Through } from './period.ts'
import type { ChangeWindow, Progress } from './progress.ts'
import { activeMonths } from './succession.ts'
import { type TargetState, targetAt } from './target.ts'
import { type ComparisonResult, changeOf, compareYears } from './year-over-year.ts'
import {
  type CumulativePoint,
  cumulative,
  paceMonth,
  type YearToDate,
  yearToDate,
} from './year-to-date.ts'

/** A unit's progress with what a roll-up needs of it. */
export interface UnitProgress {
  readonly area: Area
  readonly progress: Progress
  readonly actual: YearToDate
  readonly comparison: ComparisonResult
  readonly target: TargetState | null
  /** Cumulative points of both years, with their counts. */
  readonly points: {
    readonly thisYear: readonly CumulativePoint[]
    readonly lastYear: readonly CumulativePoint[]
  }
  /** The observations behind value and base. */
  readonly observations: readonly Observation[]
}

/** How much to work out: the twelve cumulative points cost most and few answers need them. */
export interface ProgressOptions {
  readonly monthly: boolean
}

/**
 * Everything that can be stated about one indicator of one unit (an area without units) through
 * one month.
 */
export function unitProgress(
  facts: Facts,
  area: Area,
  indicator: Indicator,
  through: Through,
  options: ProgressOptions = { monthly: true },
): UnitProgress {
  const { year, month } = through
  const report = facts.report(area, indicator, year)
  const lastReport = facts.report(area, indicator, year - 1)
  const active = activeMonths(facts.tree, area, year)
  const actual = yearToDate(indicator, report, month, active)
  const comparison = compareYears(indicator, actual, report, lastReport, month)
  const target = targetAt(facts.targets(area, indicator, year), month)
  const points = options.monthly
    ? {
        thisYear: cumulative(indicator, report, month),
        lastYear: cumulative(indicator, lastReport, 12),
      }
    : { thisYear: [], lastYear: [] }
  const observations = actual.blocks.flatMap((block) => block.observations)
  const baseBlocks = comparison.kind === 'compared' ? comparison.comparison.baseBlocks : []
  return {
    area,
    actual,
    comparison,
    target,
    points,
    observations: [...observations, ...baseBlocks.flatMap((block) => block.observations)],
    progress: {
      indicatorId: indicator.id,
      value: actual.figure,
      counts: actual.counts,
      withoutCounts:
        indicator.measure === 'ratio' && actual.figure.kind === 'value' && actual.counts === null,
      monthsReported: actual.monthsReported,
      monthsDue: actual.monthsDue,
      monthsMissing: actual.monthsMissing,
      valueMonth: actual.valueMonth,
      ...planFigures(indicator, actual, target, paceMonth(report, month), month),
      ...changeFigures(indicator, comparison, year),
      units: null,
      monthly: {
        thisYear: drawn(points.thisYear),
        lastYear: drawn(points.lastYear),
      },
      conflicts: findConflicts(indicator, report, month, area.code),
      sourceKinds: distinct(observations.map((row) => row.sourceKind)).sort(),
      countingRules: distinct(observations.flatMap((row) => row.countingRule ?? [])),
    },
  }
}

function planFigures(
  indicator: Indicator,
  actual: YearToDate,
  target: TargetState | null,
  dueMonth: number,
  month: number,
) {
  const current = target?.current.value ?? null
  const original = target && target.original !== target.current ? target.original.value : null
  const milestones = target?.current.milestones ?? null
  const completed = completion(actual.figure, current)
  const paced = current !== null && hasPace(indicator, milestones)
  const expected = paced ? expectedShare(milestones, dueMonth) : null
  const share = numberOf(completed)
  const gap =
    expected !== null && share !== null ? paceGap(indicator.direction, share, expected) : null
  const missing = actual.monthsDue - actual.monthsReported
  const status = statusOf({
    indicator,
    value: actual.figure,
    target: current,
    gap,
    paced,
    month,
    yearComplete: actual.monthsDue > 0 && missing === 0,
  })
  const addsUp = indicator.aggregation === 'sum' && indicator.direction === 'up'
  return {
    target: current,
    targetOriginal: original,
    completion: completed,
    completionOriginal: original === null ? null : completion(actual.figure, original),
    expected,
    paceGap: gap,
    status,
    shortBy: shortBy(indicator, actual),
    catchUpMonths: addsUp ? catchUpMonths(status, gap, missing) : null,
  }
}

/** How many are missing to 100 % where everything is required; null where not countable. */
export function shortBy(
  indicator: Pick<Indicator, 'direction'>,
  actual: Pick<YearToDate, 'counts' | 'figure'>,
): number | null {
  if (indicator.direction !== 'full' || actual.figure.kind === 'absent' || !actual.counts) {
    return null
  }
  return actual.counts.denominator - actual.counts.numerator
}

function changeFigures(indicator: Indicator, result: ComparisonResult, year: number) {
  if (result.kind === 'absent') {
    return { change: result, ...NO_WINDOW }
  }
  const { months, thisYear, lastYear } = result.comparison
  const window: ChangeWindow = { year, baseYear: year - 1, months }
  return {
    change: changeOf(indicator.measure, thisYear.figure, lastYear.figure),
    window,
    windowValue: numberOf(thisYear.figure),
    windowQualifier: thisYear.figure.kind === 'value' ? thisYear.figure.qualifier : null,
    base: numberOf(lastYear.figure),
    baseQualifier: lastYear.figure.kind === 'value' ? lastYear.figure.qualifier : null,
  }
}

/** Twelve numbers for a line; null where the month was not reported, or is yet to come. */
function drawn(points: readonly CumulativePoint[]): (number | null)[] {
  return Array.from({ length: points.length === 0 ? 0 : 12 }, (_, index) => {
    const point = points[index]
    return point?.reported ? numberOf(point.result.figure) : null
  })
}

/** What stands in a figure without a comparison. */
export const NO_WINDOW = {
  window: null,
  windowValue: null,
  windowQualifier: null,
  base: null,
  baseQualifier: null,
} as const

/** Distinct values in order of first appearance. */
export function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
