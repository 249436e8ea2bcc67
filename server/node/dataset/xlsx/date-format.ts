/**
 * Numbers of the built-in formats that show dates and times: those of every language, and those
 * that Chinese programs add (27-36, 50-58: 2025年7月, 7月1日 and their like).
 */
const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/**
 * Whether a number format shows a number as a date.
 *
 * @param id Its number; those below 164 are built in.
 * @param code Its pattern, where the workbook gives one.
 * @example isDateFormat(164, 'yyyy"年"m"月"') // true
 */
export function isDateFormat(id: number, code: string | null): boolean {
  if (code === null) return BUILT_IN.some(([first, last]) => first <= id && id <= last)
  const letters = code
    .replace(/"[^"]*"?|\\.|_.|\*./g, '')
    // [h] and [mm] count hours and minutes; other brackets are colours, languages, conditions.
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  return !/general/i.test(letters) && /[ymdhs]/i.test(letters)
}

const DAY = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/**
 * The instant that a spreadsheet's day number stands for, in UTC.
 *
 * Days before March 1900 are off by one in the 1900 count, as in every reader: the format counts a
 * 29 February 1900 that never was.
 *
 * @example dateOfSerial(45839, false) // 2025-07-01
 */
export function dateOfSerial(serial: number, from1904: boolean): Date {
  return new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(serial * DAY))
}
