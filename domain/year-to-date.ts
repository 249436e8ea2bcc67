import { type Aggregate, aggregate, lastComplete } from './aggregate.ts'
import type { AbsenceReason } from './figure.ts'
import type { Indicator } from './indicator.ts'
import type { ReportedBy } from './progress.ts'
import {
  type Block,
  coveredMonths,
  reportsByQuarter,
  windowBlocks,
  type YearReport,
} from './report.ts'

/** The value of a window January..month, with its coverage. */
export interface YearToDate extends Aggregate {
  /** The blocks that were put together. */
  readonly blocks: readonly Block[]
  readonly monthsReported: number
  readonly monthsDue: number
  /** Months due but not reported. */
  readonly monthsMissing: readonly number[]
  /** For a state: the month it is of; else null. */
  readonly valueMonth: number | null
}

/** First and last month of a year in which an area existed; null when it did not in that year. */
export interface ActiveMonths {
  readonly from: number
  readonly to: number
}

export const WHOLE_YEAR: ActiveMonths = { from: 1, to: 12 }

/**
 * Year to date (本年累计) through `month` (docs/figures.md, Year to date).
 *
 * @param active Months in which the area existed: others are never due.
 * @returns Value in the indicator's unit. Absent with `not_reported`, `annual_only` (the year's
 *   only figure covering the window is an annual one and it is not yet December), `nothing_due`
 *   or `counts_missing`. `monthsReported` of `monthsDue` counts months, also for quarters.
 */
export function yearToDate(
  indicator: Pick<Indicator, 'aggregation' | 'measure'>,
  report: YearReport,
  month: number,
  active: ActiveMonths | null = WHOLE_YEAR,
): YearToDate {
  const blocks = windowBlocks(report, month)
  const result = aggregate(indicator, blocks, windowAbsence(report, month))
  const covered = coveredMonths(blocks)
  const monthsMissing: number[] = []
  let monthsReported = 0
  const lastDue = Math.min(paceMonth(report, month), active?.to ?? 0)
  for (let due = active?.from ?? 1; due <= lastDue; due += 1) {
    if (covered.has(due)) monthsReported += 1
    else monthsMissing.push(due)
  }
  return {
    ...result,
    blocks,
    monthsReported,
    monthsDue: monthsReported + monthsMissing.length,
    monthsMissing,
    valueMonth: indicator.aggregation === 'latest' ? (lastComplete(blocks)?.to ?? null) : null,
  }
}

/**
 * The month up to which reports and plan are due: `month` itself, or the end of the last whole
 * quarter where the area reports this indicator by quarter in this year (0 before March).
 */
export function paceMonth(report: YearReport, month: number): number {
  return reportsByQuarter(report) ? month - (month % 3) : month
}

/** By which periods a year was reported; null where nothing was. */
export function reportedBy(report: YearReport): ReportedBy | null {
  if (report.months.some(Boolean)) return 'month'
  if (report.quarters.some(Boolean)) return 'quarter'
  return report.annual ? 'year' : null
}

/** Why a window holds nothing: only the whole year was reported, or nothing was. */
export function windowAbsence(report: YearReport, month: number): AbsenceReason {
  const inParts = report.months.some(Boolean) || report.quarters.some(Boolean)
  return report.annual && month < 12 && !inParts ? 'annual_only' : 'not_reported'
}

/** One point of a cumulative line. */
export interface CumulativePoint {
  readonly result: Aggregate
  /** Whether the month itself was completely reported; otherwise the line has a gap here. */
  readonly reported: boolean
}

/**
 * Cumulative values through each month, for a line over the year.
 *
 * @param lastMonth Months after it are not asked for (the running year).
 * @returns One point per month 1..`lastMonth`.
 */
export function cumulative(
  indicator: Pick<Indicator, 'aggregation' | 'measure'>,
  report: YearReport,
  lastMonth: number,
): readonly CumulativePoint[] {
  return Array.from({ length: lastMonth }, (_, index) => {
    const blocks = windowBlocks(report, index + 1)
    const last = blocks[blocks.length - 1]
    const result = aggregate(indicator, blocks, 'not_reported')
    return { result, reported: last?.to === index + 1 && last.complete }
  })
}
