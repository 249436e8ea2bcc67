import { plural } from './plural.ts'
import type { CoveragePhrases } from './words-coverage.zh.ts'

export const en: CoveragePhrases = {
  wholeYear: 'Reported for the whole year',
  nothingDue: 'No months due yet',
  months: (reported, due) => `${reported} of ${due} ${due === '1' ? 'month' : 'months'} reported`,
  unitMonths: (reported, due) => `${reported} of ${due} unit-months reported`,
  missing: (months) => `Missing: ${months}`,
  reported: (n, m) => `${n} of ${plural(m, 'unit')} reported`,
  comparable: (n, m) => `${n} of ${plural(m, 'unit')} comparable with last year`,
  inCompletion: (n, m) => `${n} of ${plural(m, 'unit')} counted in completion`,
  met: (n, m) => `${n} of ${m} met`,
  byStatus: (status, n) => `${n} ${status.toLowerCase()}`,
  unitsWithoutCounts: (n) =>
    `${plural(n, 'unit')} gave a rate without counts and ${n === 1 ? 'is' : 'are'} left out`,
  ended: (name, months) => `Former ${name}, ${months}`,
  endedUnits: (n) => `${plural(n, 'unit')} that ended during the year also counted`,
  notAdded: (held, all) => `${held} of ${all} units held; not added up`,
  withoutCounts: 'Reported as a rate, without counts',
  counts: (numerator, denominator) => `${numerator} of ${denominator}`,
  conflict: ({ area, period, whole, parts, partsComplete, quarter }) => {
    const sum = partsComplete ? 'its parts add up to' : 'the parts reported so far make'
    const used = `the ${quarter ? 'quarterly' : 'annual'} figure is used`
    return `${area ? `${area}, ` : ''}${period}: reported as ${whole}, but ${sum} ${parts}; ${used}`
  },
  besideRegister: ({ area, period, whole, parts }) =>
    `${area ? `${area}, ` : ''}${period}: ${whole} by the register, but reported as ${parts}; the register's figure is used`,
}
