import type { OverviewCounts } from '../../domain/overview-counts.ts'
import { plural } from './plural.ts'
import { rollUpWords } from './words-coverage.ts'
import { notJudgedWords } from './words-needed.ts'
import type { OverviewPart, OverviewSentence } from './words-overview.zh.ts'

/** Of one, and of more. */
const SAID: Readonly<Record<OverviewPart['said'], readonly [one: string, more: string]>> = {
  good: ['has met or is keeping pace with the plan', 'have met or are keeping pace with the plan'],
  behind: ['is behind', 'are behind'],
  short: ['falls short of its target', 'fall short of their targets'],
  behindOrShort: ['is behind or short', 'are behind or short'],
  overLimit: ['is over its limit', 'are over their limits'],
  tooEarly: ['is too early to judge', 'are too early to judge'],
  notReported: ['has not been reported', 'have not been reported'],
  unjudged: ['is not judged', 'are not judged'],
}

export const en: OverviewSentence = (counts, parts) => {
  if (counts.indicators === 0) return 'Nothing has been reported and nothing is planned.'
  const notMade = counts.rollUp && rollUpWords(counts.rollUp, 'en')
  const stop = notMade ? ` (${notMade}).` : '.'
  const end = counts.awaited ? `${stop} ${notJudgedWords(counts.through, 'en')}.` : stop
  const clauses = parts.map(({ count, said }, index) => {
    const verb = SAID[said][count === 1 ? 0 : 1]
    return `${count}${index === 0 ? subject(counts, count) : ''} ${verb}`
  })
  if (counts.laggingIncomplete > 0)
    clauses[0] += ` (${counts.laggingIncomplete} with months missing)`
  const last = clauses.pop() ?? ''
  return `${clauses.length === 0 ? last : `${clauses.join(', ')} and ${last}`}${end}`
}

/** What the first number counts: indicators, or in areas with units one result for each unit. */
function subject({ indicators, rollUp }: OverviewCounts, count: number): string {
  const all = plural(indicators, 'indicator')
  if (!rollUp) return ` of ${all}`
  return ` ${count === 1 ? 'result' : 'results'} (${all} in ${plural(rollUp.unitsHeld, 'unit')})`
}
