import { plural } from '../../text/plural.ts'
import type { TargetWords } from './target-words.zh.ts'

export const en: TargetWords = {
  title: (place, year) => `${place}: targets of ${year}`,
  period: (year) => `targets of ${year}`,
  readOnly: 'For reading only: supervisors and administrators set targets after signing in.',
  hint: 'Saved as it is typed. An emptied cell removes its version; a column of a spreadsheet can be pasted.',
  columns: {
    lastTarget: (year) => `Target ${year}`,
    lastFigure: (year) => `Whole of ${year}`,
    target: (year) => `Target ${year}`,
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
  version: (value, day) => `${value} from ${day}`,
  source: (source) => `Set by ${source}`,
  noSource: 'not named',
  milestones: (shares) => `quarterly milestones ${shares.join(', ')}`,
  progress: (set, blank) =>
    blank === 0
      ? `${plural(set, 'target')} set`
      : `${plural(set, 'target')} set, ${blank} without (they may stay so)`,
}
