const DAY = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/**
 * The instant that a spreadsheet's day number means, in UTC.
 *
 * Days before March 1900 are off by one in the 1900 count, as in every reader: the format counts a
 * 29 February 1900 that never was.
 *
 * @example dateOfSerial(45839, false) // 2025-07-01
 */
export function dateOfSerial(serial: number, from1904: boolean): Date {
  return new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(serial * DAY))
}
