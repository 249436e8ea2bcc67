import { MONTHS } from '../domain/period.ts'

/** Months 1..12 as the bits of a number: 1 = January ... 2048 = December. */
export function bitsOfMonths(months: readonly number[]): number {
  return months.reduce((bits, month) => bits | (1 << (month - 1)), 0)
}

/** The months of such a number, in order. */
export function monthsOfBits(bits: number): number[] {
  return MONTHS.filter((month) => (bits & bitsOfMonths([month])) !== 0)
}
