import type { CorrectedFigure, Correction, SaidFigure } from '../../domain/correction.ts'
import { dayIn } from '../../domain/day.ts'
import { parsePeriod } from '../../domain/period.ts'
import { type FormatIndicator, formatValue } from './format.ts'
import { formatDay, monthRunsWords } from './format-date.ts'
import type { Language } from './language.ts'
import { listWords, withRemark } from './punctuation.ts'
import { absenceWord } from './words-absence.ts'
import { en } from './words-correction.en.ts'
import { zh } from './words-correction.zh.ts'
import { countsWords } from './words-coverage.ts'
import { wordsOf } from './words-of.ts'

/** Words about corrections (更正) that are no figures. */
export const correctionWords = wordsOf({ zh, en })

/** A figure as it was or is: 12, 66.7%（2/3）, 无此类事项; 未填报 where nothing was held. */
export function saidWords(
  said: SaidFigure | null,
  indicator: FormatIndicator,
  lang: Language,
): string {
  if (said === null) return absenceWord('not_reported', lang)
  const { value, qualifier, numerator, denominator } = said
  if (value === null) return absenceWord('nothing_due', lang)
  const printed = formatValue(value, qualifier, indicator, lang)
  const counts = numerator === null || denominator === null ? null : { numerator, denominator }
  return withRemark(printed, countsWords({ counts }, lang), lang)
}

/**
 * What was corrected, in a line: 9月3 → 4，2026年11月6日更正：漏计夜校一期.
 *
 * @param nameOf The name of the area that reported it, where figures of several are told.
 */
export function correctionLine(
  { areaCode, period, at, before, after, reason }: Correction,
  indicator: FormatIndicator,
  lang: Language,
  nameOf: ((code: string) => string) | null = null,
): string {
  const months = parsePeriod(period)
  return correctionWords(lang).line({
    area: nameOf?.(areaCode) ?? null,
    period: months ? monthRunsWords([months], lang) : period,
    before: saidWords(before, indicator, lang),
    after: saidWords(after, indicator, lang),
    day: dayOf(at, lang),
    reason,
  })
}

/** Of more areas below only the number of corrections is told. */
const NAMED = 8

/**
 * All that is told of the corrections of a figure: `most` of those that were made last, the latest first, then where
 * there were more.
 */
export function correctionLines(
  { areaCode, count, latest, below }: CorrectedFigure,
  indicator: FormatIndicator,
  lang: Language,
  nameOf: (code: string) => string,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const told = latest.slice(0, most)
  const several = told.some((one) => one.areaCode !== areaCode)
  const lines = told.map((one) => correctionLine(one, indicator, lang, several ? nameOf : null))
  const words = correctionWords(lang)
  const more = count - told.length - sumOf(below)
  if (more > 0) lines.push(words.more(more))
  if (below.length === 0) return lines
  const others = below.slice(NAMED)
  const named = below
    .slice(0, NAMED)
    .map((one) => nameOf(one.areaCode) + words.times(one.count))
    .concat(others.length > 0 ? words.others(others.length, sumOf(others)) : [])
  return [...lines, words.below(listWords(named, lang))]
}

function sumOf(below: CorrectedFigure['below']): number {
  return below.reduce((sum, { count }) => sum + count, 0)
}

/** The day of an instant on the reader's own clock. */
export function dayOf(instant: string, lang: Language): string {
  return formatDay(dayIn(Date.parse(instant)), lang)
}
