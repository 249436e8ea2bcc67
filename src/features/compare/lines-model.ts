import type { ComparedUnitResource } from '../../../contract/comparison-resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { LEAST_POPULATION } from '../../../domain/per-thousand.ts'
import type { CompareShow } from '../../selection/compare-address.ts'
import type { MatrixColumn } from './matrix-model.ts'

/** What the courses are drawn in: the indicator's own unit, share of the plan, per 1,000 residents. */
export type CourseMeasure = 'value' | 'completion' | 'rate'

/** One unit's year to date. */
export interface Course {
  /** Place of the unit in the answer. */
  readonly place: number
  /** Figures through months 1..12; null is a gap. */
  readonly months: readonly (number | null)[]
  /** What is due through months 1..12; null = nothing to keep pace with. */
  readonly due: readonly number[] | null
}

/** All courses on one scale, and the units that cannot be drawn on it. */
export interface LinesModel {
  readonly measure: CourseMeasure
  readonly courses: readonly Course[]
  /** End of the scale, the same for all; at least the whole plan, where its share is drawn. */
  readonly max: number
  /** Places of units without anything to draw. */
  readonly without: readonly number[]
}

/** Ratios stand on their own scale; pace gap and change have no course over the year. */
export function courseMeasure(
  show: CompareShow,
  indicator: Pick<Indicator, 'measure'>,
): CourseMeasure {
  if (indicator.measure === 'ratio') return 'value'
  return show === 'value' || show === 'rate' ? show : 'completion'
}

/**
 * The courses of all units on one scale.
 *
 * @param rows Places of the units in the chosen order.
 * @returns In shares of the plan a unit without a plan cannot be drawn, per 1,000 residents one of
 *   unknown or small population; neither can a unit without any figure.
 */
export function linesModel(
  { figures, indicator }: MatrixColumn,
  units: readonly Pick<ComparedUnitResource, 'population'>[],
  rows: readonly number[],
  show: CompareShow,
): LinesModel {
  const measure = courseMeasure(show, indicator)
  const courses: Course[] = []
  const without: number[] = []
  for (const place of rows) {
    const months = figures.monthly?.[place]
    const due = figures.due?.[place] ?? null
    const divisor = divisorOf(measure, due, units[place]?.population ?? null)
    if (!months || divisor === null || months.every((month) => month === null)) {
      without.push(place)
      continue
    }
    courses.push({
      place,
      months: months.map((month) => (month === null ? null : month / divisor)),
      due: due?.map((month) => month / divisor) ?? null,
    })
  }
  const all = courses.flatMap(({ months, due }) => [...months, ...(due ?? [])])
  const least = measure === 'completion' || indicator.measure === 'ratio' ? 1 : 0
  const max = all.reduce<number>((most, figure) => Math.max(most, figure ?? 0), least)
  return { measure, courses, max: max || 1, without }
}

function divisorOf(
  measure: CourseMeasure,
  due: readonly number[] | null,
  population: number | null,
): number | null {
  switch (measure) {
    case 'value':
      return 1
    case 'completion':
      // What is due by the end of December is the plan itself.
      return due?.[11] || null
    case 'rate':
      return population !== null && population >= LEAST_POPULATION ? population / 1000 : null
  }
}
