import { formatMonth, type Period } from './period.ts'

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
