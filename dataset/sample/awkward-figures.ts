import type { Period } from '../../domain/period.ts'
import type { Qualifier } from '../../domain/qualifier.ts'
import { type Case, matches } from './case.ts'

/** How figures are printed and sent: rounded, as bare rates, contradicting each other. */

/** Prints 余 figures: rounded down to full tens, hundreds or thousands. */
export const ROUNDS_DOWN = {
  areaCode: '990100009',
  indicatorIds: ['lecture_attendance', 'materials_distributed'],
}
/** One 约 figure, rounded to full hundreds. */
export const ABOUT = {
  areaCode: '990100010',
  indicatorId: 'materials_distributed',
  year: 2026,
  month: 3,
}
/** One 近 figure, rounded up to full hundreds. */
export const NEARLY = {
  areaCode: '990100010',
  indicatorId: 'lecture_attendance',
  year: 2025,
  month: 12,
}

/** Satisfaction sent as a rate without counts from April to June 2026 (只报比率). */
export const RATE_WITHOUT_COUNTS = {
  areaCode: '990100014',
  indicatorId: 'petition_satisfaction_rate',
  year: 2026,
  months: [4, 5, 6],
}

/** Longer periods that contradict the sum of their months by `difference`. */
export const CONFLICTS: readonly {
  readonly areaCode: string
  readonly indicatorId: string
  readonly period: Period
  readonly difference: number
}[] = [
  {
    areaCode: '990100012',
    indicatorId: 'materials_distributed',
    period: { year: 2024, from: 1, to: 12 },
    difference: 1_500,
  },
  {
    areaCode: '990100013',
    indicatorId: 'training_attendance',
    period: { year: 2026, from: 4, to: 6 },
    difference: -20,
  },
]

/** Whether a month's ratio is sent as a bare rate. */
export function lacksCounts(areaCode: string, indicatorId: string, period: Period): boolean {
  return (
    matches(RATE_WITHOUT_COUNTS, areaCode, indicatorId) &&
    RATE_WITHOUT_COUNTS.year === period.year &&
    RATE_WITHOUT_COUNTS.months.includes(period.from)
  )
}

/** A count as the township prints it, with the qualifier of the rounding. */
export function asPrinted(
  areaCode: string,
  indicatorId: string,
  period: Period,
  count: number,
): { readonly value: number; readonly qualifier: Qualifier } {
  const rounds = ROUNDS_DOWN.areaCode === areaCode && ROUNDS_DOWN.indicatorIds.includes(indicatorId)
  if (rounds) {
    const step = count < 100 ? 10 : count < 1_000 ? 100 : 1_000
    const value = Math.floor(count / step) * step
    // 余 needs a round number: fewer than ten are counted one by one.
    if (value > 0 && value < count) return { value, qualifier: 'at_least' }
  }
  if (isMonth(ABOUT, areaCode, indicatorId, period)) {
    return { value: Math.round(count / 100) * 100, qualifier: 'about' }
  }
  if (isMonth(NEARLY, areaCode, indicatorId, period)) {
    return { value: Math.ceil(count / 100) * 100, qualifier: 'nearly' }
  }
  return { value: count, qualifier: 'exact' }
}

function isMonth(
  one: Case & { readonly year: number; readonly month: number },
  areaCode: string,
  indicatorId: string,
  period: Period,
): boolean {
  return (
    matches(one, areaCode, indicatorId) && one.year === period.year && one.month === period.from
  )
}
