import type { ComparedUnitResource } from '../../../contract/comparison-resources.ts'
import {
  type Aspect,
  type LineAspect,
  type YearLine,
  yearLine,
} from '../../../domain/compared-figure.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { MatrixColumn } from './matrix-model.ts'

/** One unit's year to date. */
export interface Course extends YearLine {
  /** Place of the unit in the answer. */
  readonly place: number
}

/** All courses on one scale, and the units that cannot be drawn on it. */
export interface LinesModel {
  readonly aspect: LineAspect
  readonly courses: readonly Course[]
  /** End of the scale, the same for all; at least the whole plan, where its share is drawn. */
  readonly max: number
  /** Places of units without anything to draw. */
  readonly without: readonly number[]
}

/** Ratios have their own scale; pace gap and change have no course over the year. */
export function lineAspect(show: Aspect, indicator: Pick<Indicator, 'measure'>): LineAspect {
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
  show: Aspect,
): LinesModel {
  const aspect = lineAspect(show, indicator)
  const courses: Course[] = []
  const without: number[] = []
  for (const place of rows) {
    const row = figures.rows[place]
    const unit = units[place]
    const line = row && unit ? yearLine(row, aspect, unit) : null
    if (line) courses.push({ place, ...line })
    else without.push(place)
  }
  const all = courses.flatMap(({ months, due }) => [...months, ...(due ?? [])])
  const least = aspect === 'completion' || indicator.measure === 'ratio' ? 1 : 0
  const max = all.reduce<number>((most, figure) => Math.max(most, figure ?? 0), least)
  return { aspect, courses, max: max || 1, without }
}
