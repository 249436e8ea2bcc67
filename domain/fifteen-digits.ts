/** Largest number of fifteen digits: a longer one would lose its last. */
export const LARGEST = 999_999_999_999_999

/**
 * A number as spreadsheets keep it, with fifteen digits: what they store as 3.0000000000000004 is 3.
 */
export function fifteenDigits(number: number): number {
  if (Number.isInteger(number) && Math.abs(number) <= LARGEST) return number
  return Number(number.toPrecision(15))
}
