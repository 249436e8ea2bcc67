import { daysAfter, daysBetween } from '../day.ts'
import {
  cellIn,
  dayOf,
  deadlineOf,
  type Register,
  type RegisterChoice,
  type RegisterColumn,
  type RegisterRow,
} from './register.ts'

/** How the rows of a register are worked at. */
export type Work = NonNullable<Register['work']>

/** A register whose rows are worked at until they are done. */
export type WorkRegister = Register & { readonly work: Work }

type Row = Pick<RegisterRow, 'cells'>

/** Days before its last day within which something is due soon. */
export const SOON_DAYS = 7

/** Whether a row is done (已完成、已销号). */
export function isDone(work: Work, row: Row): boolean {
  return work.doneStates.includes(String(cellIn(row, work.state)))
}

/**
 * Days by which a row is late (逾期): until it was done, or until today where it is not.
 *
 * @param today `YYYY-MM-DD`
 * @returns 0 = in time: also on its last day.
 */
export function daysLate(register: Register, row: Row, today: string): number {
  const deadline = deadlineOf(register, row)
  return deadline ? Math.max(0, daysBetween(deadline.due, deadline.done ?? today)) : 0
}

/**
 * The year from which a row was carried over open (结转) into another: that in which it was due.
 *
 * @returns Null where it was due in that year or later, or done before it began.
 */
export function carriedOverFrom(work: Work, row: Row, year: number): number | null {
  const due = Number(dayOf(row, work.due)?.slice(0, 4) ?? year)
  const done = dayOf(row, work.done)
  return due < year && (done === null || done >= `${year}-01-01`) ? due : null
}

/** Whether a row belongs to the work of a year: it is due in it, or was carried over open into it. */
export function isOfYear({ work }: Register, row: Row, year: number): boolean {
  if (!work) return false
  const due = dayOf(row, work.due)
  return due?.startsWith(`${year}-`) === true || carriedOverFrom(work, row, year) !== null
}

/** How near the last day of something is, most urgent first. */
export const DUE_GROUPS = ['overdue', 'soon', 'later'] as const
export type DueGroup = (typeof DUE_GROUPS)[number]

/** How near a day is that something open is due on; both `YYYY-MM-DD`. */
export function dueGroup(due: string, today: string): DueGroup {
  if (due < today) return 'overdue'
  return due <= daysAfter(today, SOON_DAYS) ? 'soon' : 'later'
}

/** How far a register's work is. */
export interface WorkCounts {
  readonly total: number
  /** By the states of the declaration, in their order. */
  readonly states: readonly { readonly state: string; readonly rows: number }[]
  /** Open, with their last day past. */
  readonly overdue: number
  /** Done after their last day. */
  readonly madeGood: number
  /** Open or done in the year, but due in an earlier one. */
  readonly carriedOver: number
}

/** Counts the rows of a year's work; `today` is `YYYY-MM-DD`. */
export function countWork(
  register: WorkRegister,
  rows: readonly Row[],
  year: number,
  today: string,
): WorkCounts {
  const { work } = register
  const late = rows.filter((row) => daysLate(register, row, today) > 0)
  return {
    total: rows.length,
    states: statesOf(register).map(({ id }) => ({
      state: id,
      rows: rows.filter((row) => cellIn(row, work.state) === id).length,
    })),
    overdue: late.filter((row) => !isDone(work, row)).length,
    madeGood: late.filter((row) => isDone(work, row)).length,
    carriedOver: rows.filter((row) => carriedOverFrom(work, row, year) !== null).length,
  }
}

/** The states of a register's rows, in their order. */
export function statesOf({ columns, work }: WorkRegister): readonly RegisterChoice[] {
  return columns.find(({ name }) => name === work.state)?.choices ?? []
}

/** Notes of a row's course with one more at their end, with its day. */
export function withNote(notes: string | null, day: string, note: string): string {
  return [...(notes ? [notes] : []), `${day} ${note}`].join('\n')
}

/** The column of the day by which something of a row has to be done; null where nothing has to be. */
export function dueColumnOf({ columns, work, deadline = work }: Register): RegisterColumn | null {
  return columns.find(({ name }) => name === deadline?.due) ?? null
}
