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
  lagging: 'Needs attention most',
  noneLagging: 'No indicator is behind or short.',
  compared: ({ better, worse, level, neutral, none }) =>
    better + worse + level + neutral === 0
      ? 'Nothing can be compared with the same months of last year.'
      : `${[
          `Against the same months of last year: ${better} better`,
          `${worse} worse`,
          level > 0 ? `${level} unchanged` : '',
          neutral > 0 ? `${neutral} neither good nor bad` : '',
          none > 0 ? `${none} not comparable` : '',
        ]
          .filter((part) => part !== '')
          .join(', ')}.`,
  indicators: 'Indicators',
  nothingMatches: 'No indicator has the chosen status.',
  picture: {
    title: 'Completion of each indicator against the pace',
    unit: 'Unit: per cent of the annual target; gap in percentage points',
    name: 'Indicator',
    completion: 'Completion',
    gap: 'Gap',
    gapWithUnit: 'Gap (points)',
    status: 'Status',
    units: 'Units by status',
    due: 'Due now',
    dueMark: 'Due now (expected pace; 100% where there is none)',
    widest: (name, lag) => `What needs attention most is ${name}: ${lag}.`,
    leftOut: (names) => `Not drawn, for want of a target to compare with: ${names}`,
  },
}
