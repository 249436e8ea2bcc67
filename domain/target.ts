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

/**
 * The version of a target that a change means.
 *
 * @param versions All versions for one area, indicator and year; any order.
 * @param day First day of the version, `YYYY-MM-DD`; null = the last version there is.
 * @returns Null where there is no such version.
 */
export function versionMeant(versions: readonly Target[], day: string | null): Target | null {
  let meant: Target | null = null
  for (const version of versions) {
    const { effectiveFrom } = version
    if (day === null ? !meant || effectiveFrom > meant.effectiveFrom : effectiveFrom === day) {
      meant = version
    }
  }
  return meant
}

/**
 * The quarterly milestones of a version that is to be stored: its own, else those of the version before it, else
 * those of the first. They are shares of the target, so that they hold for another value too.
 *
 * @param day First day of the version, `YYYY-MM-DD`.
 */
export function milestonesFrom(versions: readonly Target[], day: string): Target['milestones'] {
  const sorted = [...versions].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
  const before = sorted.filter(({ effectiveFrom }) => effectiveFrom <= day).at(-1) ?? sorted[0]
  return before?.milestones ?? null
}

/** A plan runs for five years at most: a version of an earlier day is likelier a typing error. */
export const PLAN_YEARS = 5

/** First and last day on which a version of a year's target may take effect, `YYYY-MM-DD`. */
export function effectiveDays(year: number): readonly [first: string, last: string] {
  return [`${year - PLAN_YEARS}-01-01`, `${year}-12-31`]
}
