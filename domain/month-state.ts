import { formatMonth, type Period, periodKind } from './period.ts'

export const MONTH_STATES = ['open', 'submitted', 'returned', 'closed'] as const
/**
 * How far a unit is with the figures of a month (填报状态): being filled in, submitted (提交), given back to be put
 * right (退回), or closed. A month has none until somebody enters something for it or submits it.
 */
export type MonthStateName = (typeof MONTH_STATES)[number]

/** How far a unit is with a month, and since when. */
export interface MonthState {
  readonly areaCode: string
  readonly year: number
  /** 1..12 */
  readonly month: number
  readonly state: MonthStateName
  /** Why it was given back; null for the other states. */
  readonly reason: string | null
  /** UTC instant. */
  readonly changedAt: string
  /** Account that changed it; null = the program itself. */
  readonly changedBy: string | null
}

/** From which states a month may come to each; null = it has none yet. */
const COMES_FROM: Readonly<Record<MonthStateName, readonly (MonthStateName | null)[]>> = {
  open: [null],
  submitted: [null, 'open', 'returned'],
  returned: ['submitted', 'closed'],
  closed: ['submitted'],
}

/**
 * Whether a month may go from one state to another.
 *
 * @param from Null = it has none yet.
 * @example mayFollow('submitted', 'returned') // true
 */
export function mayFollow(from: MonthStateName | null, to: MonthStateName): boolean {
  return COMES_FROM[to].includes(from)
}

/** Whether a figure of such a month is changed only as a correction (更正), with a reason. */
export function isSettled(state: MonthStateName | null): boolean {
  return state === 'submitted' || state === 'closed'
}

/** How far a unit is with a month, for who waits for it: its state, or how it is without one. */
export const STANDINGS = [
  'not_begun',
  'not_due',
  'open',
  'returned',
  'imported',
  'submitted',
  'closed',
] as const
export type Standing = (typeof STANDINGS)[number]

/**
 * How far a unit is with a month.
 *
 * @param reported Figures that the month is part of. What came by import, report or sample has no state, and nobody
 *   waits for it to be submitted.
 * @param isDue False for a month that ends no quarter, of a unit that reports by quarter.
 * @example standingOf(null, 0) // 'not_begun'
 */
export function standingOf(state: MonthStateName | null, reported: number, isDue = true): Standing {
  if (state !== null) return state
  if (reported > 0) return 'imported'
  return isDue ? 'not_begun' : 'not_due'
}

/**
 * Whether a unit reports by quarter: what it reported in a year are quarters, and no month.
 *
 * @param periods Of its figures; a year without any leaves it to the year before.
 */
export function unitReportsByQuarter(periods: readonly Period[], year: number): boolean {
  const ofYear = (one: number) =>
    periods.filter((period) => period.year === one && periodKind(period) !== 'year')
  const last = ofYear(year)
  const told = last.length > 0 ? last : ofYear(year - 1)
  return told.length > 0 && told.every((period) => periodKind(period) === 'quarter')
}

/** Whether a month is still to be submitted (尚未提交). */
export function isAwaited(standing: Standing): boolean {
  return standing === 'not_begun' || standing === 'open' || standing === 'returned'
}

/**
 * The settled months that a period's figure is part of, `YYYY-MM`.
 *
 * @param stateOf State of a month, 1..12, of the period's year.
 */
export function settledMonths(
  { year, from, to }: Period,
  stateOf: (month: number) => MonthStateName | null,
): readonly string[] {
  const months: string[] = []
  for (let month = from; month <= to; month += 1) {
    if (isSettled(stateOf(month))) months.push(formatMonth(year, month))
  }
  return months
}
