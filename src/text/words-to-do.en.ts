import { plural } from './plural.ts'
import { lowerFirst } from './punctuation.ts'
import type { ToDoPhrases } from './words-to-do.zh.ts'

export const en: ToDoPhrases = {
  monthMissing: (month, { missing, due }) =>
    missing === due
      ? `${month}: none of ${plural(due, 'indicator')} reported`
      : `${month}: ${missing} of ${plural(due, 'indicator')} not reported`,
  earlierMissing: (missing, names) => {
    const named =
      names.length > 2
        ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
        : names.join(' and ')
    return `${named} (${lowerFirst(missing)})`
  },
  earlierOthers: (count) => `${plural(count, 'more indicator')} with earlier months missing`,
  mayCatchUp: (count, all) =>
    count === all ? 'may catch up once reported' : `${count} may catch up once reported`,
  monthOfUnits: (month, full, units, byQuarter) =>
    `${full === units ? 'All' : `${full} of`} ${plural(units, 'unit')} due for ${month}${
      byQuarter === 0 ? '' : ` (${byQuarter} more by quarter)`
    } ${full === 1 ? 'has' : 'have'} reported in full`,
  monthOfNone: (month) => `No unit has reported ${month} yet`,
  unitsMissing: (count, more) => ({
    before: 'not yet: ',
    after: more ? ` and others, ${count} in all` : '',
  }),
  below: (count) => ` (${count})`,
  unitsBehind: (count) => `${plural(count, 'unit')} behind`,
  unitsShort: (count) => `${plural(count, 'unit')} short of 100%`,
  shortOfAll: 'short of 100%',
  othersBehind: (count) => `${count} more behind`,
  othersShort: (count) => `${count} more short of 100%`,
}
