import type { Progress } from '../domain/progress.ts'
import type { Qualifier } from '../domain/qualifier.ts'
import type { PlanPoint, SeriesPeriod, YearSeries } from '../domain/series.ts'
import { figure } from './figure-builders.ts'

/** One reported stretch of an area without units. */
export function period(
  from: number,
  to: number,
  value: number | null,
  qualifier: Qualifier = 'exact',
  units: number | null = null,
): SeriesPeriod {
  return { from, to, value, qualifier, units }
}

/** Twelve cumulative values; months not named are gaps. */
export function cumulative(values: Readonly<Record<number, number>>): (number | null)[] {
  return Array.from({ length: 12 }, (_, index) => values[index + 1] ?? null)
}

/** How twelve cumulative values are to be printed; months not named are gaps. */
export function qualifiers(named: Readonly<Record<number, Qualifier>>): (Qualifier | null)[] {
  return Array.from({ length: 12 }, (_, index) => named[index + 1] ?? null)
}

/** A plan of the same target all year, due evenly. */
export function evenPlan(target: number): PlanPoint[] {
  return Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    target,
    due: (target * (index + 1)) / 12,
  }))
}

/** A year in which nothing was planned. */
export const NO_PLAN: PlanPoint[] = Array.from({ length: 12 }, (_, index) => ({
  month: index + 1,
  target: null,
  due: null,
}))

interface YearParts {
  readonly periods?: SeriesPeriod[]
  readonly plan?: PlanPoint[]
  readonly samePeriod?: Partial<Progress>
  readonly wholeYear?: Partial<Progress>
}

/** One year of a series; what is not named is that of `figure()`. */
export function yearOf(year: number, parts: YearParts = {}): YearSeries {
  return {
    year,
    samePeriod: figure(parts.samePeriod),
    wholeYear: figure(parts.wholeYear ?? parts.samePeriod),
    periods: parts.periods ?? [],
    plan: parts.plan ?? NO_PLAN,
  }
}
