import type { Qualifier } from './qualifier.ts'

export const ABSENCE_REASONS = [
  'not_reported',
  'annual_only',
  'nothing_due',
  'counts_missing',
  'no_target',
  'zero_target',
  'no_base',
  'zero_base',
  'boundary_changed',
  'no_common_months',
  'no_population',
  'units_missing',
] as const
/**
 * Why a figure cannot be stated: 未填报, 仅有全年数, 无此类事项 (0 of 0), 只报比率, 未定目标,
 * 目标为0, 上年未报, 上年为0, 区划调整，不可比 (docs/decisions/0017), 无可比月份, 人口未知, and 单位不全:
 * a roll-up over units of which the dataset holds only some (docs/decisions/0003).
 */
export type AbsenceReason = (typeof ABSENCE_REASONS)[number]

/** A figure is a value or the one reason why there is none; missing is never zero. */
export type Figure =
  | { readonly kind: 'value'; readonly value: number; readonly qualifier: Qualifier }
  | { readonly kind: 'absent'; readonly reason: AbsenceReason }

/** A figure that can be stated. Ratios are fractions, never rounded. */
export function value(number: number, qualifier: Qualifier = 'exact'): Figure {
  return { kind: 'value', value: number, qualifier }
}

/** A figure that cannot be stated, with its reason. */
export function absent(reason: AbsenceReason): Figure {
  return { kind: 'absent', reason }
}

/** Differences below this are floating-point noise: 0.7 - 1 must not fall below -0.3. */
export const TOLERANCE = 1e-9
