import { type Figure, TOLERANCE } from './figure.ts'
import { type GapBound, gapBound } from './gap-bound.ts'
import type { Indicator } from './indicator.ts'

/** What is left of a plan, and the pace that reaches it (还需): arithmetic, never a new target. */
export interface Needed {
  /** Target - value, in the indicator's own unit; above 0. */
  readonly remaining: number
  /** How sure `remaining` is: of a value of 余 it is at most this (最多还差). */
  readonly bound: GapBound
  /** Months after the last one due, 0..12: those in which the rest can still be done. */
  readonly monthsLeft: number
  /** The last of them, 1..12: December, or that in which the unit ends. */
  readonly lastMonth: number
  /**
   * `remaining` / `monthsLeft`, rounded up to the indicator's decimals; null where no month is left.
   */
  readonly perMonth: number | null
  /** Value / months reported, not rounded; null where no month is in. */
  readonly average: number | null
}

/** What `needed` is worked out from. */
export interface NeededInput {
  readonly indicator: Pick<Indicator, 'aggregation' | 'direction' | 'decimals'>
  /** The year to date. */
  readonly value: Figure
  /** The target in force; null = none. */
  readonly target: number | null
  /** The last month due, 0..12. */
  readonly dueMonth: number
  /** The last month of a unit that ends in the year, 1..12; null = it goes on. */
  readonly endMonth: number | null
  readonly monthsReported: number
}

/**
 * What is still needed to reach the plan (docs/figures.md, What is needed).
 *
 * @returns Null where nothing adds up towards a target (only `sum` and `up` do), without value or
 *   target, and where the target is met.
 * @example needed({ indicator, value: value(1279), target: 2600, dueMonth: 10, monthsReported: 8 })
 *   // { remaining: 1321, bound: 'exact', monthsLeft: 2, perMonth: 661, average: 159.875 }
 */
export function needed(input: NeededInput): Needed | null {
  const { indicator, value, target, dueMonth, endMonth, monthsReported } = input
  if (indicator.aggregation !== 'sum' || indicator.direction !== 'up') return null
  if (value.kind === 'absent' || target === null || target === 0) return null
  if (value.value / target >= 1 - TOLERANCE) return null
  const remaining = target - value.value
  const lastMonth = endMonth ?? 12
  const monthsLeft = Math.max(lastMonth - dueMonth, 0)
  return {
    remaining,
    // More done than stated is less to do, as where less is better.
    bound: gapBound(value.qualifier, 'down'),
    monthsLeft,
    lastMonth,
    perMonth: monthsLeft === 0 ? null : roundUp(remaining / monthsLeft, indicator.decimals ?? 0),
    average: monthsReported === 0 ? null : value.value / monthsReported,
  }
}

/** Rounded up; what is a whole step but for floating-point noise stays that step. */
function roundUp(number: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.ceil(number * scale - TOLERANCE * Math.max(1, number * scale)) / scale
}
