import { plural } from '../../text/plural.ts'
import type { ChangesWords } from './words.zh.ts'

export const en: ChangesWords = {
  title: 'Changes',
  of: (area) => `Changes of ${area}`,
  corrections: 'Corrections only',
  csv: 'Download (CSV)',
  list: 'Changes, the latest first',
  since: (time) => `Since you last looked (${time})`,
  before: 'Earlier',
  nothingSince: (time) => `Nothing has changed since you last looked (${time}).`,
  nothing: 'Nothing has changed yet.',
  nothingCorrected: 'Nothing was corrected.',
  catalogue: 'Catalogue of indicators',
  areas: (count, isAll) => (isAll ? `${count} areas` : `More than ${count} areas`),
  counts: ({ added, changed, removed }) =>
    [
      added > 0 ? `${added} added` : '',
      changed > 0 ? `${changed} changed` : '',
      removed > 0 ? `${removed} removed` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  correctionsOf: (count) => `of which ${plural(count, 'correction')}`,
  show: 'List them',
  further: (count) => `and ${count} more, not listed`,
  reason: 'Reason',
  month: (month, state) => `${month}: ${state}`,
  states: { open: 'begun', submitted: 'submitted', returned: 'given back', closed: 'closed' },
  requests: {
    open: 'To be checked',
    answered: 'To be checked (answered)',
    closed: 'To be checked (closed)',
  },
  answer: 'Answer',
  figure: (name, period) => `${name}, ${period}`,
  target: (name, year) => `${name}, target of ${year}`,
  noTarget: 'none',
  targetFrom: (day) => `from ${day}`,
  milestones: (shares) =>
    shares === null ? 'no milestones' : `milestones ${shares.join(', ')} of the target`,
  targetSource: 'Set by',
  rows: { added: 'added', changed: 'changed', removed: 'removed' },
  feed: (name) => `${name} counted from a register`,
  feedFrom: (month, register) => `from ${month}, ${register}`,
  noFeed: 'no',
  village: 'Village',
  beside: 'kept beside the figure of a register, not counted',
  other: { areas: 'Area', indicators: 'Indicator' },
  otherOf: (what, name) => `${what}${name === null ? '' : `: ${name}`}`,
  lights: 'Lights that moved',
  older: 'Earlier changes',
}
