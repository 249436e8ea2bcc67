import { plural } from '../../text/plural.ts'
import type { DetailsWords } from './details-words.zh.ts'

export const en: DetailsWords = {
  row: {
    plan: 'Plan',
    change: 'Year on year',
    coverage: 'Reported',
    target: (target) => `Target ${target}`,
    required: (share) => `Required: ${share}`,
    completion: (share) => `Completion ${share}`,
    neutral: 'Recorded only, no target',
    partSeparator: ' · ',
    changedTarget: (target, share) => `originally ${target}: ${share} of that`,
    changedTargetOnly: (target) => `originally ${target}`,
    conflicts: (count) =>
      count === 1 ? 'Two reported numbers differ' : `${count} pairs of reported numbers differ`,
    rulesDiffer: 'Counting rules differ',
    rule: 'Counting rule',
    notices: 'Notes',
    definition: 'Definition',
    basis: 'Basis',
    source: 'Source',
  },
  notReported: {
    lateUnits: (month) => `Not complete for ${month}`,
    ofUnit: (missing, due) =>
      missing === due ? ` (none of ${due})` : ` (${missing} of ${due} missing)`,
    title: 'Not yet reported',
    none: 'Every month due has been reported.',
    unitsMissing: (name, count, due, places) =>
      `${name}: ${count} of ${plural(due, 'unit')} never reported (${places})`,
    intro: (count) =>
      `${plural(count, 'indicator')} with months due but missing. Missing is not zero, and nothing is estimated.`,
    introUnits: (count) =>
      `${plural(count, 'indicator')} for which some unit still owes these months. Missing is not zero, and nothing is estimated.`,
  },
  units: {
    title: (count) => `Units (${count})`,
    order: 'In order of official code',
  },
  folded: {
    title: (count) =>
      `${plural(count, 'further indicator')} that this area neither reports nor plans`,
  },
  noData: {
    title: (place, year) => `${place} has neither figures nor targets for ${year}`,
    otherYears: 'Years with data:',
    none: 'There is no data at all for this area.',
  },
  emptyDataset: {
    title: 'No data yet',
    text: 'Once a dataset is imported, its indicators appear here within seconds, without reloading.',
    steps: [
      'Prepare four CSV files (areas, indicators, observations, targets), or one XLSX workbook with sheets of these names.',
      'Run this command on the server:',
    ],
    command: 'npm run import -- <folder or file.xlsx>',
  },
}
