import type { ProgressResource } from '../../../contract/resources.ts'
import {
  formatCompletion,
  formatGapPoints,
  formatPercent,
  formatValue,
  signed,
} from '../../text/format.ts'
import { monthName } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { listWords } from '../../text/punctuation.ts'
import { absenceWord } from '../../text/words-absence.ts'
import { shortByWords } from '../../text/words-status.ts'
import type { IndicatorView } from './overview-model.ts'
import { overviewWords } from './words.ts'

/** How many columns the list has: an area with units has no status of its own. */
export function columnsOf({ rollUp }: Pick<ProgressResource, 'rollUp'>): number {
  return rollUp ? 8 : 9
}

/**
 * The completion as printed; a rate judged against 100 % without a target is its own completion.
 * Where there is none the reason, and nothing where the value beside it says so already.
 */
export function shareWords({ indicator, figure, share }: IndicatorView, lang: Language): string {
  const { completion, value, target } = figure
  if (completion.kind === 'value') return formatCompletion(completion, lang)
  if (share !== null) return formatPercent(share, 1, lang)
  if (target === null && indicator.direction === 'neutral') return overviewWords(lang).list.recorded
  return value.kind === 'absent' ? '' : absenceWord(completion.reason, lang)
}

/**
 * How far ahead or behind in points, for a column with their unit in its head, or what is missing
 * to 100 % (1件未报备); empty where neither can be said.
 */
export function gapShort({ indicator, figure }: IndicatorView, lang: Language): string {
  const { paceGap, status } = figure
  if (paceGap === null) return shortByWords(figure, indicator, lang) ?? ''
  return status === 'too_early' ? '' : signed(formatGapPoints(paceGap, 1, lang))
}

/** Both courses of the small picture in words: the reported months with their cumulative values. */
export function courseWords({ indicator, figure }: IndicatorView, lang: Language): string {
  const { list } = overviewWords(lang)
  const course = (series: readonly (number | null)[]) => {
    const months = series.flatMap((value, index) =>
      value === null
        ? []
        : [
            `${monthName(index + 1, lang, { short: true })} ${formatValue(value, 'exact', indicator, lang)}`,
          ],
    )
    return months.length === 0 ? list.noCourse : listWords(months, lang)
  }
  return list.courses(course(figure.monthly.thisYear), course(figure.monthly.lastYear))
}
