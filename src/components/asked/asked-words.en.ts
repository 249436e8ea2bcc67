import type { AskedWords } from './asked-words.zh.ts'

export const en: AskedWords = {
  title: 'To be checked',
  ask: 'Ask about it',
  askAbout: (name) => `Ask about ${name}`,
  area: 'Unit',
  period: 'Period',
  question: 'What is to be checked',
  dueOn: 'To be answered by',
  send: 'Send',
  cancel: 'Cancel',
  sent: 'Sent. It is on the sheet of the unit.',
  states: {
    open: 'Waits for an answer',
    answered: 'Answered, to be looked at',
    closed: 'Closed',
  },
  overdue: 'overdue',
  asked: (who, when, dueOn) =>
    `${who} asked on ${when}${dueOn === null ? '' : `, to be answered by ${dueOn}`}`,
  somebody: 'Somebody',
  changed: (who, when) => `${who}, ${when}`,
  answerOf: 'Answer',
  formerAnswer: 'Former answer',
  answer: 'Answer',
  sendAnswer: 'Send the answer',
  correctInstead: 'Where the figure is wrong, change it: that closes the question.',
  close: 'Close',
  askAgain: 'Ask again',
  refusals: {
    signed_out: 'You are signed out. Please sign in again.',
    not_allowed: 'This account may not do this.',
    wrong_state: 'Somebody else was first. This is how it is now.',
    other: 'Not sent. Please try again later.',
  },
}
