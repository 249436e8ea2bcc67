import type { GapBound } from '../../domain/gap-bound.ts'
import { plural } from './plural.ts'
import type { NeededPhrases } from './words-needed.zh.ts'

const LEFT: Readonly<Record<GapBound, string>> = {
  exact: '',
  at_most: 'at most ',
  at_least: 'at least ',
  about: 'about ',
}

export const en: NeededPhrases = {
  missingShort: (months) => `no ${months}`,
  monthsMissing: (count) => `${plural(count, 'month')} out`,
  catchUp: (missing) => `${missing}, may catch up`,
  notJudged: (month) => `No unit has reported ${month ?? 'this month'} yet, so pace is not judged`,
  needed: ({ remaining, bound, pace, soFar }) => {
    const left = `${LEFT[bound]}${remaining} to go`
    const asked = pace ? `, ${pace.perMonth} a month in ${pace.months}` : ''
    const average = soFar
      ? `; ${soFar.average} a month so far (${plural(soFar.months, 'month')} reported)`
      : ''
    return `${left}${asked}${average}`
  },
}
