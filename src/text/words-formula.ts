import type { ExplainedObservationResource, ExplainResource } from '../../contract/resources.ts'
import type { Figure } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { parsePeriod } from '../../domain/period.ts'
import type { Progress } from '../../domain/progress.ts'
import { endedCount } from '../../domain/units-below.ts'
import { absenceSentence } from './absence-sentences.ts'
import { figureWithUnit, valueWithUnit } from './figure-words.ts'
import { formatCompletion, formatNumber, formatValue } from './format.ts'
import { formatPeriodWords, monthName } from './format-date.ts'
import { equation, type FormulaLine, type FormulaSource, formulaPhrases } from './formula-line.ts'
import type { Language } from './language.ts'
import { labelled, sentenceWords } from './punctuation.ts'
import { absenceWord } from './words-absence.ts'
import { countsWords, endedUnitsWords, withoutCountsWords } from './words-coverage.ts'
import { changeLine, expectedLine, gapLine, shortLine } from './words-formula-plan.ts'

/**
 * The formulas behind a figure with its own numbers: 完成率 = 12000余 ÷ 12500 = 96.0%以上.
 *
 * Results come from the answer; nothing is worked out again here, so that a printed result is the
 * page's own even where rounded parts would give another last digit.
 */
export function formulaLines(
  answer: FormulaSource['answer'],
  indicator: Indicator,
  lang: Language,
): FormulaLine[] {
  const source = { answer, indicator, lang }
  return [
    valueLine(source),
    completionLine(source),
    originalLine(source),
    expectedLine(source),
    gapLine(source),
    shortLine(source),
    changeLine(source),
  ].filter((line) => line !== null)
}

function valueLine({ answer, indicator, lang }: FormulaSource): FormulaLine {
  const { figure } = answer
  const line = {
    key: 'value' as const,
    name: formulaPhrases(lang).names.value[indicator.aggregation],
    term: 'through' as const,
  }
  const printed = figureWithUnit(figure.value, indicator, lang)
  if (figure.value.kind === 'absent') {
    return { ...line, text: printed, note: absenceSentence(figure.value.reason, lang) }
  }
  const parts = valueParts({ answer, indicator, lang })
  return {
    ...line,
    text: parts === null ? printed : equation(parts, printed),
    note:
      sentenceWords(
        [onlyReport({ answer, indicator, lang }), withoutCountsWords(figure, lang)].filter(
          (part) => part !== null,
        ),
        lang,
      ) || null,
  }
}

/** What adds up to the value; null where nothing is added. */
function valueParts({ answer, indicator, lang }: FormulaSource): string | null {
  const { figure } = answer
  if (figure.counts && indicator.measure === 'ratio') {
    const numerator = formatNumber(figure.counts.numerator, 0, lang)
    const denominator = formatNumber(figure.counts.denominator, 0, lang)
    const division = `${numerator} ÷ ${denominator}`
    const month = figure.valueMonth
    return month === null ? division : labelled(monthName(month, lang), division, lang)
  }
  if (figure.units)
    return formulaPhrases(lang).sumOfUnits(figure.units.withValue, endedCount(figure.units))
  if (answer.terms.length === 0) return null
  return answer.terms.map((term) => termText(term, indicator, lang)).join(' + ')
}

/** Where a value rests on one report alone: which. */
function onlyReport({ answer, lang }: FormulaSource): string | null {
  if (answer.figure.units || answer.figure.counts) return null
  const counted = answer.observations.filter((row) => row.role === 'counted')
  const [only] = counted
  if (!only || (counted.length > 1 && answer.figure.valueMonth === null)) return null
  const { onlyReport, onlyRows } = formulaPhrases(lang)
  const said = only.sourceKind === 'register' ? onlyRows : onlyReport
  return said(formatPeriodWords(only.period, lang))
}

function termText(
  { period, value, qualifier }: ExplainResource['terms'][number],
  indicator: Indicator,
  lang: Language,
): string {
  const printed = formatValue(value, qualifier, indicator, lang)
  return formulaPhrases(lang).term(periodShort(period, lang), printed)
}

/** A period of the year in question, which need not be named again. */
function periodShort(text: string, lang: Language): string {
  const period = parsePeriod(text)
  if (!period) return text
  if (period.from === period.to) return monthName(period.from, lang, { short: true })
  const words = formulaPhrases(lang)
  return period.to - period.from === 2 ? words.quarter(period.to / 3) : words.wholeYear
}

/** A rate that must reach 100 % is its own completion. */
function isItsOwn({ answer, indicator }: FormulaSource): boolean {
  const { target } = answer.figure
  return (
    indicator.measure === 'ratio' &&
    (target === 1 || (target === null && indicator.direction === 'full'))
  )
}

function completionLine(source: FormulaSource): FormulaLine | null {
  const { answer, indicator, lang } = source
  const { figure } = answer
  if (isItsOwn(source)) return null
  if (indicator.direction === 'neutral' && figure.target === null) return null
  const line = {
    key: 'completion' as const,
    name: formulaPhrases(lang).names.completion,
    term: 'completion' as const,
  }
  if (figure.completion.kind === 'absent') {
    // Without a value the reason has been said already.
    if (figure.value.kind === 'absent' && figure.target === null) return null
    const target = figure.target === null ? '' : targetNote(figure.target, indicator, lang)
    return {
      ...line,
      text: absenceWord(figure.completion.reason, lang),
      note: target || absenceSentence(figure.completion.reason, lang),
    }
  }
  return {
    ...line,
    text: division(source, 'target', figure.completion),
    note: completionNote(figure, lang),
  }
}

function targetNote(target: number, indicator: Indicator, lang: Language): string {
  return formulaPhrases(lang).target(valueWithUnit(target, 'exact', indicator, lang))
}

function completionNote({ units }: Progress, lang: Language): string | null {
  if (!units) return null
  const counted = formulaPhrases(lang).inCompletion(units.inCompletion, units.due)
  const ended = endedUnitsWords(units, lang)
  return ended === null ? counted : sentenceWords([counted, ended], lang)
}

/** Value over target. */
function division(
  { answer, indicator, lang }: FormulaSource,
  which: 'target' | 'targetOriginal',
  completion: Figure,
): string {
  const result = formatCompletion(completion, lang)
  const sides = answer.figure.completionSides
  const divisor = sides?.[which] ?? null
  if (!sides || divisor === null) return result
  const done = formatValue(sides.value, sides.qualifier, indicator, lang)
  return equation(`${done} ÷ ${formatValue(divisor, 'exact', indicator, lang)}`, result)
}

function originalLine(source: FormulaSource): FormulaLine | null {
  const { figure } = source.answer
  if (figure.targetOriginal === null || figure.completionOriginal?.kind !== 'value') return null
  return {
    key: 'original',
    name: formulaPhrases(source.lang).names.original,
    term: null,
    text: division(source, 'targetOriginal', figure.completionOriginal),
    note: null,
  }
}

/** The counts of one report of a ratio: 40件中31件 as 31/40; empty where none were given. */
export function observationCounts(
  row: Pick<ExplainedObservationResource, 'numerator' | 'denominator'>,
  lang: Language,
): string {
  if (row.numerator === null || row.denominator === null) return ''
  return (
    countsWords({ counts: { numerator: row.numerator, denominator: row.denominator } }, lang) ?? ''
  )
}
