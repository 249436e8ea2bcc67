import { pointsWords } from './format.ts'
import { monthRunsWords } from './format-date.ts'
import { capital } from './punctuation.ts'
import type { ChangePhrases } from './words-change.zh.ts'

export const en: ChangePhrases = {
  level: { level: 'unchanged', nearly: 'almost unchanged', roughly: 'roughly unchanged' },
  change: (size, { kind, up, exact }) => {
    const printed = kind === 'percent' ? size : pointsWords(size, 'en')
    return `${up ? 'up' : 'down'} ${exact ? '' : 'about '}${printed}`
  },
  yearOnYear: (change) => `${capital(change)} year on year`,
  short: (size, { kind, exact }) =>
    `${exact ? '' : 'about '}${size}${kind === 'percent' ? '' : ' pts'}`,
  sides: {
    this_year: 'this year',
    last_year: 'last year',
    common_months: 'in the months compared',
  },
  absentOn: (word, side) => `${word} ${side}`,
  noRate: (word) => `${word}: no rate of change`,
  noRollUp: (word) => `${word}: no roll-up`,
  windowsDiffer: 'Months compared differ between units',
  versus: (now, then) => `${now} vs ${then}`,
  holedMonths: (runs) => monthRunsWords(runs, 'en'),
}
