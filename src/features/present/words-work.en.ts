import type { PresentWords } from './words.zh.ts'

/** The English words of slides of what is worked at. */
export const work: PresentWords['work'] = {
  register: 'Register',
  since: 'Done from which day on',
  sinceHint: 'Empty = from the first of the month',
  sinceChanged: (name) => `Day of “${name}” changed.`,
  headline: ({ day, register, total, done, overdue, since, closed }) =>
    `${register} on ${day}: ${total} in all, ${done} done, ${overdue === 0 ? 'none overdue' : `${overdue} overdue`}; ${closed} done since ${since}.`,
  states: 'By state',
  state: (name, rows) => `${name} ${rows}`,
  late: (days) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
  closedSince: (day) => `Done since ${day}`,
  madeGood: 'Done late',
  carriedOver: 'Carried over',
  rows: (rows) => String(rows),
  asOf: (day) => `As the register was on ${day}.`,
  some: (held, total) => `Only ${held} of ${total} rows are held.`,
}
