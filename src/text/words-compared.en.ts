import type { ComparedPhrases } from './words-compared.zh.ts'

export const en: ComparedPhrases = {
  noPace: 'No pace',
  noRate: 'Already a rate',
  points: 'points',
  unitPerThousand: (unit) => `${unit} per 1,000`,
  residents: (people, year) => `${people} residents${year === null ? '' : ` (${year})`}`,
  completion: (share) => `Completion ${share}`,
  completionDue: (done, due, gap) => `${done}, due ${due}: ${gap}`,
  yearOnYear: 'Year on year',
  noRateBecause: (reason) => `Per 1,000 residents: ${reason.toLowerCase()}`,
  rate: (rate, _unit, residents) =>
    `${rate} per 1,000${residents === null ? ' residents' : ` of ${residents}`}`,
  rateOfUnits: (rate, _unit, n, m) =>
    `${rate} per 1,000 residents (${n} of ${m} units with a figure and a known population)`,
  rule: 'Counting rule',
}
