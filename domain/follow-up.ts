import type { Period } from './period.ts'

export const FOLLOW_UP_STATES = ['open', 'answered', 'closed'] as const
/** Whether something asked about a figure still waits for an answer (open), for a look at it, or for nothing. */
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number]

/** Something that a supervisor asks about a figure (请核实), and what came of it. */
export interface FollowUp {
  readonly id: string
  readonly areaCode: string
  readonly indicatorId: string
  readonly period: Period
  /** What is to be looked into. */
  readonly question: string
  /** `YYYY-MM-DD`; null = no day was named. */
  readonly dueOn: string | null
  readonly state: FollowUpState
  /** Null until somebody answers, and where a correction was the answer. */
  readonly answer: string | null
  /** Accounts, and UTC instants. */
  readonly askedBy: string
  readonly askedAt: string
  /** Who answered or closed it last; null while it is as it was asked. */
  readonly changedBy: string | null
  readonly changedAt: string | null
}

/** From which states it may come to each. */
const COMES_FROM: Readonly<Record<FollowUpState, readonly FollowUpState[]>> = {
  // The answer was not enough.
  open: ['answered'],
  answered: ['open'],
  closed: ['open', 'answered'],
}

/**
 * Whether something asked may go from one state to another.
 *
 * @example mayBecome('closed', 'answered') // false
 */
export function mayBecome(from: FollowUpState, to: FollowUpState): boolean {
  return COMES_FROM[to].includes(from)
}

/**
 * Whether something asked still waits for an answer although its day is past (已逾期). The day itself is in time.
 *
 * @param today `YYYY-MM-DD`
 */
export function isOverdue(
  { state, dueOn }: Pick<FollowUp, 'state' | 'dueOn'>,
  today: string,
): boolean {
  return state === 'open' && dueOn !== null && dueOn < today
}
