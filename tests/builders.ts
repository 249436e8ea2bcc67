import type { Area } from '../domain/area.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Observation } from '../domain/observation.ts'
import { formatMonth, type Period, parsePeriod } from '../domain/period.ts'
import { type YearReport, yearReport } from '../domain/report.ts'
import type { Target } from '../domain/target.ts'

/**
 * Facts for tests, with defaults that fit each other: township 500231101, indicator
 * `training_sessions`, so that a test names only what it is about.
 */

/** A township that has always existed; population unknown. */
export function area(overrides: Partial<Area> = {}): Area {
  return {
    code: '500231101',
    name: '新民镇',
    level: 'township',
    parentCode: '500231',
    population: null,
    populationYear: null,
    villageCount: null,
    unitCount: null,
    filingDays: null,
    validFrom: null,
    validTo: null,
    successorCodes: [],
    ...overrides,
  }
}

/** A count that adds up over months and should rise (SUM ↑). */
export function indicator(overrides: Partial<Indicator> = {}): Indicator {
  return {
    id: 'training_sessions',
    nameZh: '法治培训期数',
    nameEn: 'Training sessions',
    categoryZh: '学习培训',
    categoryEn: 'Training',
    unitZh: '期',
    unitEn: 'sessions',
    measure: 'count',
    aggregation: 'sum',
    direction: 'up',
    decimals: 0,
    definitionZh: null,
    definitionEn: null,
    basis: null,
    position: 10,
    ...overrides,
  }
}

/** What a test may say about an observation; the period in the exchange format's spelling. */
export type ObservationOverrides = Partial<Omit<Observation, 'period'>> & {
  readonly period?: string
}

/**
 * One imported figure, by default 1 in July 2025.
 *
 * A numerator with a denominator gives its own value (null for 0 of 0) unless `value` is named too.
 *
 * @throws {RangeError} A period that the exchange format does not know: the test is wrong.
 * @example observation({ period: '2025-Q1', value: 90 })
 * @example observation({ indicatorId: 'normdoc_filing_rate', numerator: 2, denominator: 3 })
 */
export function observation(overrides: ObservationOverrides = {}): Observation {
  const { period = '2025-07', ...rest } = overrides
  return {
    areaCode: '500231101',
    indicatorId: 'training_sessions',
    value: quotient(overrides),
    numerator: null,
    denominator: null,
    qualifier: 'exact',
    sourceKind: 'import',
    sourceRef: null,
    countingRule: null,
    note: null,
    ...rest,
    period: periodOf(period),
  }
}

/** The first version of an annual target, by default 12 for 2025, evenly over the year. */
export function target(overrides: Partial<Target> = {}): Target {
  const year = overrides.year ?? 2025
  return {
    areaCode: '500231101',
    indicatorId: 'training_sessions',
    year,
    value: 12,
    milestones: null,
    effectiveFrom: `${year}-01-01`,
    document: null,
    reason: null,
    ...overrides,
  }
}

function quotient({ numerator, denominator }: ObservationOverrides): number | null {
  if (numerator == null || denominator == null) return 1
  return denominator === 0 ? null : numerator / denominator
}

function periodOf(text: string): Period {
  const period = parsePeriod(text)
  if (!period) throw new RangeError(`Not a period: ${text}`)
  return period
}

/** One area's year out of what it reported; areas and indicator do not matter here. */
export function report(rows: readonly ObservationOverrides[], year = 2025): YearReport {
  return yearReport(year, rows.map(observation))
}

/** The same value in each of a year's months `from`..`to`. */
export function monthly(value: number, from: number, to: number, year = 2025) {
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    period: formatMonth(year, from + index),
    value,
  }))
}

/** The day it is in tests: after all that the sample county has reported. */
export const today = () => '2026-11-06'
