import type { Area } from './area.ts'
import type { Facts } from './facts.ts'
import type { Indicator } from './indicator.ts'
import type { Through } from './period.ts'
import { coveredMonths, type YearReport } from './report.ts'
import { activeMonths } from './succession.ts'
import type { Target } from './target.ts'
import { paceMonth } from './year-to-date.ts'

/** Which months of a year a unit reported and owed for one indicator; months 1..12. */
export interface MonthCoverage {
  readonly reported: readonly number[]
  /** Due through the month asked for and not reported. */
  readonly missing: readonly number[]
}

/**
 * What a unit reported and what it still owes (应报未报) through a month.
 *
 * A unit owes an indicator that it plans this year or reported this year or last year; others are
 * not its business. A unit that reports by quarter owes only whole quarters. A year reported only
 * as an annual figure owes no months in December, all of them before.
 */
export function monthCoverage(
  all: Facts,
  unit: Area,
  indicator: Indicator,
  through: Through,
): MonthCoverage {
  const { year, month } = through
  const facts = all.at(through)
  const report = facts.report(unit, indicator, year)
  const reported = [...coveredMonths(allBlocks(report))]
    .filter((one) => one <= month)
    .sort((a, b) => a - b)
  const active = activeMonths(facts.tree, unit, year)
  const lastReport = facts.report(unit, indicator, year - 1)
  const targets = facts.targets(unit, indicator, year)
  const missing: number[] = []
  const reports = [report, lastReport, ...facts.splitReports(unit, indicator, year)]
  if (owes(reports, targets) && active) {
    const last = Math.min(paceMonth(report, month), active.to)
    for (let due = active.from; due <= last; due += 1) {
      if (!reported.includes(due)) missing.push(due)
    }
  }
  return { reported, missing }

  function allBlocks({ annual, quarters, months }: YearReport) {
    const wholeYear = month === 12 ? [annual] : []
    const whole = quarters.filter((quarter) => quarter && quarter.to <= month)
    return [...wholeYear, ...whole, ...months].flatMap((block) => block ?? [])
  }
}

/**
 * Whether an indicator is a unit's business: planned this year, or reported this year or last.
 *
 * @param reports Its own of both years, and those of areas that it took a part of.
 * @param targets Of this year.
 */
export function owes(reports: readonly YearReport[], targets: readonly Target[]): boolean {
  return targets.length > 0 || reports.some(hasAny)
}

function hasAny({ annual, quarters, months }: YearReport): boolean {
  return annual !== null || quarters.some(Boolean) || months.some(Boolean)
}
