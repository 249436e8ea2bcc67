import type { WorkWords } from './words.zh.ts'

export const en: WorkWords = {
  of: (year, register) => `${register} ${year}`,
  pageTitle: (place, what) => `${place}: ${what}`,
  due: 'What is due',
  pages: 'What is due, and registers',
  views: { label: 'Order', board: 'By state', list: 'By day due' },
  table: 'Table of the register',
  who: 'Who answers',
  everybody: 'Everybody',
  nobody: 'Nobody named',
  counts: ({ total, overdue, madeGood, carriedOver }) =>
    [
      `${total} in all`,
      overdue > 0 ? `${overdue} overdue` : '',
      madeGood > 0 ? `${madeGood} done late` : '',
      carriedOver > 0 ? `${carriedOver} carried over` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  some: (shown, total) =>
    `Only the ${shown} due first of ${total} are listed; choose a unit to see all of its own.`,
  none: (year) => `Nothing is on record for ${year}.`,
  noneDue: 'Nothing is to be done.',
  add: 'Add it to the register',
  column: (state, rows) => `${state}, ${rows}`,
  further: (rows) => `Show ${rows} more`,
  empty: 'None',
  groups: { overdue: 'Overdue', soon: 'Due within seven days', later: 'Due later', done: 'Done' },
  group: (name, rows) => `${name} (${rows})`,
  carriedOver: (year) => `Carried over from ${year}`,
  latest: 'Latest note',
  move: {
    open: 'Change state',
    of: (about) => `Change state: ${about}`,
    note: 'Note of progress (optional)',
    noteHint: (day) => `Kept under ${day}`,
    reason: 'Reason for the correction',
    reasonNeeded: 'This changes figures of a month that was submitted: please say why.',
    save: 'Save',
    cancel: 'Cancel',
    done: (about, state) => `“${about}” is now “${state}”.`,
  },
  chain: {
    label: 'Shortcoming, measure, closure and task that follows',
    none: (title) => `${title}: not said`,
    noTask: 'No task yet',
    linked: (register, about, state) => `${register}: ${about} (${state})`,
  },
  task: {
    open: 'Make it a task',
    of: (about) => `Make it a task: ${about}`,
    save: 'Add the task',
    done: (about) => `The task “${about}” is on record.`,
  },
  refusals: {
    conflict: 'Somebody else has just changed this. It is shown as it is now: look, then save.',
    gone: 'Somebody else has removed this.',
    signed_out: 'You are signed out. Please sign in again.',
    not_allowed: 'This account may not do this.',
    cells: (columns) => `Not saved. Please look at: ${columns}.`,
    other: 'Not saved. Please try again later.',
  },
}
