/** One dated version of an annual target (年度目标) for area x indicator x year. */
export interface Target {
  readonly areaCode: string
  readonly indicatorId: string
  readonly year: number
  /** In the indicator's unit; ratios as fractions. */
  readonly value: number
  /** Cumulative fractions of the target due by the end of Q1, Q2, Q3; null = evenly over the year. */
  readonly milestones: readonly [number, number, number] | null
  /** `YYYY-MM-DD`. The earliest version holds from 1 January whatever it says. */
  readonly effectiveFrom: string
  readonly document: string | null
  readonly reason: string | null
}

/** The versions of one area's target for one indicator and year, as they are at some month. */
export interface TargetState {
  /** The latest version effective on or before the month's last day. */
  readonly current: Target
  /** The year's first version. */
  readonly original: Target
}

/**
 * Which target holds at the end of a month (docs/figures.md, Target in force).
 *
 * The earliest version holds from 1 January, whatever day it carries.
 *
 * @param versions All versions for one area, indicator and year; any order.
 * @param month 1..12
 * @returns Null when the plan sets no target.
 */
export function targetAt(versions: readonly Target[], month: number): TargetState | null {
  let original: Target | null = null
  for (const version of versions) {
    if (!original || version.effectiveFrom < original.effectiveFrom) original = version
  }
  if (!original) return null
  const lastDay = `${original.year}-${String(month).padStart(2, '0')}-31`
  let current = original
  for (const version of versions) {
    if (version.effectiveFrom > current.effectiveFrom && version.effectiveFrom <= lastDay) {
      current = version
    }
  }
  return { current, original }
}
