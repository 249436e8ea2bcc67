import type { Area } from './area.ts'
import { findConflicts, findConflictsBeside } from './conflict.ts'
import { owes } from './coverage.ts'
import type { Facts } from './facts.ts'
import type { Figure } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { type Observation, sourceKindsOf } from './observation.ts'
import { formatMonth, type Through } from './period.ts'
import { planFigures } from './plan-figures.ts'
import type { MonthRun, Progress, TwelveMonths } from './progress.ts'
import type { Qualifier } from './qualifier.ts'
import { observationsIn, type YearReport } from './report.ts'
import { activeMonths, boundarySince, planMonths } from './succession.ts'
import { type SuccessionGroup, successionGroup } from './succession-group.ts'
import { type TargetState, targetAt } from './target.ts'
import {
  type CommonMonthsResult,
  changeFigures,
  commonMonths,
  withoutChange,
} from './year-over-year.ts'
import {
  type CumulativePoint,
  cumulative,
  paceMonth,
  reportedBy,
  type YearToDate,
  yearToDate,
} from './year-to-date.ts'

/** A unit's progress with what a roll-up needs of it. */
export interface UnitProgress {
  readonly area: Area
  /** Of a unit that ended earlier in the year the months it existed in; else null. */
  readonly ended: MonthRun | null
  readonly progress: Progress
  /** Of the month asked for: nothing due, ever or before the quarter's end, or due and in, or due and missing. */
  readonly thisMonth: 'not_due' | 'by_quarter' | 'reported' | 'missing'
  readonly actual: YearToDate
  readonly sameMonths: CommonMonthsResult
  /** The units it is compared with as one; null where it is compared by itself. */
  readonly group: SuccessionGroup | null
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
  const sameMonths = commonMonths(
    indicator,
    actual,
    report,
    lastReport,
    month,
    comparableFrom(facts, area, year - 1),
  )
  const versions = facts.targets(area, indicator, year)
  const target = targetAt(versions, month)
  const points = options.monthly
    ? {
        thisYear: cumulative(indicator, report, month),
        lastYear: cumulative(indicator, lastReport, 12),
      }
    : { thisYear: [], lastYear: [] }
  const observations = observationsIn(actual.blocks)
  const baseBlocks = sameMonths.kind === 'common' ? sameMonths.common.baseBlocks : []
  // Nothing of a plan is due after a unit has ended.
  const dueAt = (one: number) => Math.min(paceMonth(report, one), active?.to ?? 12)
  const judgedThrough = facts.judgedThrough(area, year)
  const judged = dueAt(month) <= judgedThrough
  const dueMonth = dueAt(judged ? month : judgedThrough)
  const ended = active && active.to < month ? active : null
  const due =
    active !== null &&
    active.from <= month &&
    month <= active.to &&
    owes([report, lastReport, ...facts.splitReports(area, indicator, year)], versions)
  return {
    area,
    ended,
    thisMonth: due ? stateOf(month, report, actual) : 'not_due',
    actual,
    sameMonths,
    group: successionGroup(facts, area, indicator, through, options.monthly),
    target,
    points,
    observations: [...observations, ...observationsIn(baseBlocks)],
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
      reportedBy: reportedBy(report),
      dueMonth,
      ...planFigures({
        indicator,
        actual,
        monthsDue: actual.monthsDue,
        monthsMissing: actual.monthsMissing,
        target: target?.current.value ?? null,
        targetOriginal: target && target.original !== target.current ? target.original.value : null,
        milestones: target?.current.milestones ?? null,
        planMonths: planMonths(active),
        endMonth: active && active.to < 12 ? active.to : null,
        dueMonth,
        month,
        judged,
      }),
      ...(sameMonths.kind === 'absent'
        ? withoutChange(sameMonths.reason, sameMonths.side)
        : changeFigures(indicator.measure, year, sameMonths.common)),
      units: null,
      ...monthlyFigures(drawn(points.thisYear), drawn(points.lastYear)),
      conflicts: [
        ...findConflicts(indicator, report, month, area.code),
        ...findConflictsBeside(
          indicator,
          report,
          month,
          facts.ownBesides(area.code, indicator.id, year),
        ),
      ],
      sourceKinds: sourceKindsOf(observations),
      countingRules: distinct(observations.flatMap((row) => row.countingRule ?? [])),
    },
  }
}

/** How far a month is in of which something is due. */
function stateOf(
  month: number,
  report: YearReport,
  { monthsMissing }: YearToDate,
): UnitProgress['thisMonth'] {
  if (paceMonth(report, month) !== month) return 'by_quarter'
  return monthsMissing.includes(month) ? 'missing' : 'reported'
}

/** The first month of a year with the boundary that the area has now, 1..13; 13 = none of them. */
function comparableFrom(facts: Facts, area: Area, year: number): number {
  const since = boundarySince(facts.tree, area)
  if (since === null || since <= formatMonth(year, 1)) return 1
  return since > formatMonth(year, 12) ? 13 : Number(since.slice(5))
}

/** Twelve figures for a line; null where the month was not reported, or is yet to come. */
function drawn(points: readonly CumulativePoint[]): (Figure | null)[] {
  return Array.from({ length: points.length === 0 ? 0 : 12 }, (_, index) => {
    const point = points[index]
    return point?.reported ? point.result.figure : null
  })
}

/** Cumulative figures of both years, as a figure states them: twelve each, or none. */
export function monthlyFigures(
  thisYear: readonly (Figure | null)[],
  lastYear: readonly (Figure | null)[],
): Pick<Progress, 'monthly' | 'monthlyQualifiers'> {
  const numbers = (figures: readonly (Figure | null)[]): TwelveMonths =>
    figures.map((figure) => (figure?.kind === 'value' ? figure.value : null))
  const qualifiers = (figures: readonly (Figure | null)[]): readonly (Qualifier | null)[] =>
    figures.map((figure) => (figure?.kind === 'value' ? figure.qualifier : null))
  return {
    monthly: { thisYear: numbers(thisYear), lastYear: numbers(lastYear) },
    monthlyQualifiers: { thisYear: qualifiers(thisYear), lastYear: qualifiers(lastYear) },
  }
}

/** Distinct values in order of first appearance. */
export function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
