import { plural } from '../../../text/plural.ts'
import type { UnitsWords } from './units-words.zh.ts'

const MONTHS =
  'January February March April May June July August September October November December'

export const en: UnitsWords = {
  title: (month) => `Units in ${month}`,
  strip: 'Units still to submit each month',
  stripMonth: (awaited) => (awaited === 0 ? 'complete' : `${awaited} to come`),
  counts: (units, submitted, closed, awaited, imported) =>
    [
      plural(units, 'unit'),
      `${submitted} submitted${closed > 0 ? ` (${closed} of them closed)` : ''}`,
      `${awaited} still to submit`,
      ...(imported > 0 ? [`${imported} brought by a file, nothing to submit`] : []),
    ].join(', '),
  onlyAwaited: 'Only those still to submit',
  columns: {
    unit: 'Unit',
    standing: 'State',
    reported: 'Filled in',
    last: 'Last step',
    steps: 'Steps',
  },
  standings: {
    not_begun: 'not begun',
    not_due: 'by quarter',
    open: 'being filled in',
    returned: 'given back',
    imported: 'brought by a file',
    submitted: 'submitted',
    closed: 'closed',
  },
  reported: (count, all) => `${count}/${all}`,
  reason: 'Why it is given back',
  noneAwaited: 'No unit is still to submit.',
  stepFor: (step, unit) => `${step}: ${unit}`,
  return: 'Give back',
  returnNow: 'Give back now',
  close: 'Close',
  cancel: 'Cancel',
  failed: {
    signed_out: 'You are signed out. Please sign in again.',
    not_allowed: 'This account may not do this.',
    wrong_state: 'Its state is another one by now. This is how it is.',
    other: 'Not done. Please try again later.',
  },
  reminder: {
    title: 'Text to remind them',
    hint: 'Change it as you like, and copy it.',
    dueOn: 'To be submitted by',
    text: 'Text',
    copy: 'Copy the text',
    copied: 'Copied.',
    copyFailed: 'The browser does not allow it: select the text and copy it by hand.',
    nobody: 'No unit is still to submit: nobody is to be reminded.',
    day: (month, day) => `${day} ${MONTHS.split(' ')[month - 1]}`,
    of: ({ today, month, missing, missingCount, returned, dueOn }) =>
      [
        'To all units:',
        missingCount > 0
          ? `As of ${today}, the figures of ${month} are still to be submitted by ${missing} (${plural(missingCount, 'unit')}).`
          : `As of ${today}:`,
        ...(returned === ''
          ? []
          : [`The figures of ${month} were given back, to be submitted again, to ${returned}.`]),
        dueOn === null ? 'Please submit them soon.' : `Please submit them by ${dueOn}.`,
        'What did not occur in the month need not be filled in.',
      ].join(' '),
  },
  asked: 'To be checked',
  askedNone: 'Nothing waits for an answer, or for a look at one.',
  figure: (unit, name, period) => `${unit}, ${name}, ${period}`,
}
