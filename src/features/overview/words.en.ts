import { monthName } from '../../text/format-date.ts'
import { plural } from '../../text/plural.ts'
import type { OverviewWords } from './words.zh.ts'

export const en: OverviewWords = {
  summary: 'In one sentence',
  counts: 'Filter by status',
  countsTownship: 'Indicators by status (choose to filter)',
  countsCounty: (units) =>
    `Status of each indicator in each of ${plural(units, 'unit')} (choose to filter)`,
  countOf: (status, count, units) =>
    `${status}: ${units ? plural(count, 'unit figure') : plural(count, 'indicator')}`,
  showAll: 'Show all',
  filtered: (shown, all) => `Filtered: ${shown} of ${all}`,
  order: 'Order',
  orderPlan: 'Catalogue order',
  orderAttention: 'Needs attention first',
  yearOnYear: 'Year on year',
  toDo: 'What to do',
  nothingToDo: 'Nothing is left to report or to catch up with.',
  compared: ({ better, worse, level, neutral, none }) =>
    better + worse + level + neutral === 0
      ? 'Nothing can be compared with the same months of last year.'
      : `${[
          `Against the same months of last year: ${better} better`,
          `${worse} worse`,
          level > 0 ? `${level} unchanged` : '',
          neutral > 0 ? `${neutral} neutral` : '',
          none > 0 ? `${none} not comparable` : '',
        ]
          .filter((part) => part !== '')
          .join(', ')}.`,
  nothingMatches: 'No indicator has the chosen status.',
  list: {
    title: 'Progress of each indicator',
    unit: 'Per cent of the annual target, gap in points',
    status: 'Status',
    name: 'Indicator',
    value: 'Year to date',
    completion: 'Completion',
    bar: 'Completion against what is due',
    due: 'Due now',
    unreported: 'Months missing',
    gap: 'Gap',
    change: 'Year on year',
    course: 'This year, last year',
    units: 'Units by status',
    unitsByStatus: 'Number of units',
    more: 'Details',
    moreOn: (name) => `Details of ${name}`,
    atLeast: '+',
    recorded: 'Recorded only',
    stateOf: (month) => `in ${monthName(month, 'en', { short: true })}`,
    courses: (thisYear, lastYear) =>
      `Month by month, cumulative. This year: ${thisYear}. Last year: ${lastYear}.`,
    noCourse: 'no monthly figures',
    widest: (name, lag) => `What needs attention most is ${name}: ${lag}.`,
  },
}
