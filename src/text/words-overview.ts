import type { OverviewCounts } from '../../domain/overview-counts.ts'
import type { Status } from '../../domain/progress.ts'
import type { Language } from './language.ts'
import { wordsOf } from './words-of.ts'
import { en } from './words-overview.en.ts'
import { type OverviewPart, zh } from './words-overview.zh.ts'

const sentence = wordsOf({ zh, en })

/**
 * One sentence that sums the state of the year up.
 *
 * @example overviewSentence(overviewCounts(progress), 'zh')
 *   // '截至2026年10月,全年已过83.3%;25项指标中,18项达到或跟上计划,4项落后,1项明显落后,2项未填报。'
 */
export function overviewSentence(counts: OverviewCounts, lang: Language): string {
  return sentence(lang)(counts, partsOf(counts))
}

function partsOf({ byStatus, notReported, withoutTarget, unjudged }: OverviewCounts) {
  const of = (status: Status) => byStatus[status] ?? 0
  const parts: readonly OverviewPart[] = [
    { said: 'good', count: of('met') + of('on_pace') },
    { said: 'behind', count: of('behind') },
    { said: 'farBehind', count: of('far_behind') },
    { said: 'short', count: of('short') },
    { said: 'overLimit', count: of('over_limit') },
    { said: 'tooEarly', count: of('too_early') },
    { said: 'notReported', count: notReported },
    { said: 'withoutTarget', count: withoutTarget },
    { said: 'unjudged', count: unjudged },
  ]
  return parts.filter(({ count }) => count > 0)
}
