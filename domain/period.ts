/** A reporting period (报告期): a month, a quarter or a year, as the months it covers. */
export interface Period {
  readonly year: number
  /** First month covered, 1..12. */
  readonly from: number
  /** Last month covered, 1..12; equal to `from` for a single month. */
  readonly to: number
}

/** The last month counted in a year-to-date window (截至). */
export interface Through {
  readonly year: number
  /** 1..12 */
  readonly month: number
}

/** Years that a period may name; outside them a typing error is likelier than a report. */
export const FIRST_YEAR = 1949
export const LAST_YEAR = 2100

/** All of these. */
export const ALL_YEARS: readonly number[] = Array.from(
  { length: LAST_YEAR - FIRST_YEAR + 1 },
  (_, index) => FIRST_YEAR + index,
)

/** The months of a year, 1..12. */
export const MONTHS: readonly number[] = Array.from({ length: 12 }, (_, index) => index + 1)

const PERIOD = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/

/**
 * Reads a period in the exchange format's spelling.
 *
 * @returns The months covered, or null when the text is not `2025`, `2025-Q2` or `2025-07`
 *   or the year lies outside 1949..2100.
 * @example parsePeriod('2025-Q2') // { year: 2025, from: 4, to: 6 }
 */
export function parsePeriod(text: string): Period | null {
  const match = PERIOD.exec(text)
  if (!match) return null
  const year = Number(match[1])
  if (year < FIRST_YEAR || year > LAST_YEAR) return null
  if (match[2]) return quarterOf(year, Number(match[2]))
  if (match[3]) return monthOf(year, Number(match[3]))
  return { year, from: 1, to: 12 }
}

/** Quarter 1..4 of a year as a period. */
export function quarterOf(year: number, quarter: number): Period {
  return { year, from: quarter * 3 - 2, to: quarter * 3 }
}

/** A single month as a period. */
export function monthOf(year: number, month: number): Period {
  return { year, from: month, to: month }
}

/** A whole year as a period. */
export function yearOf(year: number): Period {
  return { year, from: 1, to: 12 }
}

export type PeriodKind = 'month' | 'quarter' | 'year'

/** What a period is, by its length: one month, three or twelve. */
export function periodKind(period: Period): PeriodKind {
  const months = period.to - period.from + 1
  return months === 1 ? 'month' : months === 3 ? 'quarter' : 'year'
}

/** The exchange format's spelling: `2025`, `2025-Q2` or `2025-07`. */
export function formatPeriod(period: Period): string {
  switch (periodKind(period)) {
    case 'month':
      return formatMonth(period.year, period.from)
    case 'quarter':
      return `${period.year}-Q${period.to / 3}`
    default:
      return String(period.year)
  }
}

/** `YYYY-MM`, the spelling of `through`, `valid_from` and `valid_to`; it sorts as text. */
export function formatMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
}

/**
 * Reads `YYYY-MM`.
 *
 * @returns Year and month, or null when the text is anything else.
 */
export function parseMonth(text: string): Through | null {
  const period = parsePeriod(text)
  return period && periodKind(period) === 'month' ? { year: period.year, month: period.from } : null
}

/** The month after another one, both `YYYY-MM`; null where that is none. */
export function monthAfter(text: string): string | null {
  const month = parseMonth(text)
  if (!month) return null
  return month.month === 12
    ? formatMonth(month.year + 1, 1)
    : formatMonth(month.year, month.month + 1)
}

/** Orders periods by year, then by end, then longer ones after their parts. */
export function comparePeriods(a: Period, b: Period): number {
  return a.year - b.year || a.to - b.to || b.from - a.from
}
