import { plural } from './plural.ts'
import type { FormulaPhrases } from './words-formula.zh.ts'

export const en: FormulaPhrases = {
  names: {
    value: { sum: 'Year to date', ratio: 'Year to date', latest: 'Latest state' },
    completion: 'Completion',
    original: 'Completion of the original target',
    expected: 'Expected pace',
    gap: 'Pace gap',
    short: 'To 100%',
    change: 'Year on year',
  },
  sumOfUnits: (units, ended) =>
    ended === 0
      ? `Sum of ${plural(units, 'unit')}`
      : `Sum of ${plural(units, 'unit')} and of ${ended} that ended during the year`,
  onlyReport: (period) => `As reported for ${period}.`,
  onlyRows: (period) => `Counted from the register for ${period}.`,
  term: (period, printed) => `${printed} (${period})`,
  quarter: (quarter) => `Q${quarter}`,
  wholeYear: 'whole year',
  target: (target) => `The annual target is ${target}.`,
  inCompletion: (n, m) => `Counts the units that have both a figure and a target: ${n} of ${m}.`,
  expectedOfUnits:
    "The units' expected pace, weighted by their targets; units that report by quarter count to the end of their last quarter.",
  byQuarter: 'Reported by quarter: counted to the end of the last quarter.',
  planMonths: (month) => `Begun in ${month}: counted over the months it exists in.`,
  milestones: 'The plan sets what is due at the end of each quarter.',
  endOfQuarter: (quarter) => `End of Q${quarter}`,
  sides: (window, now, then) => `${window}: ${now} vs ${then}.`,
}
