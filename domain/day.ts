import { FIRST_YEAR, LAST_YEAR } from './period.ts'

/** In which a day begins, unless told otherwise. */
export const DEFAULT_TIME_ZONE = 'Asia/Shanghai'

/**
 * The day that an instant falls on in a time zone, `YYYY-MM-DD`.
 *
 * @param instant Epoch milliseconds.
 * @param timeZone IANA name; undefined = the machine's own.
 * @throws {RangeError} A time zone that is none: the caller's fault.
 * @example dayIn(Date.parse('2026-10-31T16:00:00Z'), 'Asia/Shanghai') // '2026-11-01'
 */
export function dayIn(instant: number, timeZone?: string): string {
  const parts = formatIn(timeZone).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/**
 * The day that is some days after another.
 *
 * @param day `YYYY-MM-DD`
 * @example daysAfter('2026-11-27', 7) // '2026-12-04'
 */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * Whether a text is a day of the calendar spelt `YYYY-MM-DD`, its year within 1949..2100.
 *
 * @example isDay('2023-02-29') // false
 */
export function isDay(text: string): boolean {
  const match = DAY.exec(text)
  return match !== null && isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** Whether there is such a day, its year within 1949..2100. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day >= 1 && day <= days
}

/**
 * Days from one day to another; negative where the other is earlier.
 *
 * @param from `YYYY-MM-DD`
 * @example daysBetween('2026-06-30', '2026-07-01') // 1
 */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS
}

const DAY_MS = 86_400_000

/** A format costs a hundred times what using it does, and the day is asked for with every request. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(timeZone: string | undefined): Intl.DateTimeFormat {
  const known = timeZone === undefined ? undefined : formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    calendar: 'gregory',
    numberingSystem: 'latn',
    ...(timeZone !== undefined && { timeZone }),
  })
  // The machine's own zone may become another one.
  if (timeZone !== undefined) formats.set(timeZone, format)
  return format
}
