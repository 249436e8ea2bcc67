import { gapBound } from '../../domain/gap-bound.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { type Progress, STATUSES, type Status } from '../../domain/progress.ts'
import type { Language } from './language.ts'
import { withRemark } from './punctuation.ts'
import { absenceWord } from './words-absence.ts'
import { unitsByStatusWords } from './words-coverage.ts'
import { missingWords } from './words-needed.ts'
import { gapWords, shortByWords, statusWord } from './words-status.ts'

const GOOD: readonly Status[] = ['met', 'on_pace', 'too_early']

/**
 * How far an indicator lags, in the words that fit: points with the months missing, what is short of
 * 100 %, units, or absence.
 */
export function lagWords(figure: Progress, indicator: Indicator, lang: Language): string {
  const { units, paceGap, status, value } = figure
  if (units) {
    const late = STATUSES.filter((one) => !GOOD.includes(one))
    const counts = Object.fromEntries(late.map((one) => [one, units.byStatus[one] ?? 0]))
    return unitsByStatusWords(counts, lang) ?? ''
  }
  if (value.kind === 'absent') return absenceWord(value.reason, lang)
  if (paceGap !== null) {
    const { completion } = figure
    const qualifier = completion.kind === 'value' ? completion.qualifier : 'exact'
    const gap = gapWords(paceGap, lang, gapBound(qualifier, indicator.direction))
    return withRemark(gap, missingWords(figure, lang), lang)
  }
  return shortByWords(figure, indicator, lang) ?? statusWord(status, lang)
}
