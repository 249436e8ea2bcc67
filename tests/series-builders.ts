import type {
  PlanPointResource,
  ProgressFigureResource,
  SeriesPeriodResource,
  YearSeriesResource,
} from '../contract/resources.ts'
import type { Qualifier } from '../domain/qualifier.ts'
import { figure } from './figure-builders.ts'

/** One reported stretch of an area without units. */
export function period(
  from: number,
  to: number,
  value: number | null,
  qualifier: Qualifier = 'exact',
  units: number | null = null,
): SeriesPeriodResource {
  return { from, to, value, qualifier, units }
}

/** Twelve cumulative values; months not named are gaps. */
export function cumulative(values: Readonly<Record<number, number>>): (number | null)[] {
  return Array.from({ length: 12 }, (_, index) => values[index + 1] ?? null)
}

/** A plan of the same target all year, due evenly. */
export function evenPlan(target: number): PlanPointResource[] {
  return Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    target,
    due: (target * (index + 1)) / 12,
  }))
}

/** A year in which nothing was planned. */
export const NO_PLAN: PlanPointResource[] = Array.from({ length: 12 }, (_, index) => ({
  month: index + 1,
  target: null,
  due: null,
}))

interface YearParts {
  readonly periods?: SeriesPeriodResource[]
  readonly plan?: PlanPointResource[]
  readonly samePeriod?: Partial<ProgressFigureResource>
  readonly wholeYear?: Partial<ProgressFigureResource>
}

/** One year of a series; what is not named is that of `figure()`. */
export function yearOf(year: number, parts: YearParts = {}): YearSeriesResource {
  return {
    year,
    samePeriod: figure(parts.samePeriod),
    wholeYear: figure(parts.wholeYear ?? parts.samePeriod),
    periods: parts.periods ?? [],
    plan: parts.plan ?? NO_PLAN,
  }
}
