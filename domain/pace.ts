import { type Figure, TOLERANCE } from './figure.ts'
import type { Indicator } from './indicator.ts'
import type { MonthRun, Progress, Status } from './progress.ts'
import type { Target } from './target.ts'

/** From this gap (a fraction: -10 points) upward an indicator keeps pace. */
export const ON_PACE_FROM = -0.1
/** From this gap up to `ON_PACE_FROM` it is behind; below, far behind. */
export const BEHIND_FROM = -0.3
/** Through this month it is too early for a light. */
export const TOO_EARLY_THROUGH = 2

/**
 * Share of the year's plan due by the end of `month` (时序进度).
 *
 * @param milestones Cumulative shares due by the end of Q1, Q2, Q3; null = evenly over the year.
 *   Within a quarter the share grows linearly: 0 before the first, 1 at the end of the fourth.
 * @param month 0..12; 0 = nothing due yet.
 * @param planMonths The months over which the plan is spread where there are no milestones: those of
 *   a unit that begins in the year; null = the whole year.
 * @returns A fraction from 0 to 1.
 * @example expectedShare([0.1, 0.3, 0.6], 4) // 0.1 + 0.2 / 3 = 0.1667
 */
export function expectedShare(
  milestones: Target['milestones'],
  month: number,
  planMonths: MonthRun | null = null,
): number {
  if (!milestones) {
    const { from, to } = planMonths ?? { from: 1, to: 12 }
    return Math.min(Math.max(month - from + 1, 0) / (to - from + 1), 1)
  }
  const ends = [0, ...milestones, 1]
  const quarter = Math.min(Math.floor(month / 3), 3)
  const start = ends[quarter] ?? 0
  const end = ends[quarter + 1] ?? 1
  return start + ((end - start) * (month - quarter * 3)) / 3
}

/**
 * Share of the year's plan due in single months.
 *
 * @param months 1..12, each once.
 * @param planMonths As for `expectedShare`.
 * @returns A fraction from 0 to 1.
 * @example shareDueIn(null, [7, 8]) // 2 / 12
 */
function shareDueIn(
  milestones: Target['milestones'],
  months: readonly number[],
  planMonths: MonthRun | null = null,
): number {
  const dueBy = (month: number) => expectedShare(milestones, month, planMonths)
  return months.reduce((sum, month) => sum + dueBy(month) - dueBy(month - 1), 0)
}

/**
 * Share of a unit's plan that is due in the months it misses: what its bar may still gain by a report.
 *
 * @returns A fraction; 0 where values do not add up towards a plan, and for areas with units.
 */
export function unreportedShare(
  { aggregation }: Pick<Indicator, 'aggregation'>,
  figure: Pick<Progress, 'expected' | 'milestones' | 'monthsMissing' | 'planMonths' | 'units'>,
): number {
  if (aggregation !== 'sum' || figure.expected === null || figure.units !== null) return 0
  return shareDueIn(figure.milestones, figure.monthsMissing, figure.planMonths)
}

/** Whether progress can be held against the elapsed year (docs/figures.md, Expected pace). */
export function hasPace(
  indicator: Pick<Indicator, 'aggregation' | 'direction'>,
  milestones: Target['milestones'],
): boolean {
  if (indicator.direction !== 'up' && indicator.direction !== 'down') return false
  if (indicator.aggregation === 'sum') return true
  return indicator.aggregation === 'latest' && indicator.direction === 'up' && milestones !== null
}

/**
 * How far ahead of (positive) or behind (negative) the plan (进度差).
 *
 * @returns completion - expected, or expected - completion for direction `down`; a fraction:
 *   -0.083 is 8.3 percentage points behind.
 */
export function paceGap(
  direction: Indicator['direction'],
  completed: number,
  expected: number,
): number {
  return direction === 'down' ? expected - completed : completed - expected
}

/** What a status is judged from. */
export interface StatusInput {
  readonly indicator: Pick<Indicator, 'aggregation' | 'direction'>
  readonly value: Figure
  /** The target in force; null = none. */
  readonly target: number | null
  /** Null where the indicator has no pace. */
  readonly gap: number | null
  readonly paced: boolean
  /** 1..12, the month of `through`. */
  readonly month: number
  /** Whether every month of the year is in. */
  readonly yearComplete: boolean
}

/**
 * Where an indicator stands against its plan (docs/figures.md, Status).
 *
 * @returns Null for direction `neutral`, an absent value, or no target (`full` excepted: it is
 *   judged against 100 %); also for a limit (`down`) without pace that is neither broken nor over.
 */
export function statusOf(input: StatusInput): Status | null {
  const { indicator, value, target, month } = input
  if (indicator.direction === 'neutral' || value.kind === 'absent') return null
  if (indicator.direction === 'full') return value.value >= 1 - TOLERANCE ? 'met' : 'short'
  if (target === null) return null
  if (indicator.direction === 'down') {
    if (value.value > target + TOLERANCE * Math.max(1, target)) return 'over_limit'
    // 12余 is more than 12: at the limit it is over it.
    const more = value.kind === 'value' && value.qualifier === 'at_least'
    if (more && value.value >= target - TOLERANCE * Math.max(1, target)) return 'over_limit'
    if (month === 12 && input.yearComplete) return 'met'
  } else if (target > 0 && value.value / target >= 1 - TOLERANCE) {
    return 'met'
  }
  if (!input.paced) return indicator.direction === 'down' || target === 0 ? null : 'short'
  if (target === 0) return null
  if (month <= TOO_EARLY_THROUGH) return 'too_early'
  return input.gap === null ? null : paceStatus(input.gap)
}

/** The light that a gap alone gives. */
export function paceStatus(gap: number): 'on_pace' | 'behind' | 'far_behind' {
  if (gap >= ON_PACE_FROM - TOLERANCE) return 'on_pace'
  return gap >= BEHIND_FROM - TOLERANCE ? 'behind' : 'far_behind'
}

/**
 * Whether reporting the months missing may bring the light back on pace (补报后可能跟上;
 * docs/figures.md, Status).
 *
 * @param missing Months due but not reported, 1..12.
 * @param milestones Of the target in force; null = evenly over the year.
 * @param planMonths As for `expectedShare`.
 * @returns The number of missing months when gap + the share of the plan due in them reaches
 *   `on_pace`; else null.
 * @example catchUpMonths('behind', -0.26, [7, 8], null) // 2: -26 + 16.7 points is above -10
 */
export function catchUpMonths(
  status: Status | null,
  gap: number | null,
  missing: readonly number[],
  milestones: Target['milestones'],
  planMonths: MonthRun | null = null,
): number | null {
  if (gap === null || missing.length === 0) return null
  if (status !== 'behind' && status !== 'far_behind') return null
  const share = shareDueIn(milestones, missing, planMonths)
  return paceStatus(gap + share) === 'on_pace' ? missing.length : null
}

/** A figure's number, or null when it is absent. */
export function numberOf(figure: Figure): number | null {
  return figure.kind === 'value' ? figure.value : null
}
