import type { GapBound } from '../../domain/gap-bound.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { BEHIND_FROM, ON_PACE_FROM } from '../../domain/pace.ts'
import type { Progress, Status } from '../../domain/progress.ts'
import { formatGapPoints, formatNumber, pointsWords } from './format.ts'
import type { Language } from './language.ts'
import { fetchedWordsOf } from './words-of.ts'
import type { GapLimit } from './words-status.zh.ts'

const phrases = fetchedWordsOf({
  zh: async () => (await import('./words-status.zh.ts')).zh,
  en: async () => (await import('./words-status.en.ts')).en,
})

/** The word beside the light; null is an indicator on which no statement is made. */
export function statusWord(status: Status | null, lang: Language): string {
  const { words, none } = phrases(lang)
  return status === null ? none : words[status]
}

/**
 * The rule by which the light was given, to be shown next to it.
 *
 * @param indicator Where given, the rule is worded for its direction.
 */
export function statusRule(
  status: Status,
  lang: Language,
  indicator?: Pick<Indicator, 'direction'>,
): string {
  const { rules } = phrases(lang)
  const near = formatNumber(-ON_PACE_FROM * 100, 0, lang)
  const far = formatNumber(-BEHIND_FROM * 100, 0, lang)
  const full = indicator?.direction === 'full'
  switch (status) {
    case 'met':
      if (full) return rules.metFull
      return indicator?.direction === 'down' ? rules.metLimit : rules.met
    case 'on_pace':
      return rules.onPace(near)
    case 'behind':
      return rules.behind(near, far)
    case 'far_behind':
      return rules.farBehind(far)
    case 'short':
      return full ? rules.shortFull : rules.short
    case 'over_limit':
      return rules.overLimit
    case 'too_early':
      return rules.tooEarly
  }
}

/**
 * The pace gap (进度差) in words: 快12.7个百分点以上, 慢8.3个百分点; 12.7 points ahead.
 *
 * @param gap A fraction; positive is good. Printed with further digits rather than moved onto 0,
 *   -10 or -30.
 * @example gapWords(-0.0833, 'en') // '8.3 points behind'
 */
export function gapWords(gap: number, lang: Language, bound: GapBound = 'exact'): string {
  const { text, sign } = formatGapPoints(gap, bound === 'about' ? 0 : 1, lang)
  const { gap: gapPhrase, levelGap } = phrases(lang)
  if (sign === 0) return levelGap[bound]
  // At least -8.3 is at most 8.3 behind.
  const limit: GapLimit =
    bound === 'exact' || bound === 'about'
      ? bound
      : (bound === 'at_least') === sign > 0
        ? 'more'
        : 'less'
  return gapPhrase(pointsWords(text, lang), sign > 0, limit)
}

/**
 * The pace gap as a clause: 比时序进度快12.7个百分点以上, 与时序进度持平; 8.3 points behind the
 * expected pace.
 */
export function gapClause(gap: number, lang: Language, bound: GapBound = 'exact'): string {
  return phrases(lang).gapClause(gapWords(gap, lang, bound))
}

/**
 * What is missing to 100 %, in numbers: 1件未报备.
 *
 * The noun and verb come from the indicator's own definition (已报备÷应报备), as indicators are
 * data; where it does not give one, 1件未达标.
 *
 * @returns Null where it cannot be counted (`shortBy` null) or nothing is missing.
 */
export function shortByWords(
  figure: Pick<Progress, 'shortBy'>,
  indicator: Pick<Indicator, 'nameZh' | 'definitionZh' | 'definitionEn'>,
  lang: Language,
): string | null {
  if (figure.shortBy === null || figure.shortBy === 0) return null
  return phrases(lang).shortBy(formatNumber(figure.shortBy, 0, lang), indicator)
}
