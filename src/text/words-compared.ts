import type { Aspect, ComparedFigure } from '../../domain/compared-figure.ts'
import type { Figure } from '../../domain/figure.ts'
import { gapBound } from '../../domain/gap-bound.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Progress } from '../../domain/progress.ts'
import { figureWithUnit, type UnitIndicator, unitWord } from './figure-words.ts'
import {
  formatCompletion,
  formatCount,
  formatFigureValue,
  formatGapPoints,
  formatNumber,
  formatPercent,
  signed,
} from './format.ts'
import type { Language } from './language.ts'
import { clauseWords, labelled, withRemark } from './punctuation.ts'
import { absenceWord } from './words-absence.ts'
import { changeShort } from './words-change.ts'
import { en } from './words-compared.en.ts'
import { zh } from './words-compared.zh.ts'
import { coverageWords, unitsByStatusWords, withoutCountsWords } from './words-coverage.ts'
import { missingWords, notJudgedWords } from './words-needed.ts'
import { wordsOf } from './words-of.ts'
import { gapWords, shortByWords, statusWord } from './words-status.ts'

export type ComparedIndicator = UnitIndicator &
  Pick<Indicator, 'nameZh' | 'nameEn' | 'definitionZh' | 'definitionEn' | 'direction'>

/** What a comparison says of units. */
export const comparedPhrases = wordsOf({ zh, en })

/**
 * Decimals for figures per 1,000 residents, the same for a whole column, so that about three
 * digits are told apart.
 *
 * @param typical The column's median; null = nothing to print.
 */
export function rateDecimals(typical: number | null): number {
  if (typical === null || typical >= 100) return 0
  return typical >= 10 ? 1 : 2
}

/**
 * The text of a cell: the number with its qualifier, or the word for its absence; never blank.
 * Units and signs of per cent are those of the overview; the pace gap is in points.
 *
 * @param decimals Of figures per 1,000 residents.
 */
export function shownText(
  { progress, rate }: ComparedFigure,
  aspect: Aspect,
  indicator: ComparedIndicator,
  lang: Language,
  decimals: number,
): string {
  switch (aspect) {
    case 'value':
      return formatFigureValue(progress.value, indicator, lang)
    case 'completion':
      return formatCompletion(progress.completion, lang)
    case 'gap':
      return gapText(progress, indicator, lang)
    case 'change':
      return changeShort(progress.change, lang)
    case 'rate':
      if (rate === null) return comparedPhrases(lang).noRate
      return rate.kind === 'absent'
        ? absenceWord(rate.reason, lang)
        : formatCount(rate.value, rate.qualifier, { decimals }, lang)
  }
}

const BOUNDS = { exact: '', at_least: '≥', at_most: '≤', about: '≈' } as const

function gapText(progress: Progress, indicator: ComparedIndicator, lang: Language): string {
  const { completion, paceGap: gap } = progress
  if (completion.kind === 'absent') return absenceWord(completion.reason, lang)
  if (gap === null) return comparedPhrases(lang).noPace
  const bound = gapBound(completion.qualifier, indicator.direction)
  return `${BOUNDS[bound]}${signed(formatGapPoints(gap, bound === 'about' ? 0 : 1, lang))}`
}

/** The unit of a whole column; empty where each cell has the sign. */
export function shownUnit(aspect: Aspect, indicator: ComparedIndicator, lang: Language): string {
  const unit = unitWord(indicator, lang)
  switch (aspect) {
    case 'value':
      return unit
    case 'gap':
      return comparedPhrases(lang).points
    case 'rate':
      if (indicator.measure === 'ratio') return ''
      return comparedPhrases(lang).unitPerThousand(unit)
    default:
      return ''
  }
}

/** Residents and the year they were counted in: 2025年79600人; null where unknown. */
export function residentsWords(
  unit: { readonly population: number | null; readonly populationYear: number | null },
  lang: Language,
): string | null {
  if (unit.population === null) return null
  const people = formatNumber(unit.population, 0, lang)
  return comparedPhrases(lang).residents(people, unit.populationYear)
}

type Residents = Parameters<typeof residentsWords>[0]

/**
 * Everything about one unit and one indicator, a line each, for the note beside a cell and for
 * people who cannot see it.
 */
export function comparedLines(
  { progress, rate }: ComparedFigure,
  indicator: ComparedIndicator,
  unit: Residents,
  lang: Language,
  decimals: number,
): string[] {
  // Of several units, who counts by which rule is what the note of the whole column tells.
  const rule = progress.units ? '' : progress.countingRules.join('；')
  const lines = [
    valueLine(progress, indicator, lang),
    completionLine(progress, indicator, lang),
    statusLine(progress, indicator, lang),
    changeLine(progress, lang),
    rateLine(progress, rate, indicator, unit, lang, decimals),
    coverageWords(progress, lang),
    rule === '' ? null : labelled(comparedPhrases(lang).rule, rule, lang),
  ]
  return lines.filter((line) => line !== null)
}

function valueLine(progress: Progress, indicator: ComparedIndicator, lang: Language) {
  const value = figureWithUnit(progress.value, indicator, lang)
  return withRemark(value, withoutCountsWords(progress, lang), lang)
}

function completionLine(progress: Progress, indicator: ComparedIndicator, lang: Language) {
  const { completion, expected, paceGap: gap, value } = progress
  const phrases = comparedPhrases(lang)
  if (completion.kind === 'absent') {
    const same = value.kind === 'absent' && value.reason === completion.reason
    return same ? null : absenceWord(completion.reason, lang)
  }
  const done = phrases.completion(formatCompletion(completion, lang))
  if (expected === null || gap === null) return done
  const due = formatPercent(expected, 1, lang)
  const words = gapWords(gap, lang, gapBound(completion.qualifier, indicator.direction))
  return phrases.completionDue(done, due, words)
}

function statusLine(progress: Progress, indicator: ComparedIndicator, lang: Language) {
  if (!progress.judged && progress.expected !== null) return notJudgedWords(null, lang)
  if (progress.units) return unitsByStatusWords(progress.units.byStatus, lang)
  const notes = [shortByWords(progress, indicator, lang), missingWords(progress, lang)]
  const said = notes.filter((note) => note !== null)
  return withRemark(statusWord(progress.status, lang), clauseWords(said, lang), lang)
}

function changeLine({ change, value }: Progress, lang: Language): string | null {
  const same = change.kind === 'absent' && value.kind === 'absent' && value.reason === change.reason
  if (same) return null
  return labelled(comparedPhrases(lang).yearOnYear, changeShort(change, lang), lang)
}

function rateLine(
  { value }: Progress,
  rate: Figure | null,
  indicator: ComparedIndicator,
  unit: Residents,
  lang: Language,
  decimals: number,
): string | null {
  if (rate === null || value.kind === 'absent') return null
  const phrases = comparedPhrases(lang)
  if (rate.kind === 'absent') return phrases.noRateBecause(absenceWord(rate.reason, lang))
  const printed = formatCount(rate.value, rate.qualifier, { decimals }, lang)
  return phrases.rate(printed, unitWord(indicator, lang), residentsWords(unit, lang))
}
