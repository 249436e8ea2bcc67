import type { OverviewCounts } from '../../domain/overview-counts.ts'
import type { Status } from '../../domain/progress.ts'
import type { Language } from './language.ts'
import { fetchedWordsOf } from './words-of.ts'
import type { OverviewPart } from './words-overview.zh.ts'

const sentence = fetchedWordsOf({
  zh: async () => (await import('./words-overview.zh.ts')).zh,
  en: async () => (await import('./words-overview.en.ts')).en,
})

/**
 * One sentence that sums the state of the year up: what asks for something first, then the rest.
 *
 * @example overviewSentence(overviewCounts(progress), 'zh')
 *   // '25项指标中，5项落后（其中2项有缺报的月份），2项未填报，18项达到或跟上计划。'
 */
export function overviewSentence(counts: OverviewCounts, lang: Language): string {
  return sentence(lang)(counts, partsOf(counts))
}

function partsOf({ byStatus, notReported, withoutTarget, unjudged }: OverviewCounts) {
  const of = (status: Status) => byStatus[status] ?? 0
  const behind = of('behind') + of('far_behind')
  const short = of('short')
  const rest = of('too_early') + withoutTarget + unjudged
  const parts: readonly OverviewPart[] = [
    {
      said: short === 0 ? 'behind' : behind === 0 ? 'short' : 'behindOrShort',
      count: behind + short,
    },
    { said: 'overLimit', count: of('over_limit') },
    { said: 'notReported', count: notReported },
    { said: 'good', count: of('met') + of('on_pace') },
    { said: rest === of('too_early') ? 'tooEarly' : 'unjudged', count: rest },
  ]
  return parts.filter(({ count }) => count > 0)
}
