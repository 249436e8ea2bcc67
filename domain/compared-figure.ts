import type { Area } from './area.ts'
import type { Figure } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { expectedShare, hasPace, numberOf } from './pace.ts'
import { LEAST_POPULATION, perThousand } from './per-thousand.ts'
import type { Progress } from './progress.ts'

export const ASPECTS = ['value', 'completion', 'gap', 'change', 'rate'] as const
/**
 * What of an indicator is put side by side: the year to date, 完成率, 进度差, 同比, or the value per
 * 1,000 residents.
 */
export type Aspect = (typeof ASPECTS)[number]

/** An area's figure beside those of other areas. */
export interface ComparedFigure {
  readonly progress: Progress
  /** The value per 1,000 residents; null for ratios, which need no such scaling. */
  readonly rate: Figure | null
  /**
   * Cumulative value due by each month 1..12; null where there is no pace, for a roll-up, and where
   * the months were not asked for.
   */
  readonly due: readonly number[] | null
}

/** A unit's figure with what follows from its plan and its residents. */
export function comparedFigure(
  indicator: Pick<Indicator, 'measure' | 'aggregation' | 'direction'>,
  { population }: Pick<Area, 'population'>,
  progress: Progress,
): ComparedFigure {
  return {
    progress,
    rate: indicator.measure === 'count' ? perThousand(progress.value, population) : null,
    due: progress.monthly.thisYear.length === 0 ? null : dueByMonth(indicator, progress),
  }
}

function dueByMonth(
  indicator: Pick<Indicator, 'aggregation' | 'direction'>,
  { target, milestones, planMonths, units }: Progress,
): readonly number[] | null {
  if (units !== null || target === null || !hasPace(indicator, milestones)) return null
  return Array.from(
    { length: 12 },
    (_, index) => target * expectedShare(milestones, index + 1, planMonths),
  )
}

/** The number of one aspect, for drawing, sorting, range and median; null where there is none. */
export function numberIn({ progress, rate }: ComparedFigure, aspect: Aspect): number | null {
  switch (aspect) {
    case 'value':
      return numberOf(progress.value)
    case 'completion':
      return numberOf(progress.completion)
    case 'gap':
      return progress.paceGap
    case 'change':
      return progress.change.kind === 'value' ? progress.change.value : null
    case 'rate':
      return rate && numberOf(rate)
  }
}

/** Aspects that have a course over the year: the value, its share of the plan, per 1,000 residents. */
export type LineAspect = Exclude<Aspect, 'gap' | 'change'>

/** A line over the year in one aspect. */
export interface YearLine {
  /** Through months 1..12; null is a gap. */
  readonly months: readonly (number | null)[]
  /** Due by months 1..12; null where there is nothing to keep pace with. */
  readonly due: readonly number[] | null
}

/**
 * The months of a figure in one aspect: as they are, as shares of the plan, or per 1,000 residents.
 *
 * @returns Null without months, without a plan to take shares of, or with too few residents known.
 */
export function yearLine(
  { progress, due }: ComparedFigure,
  aspect: LineAspect,
  { population }: Pick<Area, 'population'>,
): YearLine | null {
  const divisor = divisorOf(aspect, due, population)
  const months = progress.monthly.thisYear
  if (divisor === null || months.every((month) => month === null)) return null
  return {
    months: months.map((month) => (month === null ? null : month / divisor)),
    due: due?.map((month) => month / divisor) ?? null,
  }
}

function divisorOf(
  aspect: LineAspect,
  due: readonly number[] | null,
  population: number | null,
): number | null {
  switch (aspect) {
    case 'value':
      return 1
    case 'completion':
      // What is due by the end of December is the plan itself.
      return due?.[11] || null
    case 'rate':
      return population !== null && population >= LEAST_POPULATION ? population / 1000 : null
  }
}
