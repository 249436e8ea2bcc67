import { gapBound } from '../../domain/gap-bound.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { type Progress, STATUSES, type Status } from '../../domain/progress.ts'
import type { Language } from './language.ts'
import { absenceWord } from './words-absence.ts'
import { unitsByStatusWords } from './words-coverage.ts'
import { gapWords, shortByWords, statusWord } from './words-status.ts'

const GOOD: readonly Status[] = ['met', 'on_pace', 'too_early']

/** How far an indicator lags, in the words that fit: points, what is missing, units, or absence. */
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
    return gapWords(paceGap, lang, gapBound(qualifier, indicator.direction))
  }
  return shortByWords(figure, indicator, lang) ?? statusWord(status, lang)
}
