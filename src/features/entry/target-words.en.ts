import { plural } from '../../text/plural.ts'
import type { TargetWords } from './target-words.zh.ts'

export const en: TargetWords = {
  title: (place, year) => `${place}: targets of ${year}`,
  period: (year) => `targets of ${year}`,
  readOnly: 'For reading only: supervisors and administrators set targets after signing in.',
  hint: 'Saved as it is typed. An emptied cell removes its version; a column of a spreadsheet can be pasted, or four: the target and three quarters.',
  milestonesHint:
    'Milestones are three numbers, what is to be reached by the end of the first, second and third quarter: 30, 60, 90, or shares of the target, 25%, 50%, 75%. None = evenly over the year.',
  columns: {
    lastTarget: (year) => `Target ${year}`,
    lastFigure: (year) => `Whole of ${year}`,
    target: (year) => `Target ${year}`,
    milestones: 'Milestones',
    versions: 'Set by',
  },
  how: {
    label: 'What a change is',
    put: 'Set or put right (the last version)',
    adjust: 'Changed during the year (a version of its own)',
    from: 'In force from',
    source: 'Document (number)',
    note: 'Reason',
    noDay: 'First say from which day, then change the target',
  },
  exact: 'A target is an exact number',
  milestonesOf: (name) => `${name}: milestones`,
  levels: (levels, unit) => `${levels} ${unit} at the ends of quarters`,
  refusals: {
    three: 'Three numbers: by the end of the first, second and third quarter',
    no_target: 'First set the target of the year',
    above_target: 'A milestone is above the target of the year',
    falling: 'A milestone is below the one before',
  },
  version: (value, day) => `${value} from ${day}`,
  source: (source) => `Set by ${source}`,
  noSource: 'not named',
  milestones: (text) => `quarterly milestones ${text}`,
  progress: (set, blank) =>
    blank === 0
      ? `${plural(set, 'target')} set`
      : `${plural(set, 'target')} set, ${blank} without (they may stay so)`,
}
