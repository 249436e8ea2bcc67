import type { ExplainedObservationResource, ExplainResource } from '../../contract/resources.ts'
import type { Figure } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { parsePeriod } from '../../domain/period.ts'
import type { Progress } from '../../domain/progress.ts'
import { absenceSentence } from './absence-sentences.ts'
import { figureWithUnit, valueWithUnit } from './figure-words.ts'
import { formatCompletion, formatNumber, formatValue } from './format.ts'
import { formatPeriodWords, monthName } from './format-date.ts'
import { equation, FORMULA_NAMES, type FormulaLine, type Known } from './formula-line.ts'
import type { Language } from './language.ts'
import { absenceWord } from './words-absence.ts'
import { countsWords, withoutCountsWords } from './words-coverage.ts'
import { changeLine, expectedLine, gapLine, shortLine } from './words-formula-plan.ts'

/**
 * The formulas behind a figure with its own numbers: 完成率 = 12000余 ÷ 12500 = 96.0%以上.
 *
 * Results come from the answer; nothing is worked out again here, so that a printed result is the
 * page's own even where rounded parts would give another last digit.
 */
export function formulaLines(
  answer: Known['answer'],
  indicator: Indicator,
  lang: Language,
): FormulaLine[] {
  const known = { answer, indicator, lang }
  return [
    valueLine(known),
    completionLine(known),
    originalLine(known),
    expectedLine(known),
    gapLine(known),
    shortLine(known),
    changeLine(known),
  ].filter((line) => line !== null)
}

function valueLine({ answer, indicator, lang }: Known): FormulaLine {
  const { figure } = answer
  const line = {
    key: 'value' as const,
    name: FORMULA_NAMES.value[indicator.aggregation][lang],
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
      [onlyReport({ answer, indicator, lang }), withoutCountsWords(figure, lang)]
        .filter((part) => part !== null)
        .join(lang === 'zh' ? '' : ' ') || null,
  }
}

/** What adds up to the value; null where the value stands for itself. */
function valueParts({ answer, indicator, lang }: Known): string | null {
  const { figure } = answer
  const zh = lang === 'zh'
  if (figure.counts && indicator.measure === 'ratio') {
    const numerator = formatNumber(figure.counts.numerator, 0, lang)
    const denominator = formatNumber(figure.counts.denominator, 0, lang)
    const month =
      figure.valueMonth === null ? '' : `${monthName(figure.valueMonth, lang)}${zh ? ':' : ': '}`
    return `${month}${numerator} ÷ ${denominator}`
  }
  if (figure.units) {
    const n = figure.units.withValue
    return zh ? `${n}个单位之和` : `Sum of ${n} ${n === 1 ? 'unit' : 'units'}`
  }
  if (answer.terms.length === 0) return null
  return answer.terms.map((term) => termText(term, indicator, lang)).join(' + ')
}

/** Where a value rests on one report alone: which. */
function onlyReport({ answer, lang }: Known): string | null {
  if (answer.figure.units || answer.figure.counts) return null
  const counted = answer.observations.filter((row) => row.role === 'counted')
  const [only] = counted
  if (!only || (counted.length > 1 && answer.figure.valueMonth === null)) return null
  const period = formatPeriodWords(only.period, lang)
  return lang === 'zh' ? `${period}填报的数。` : `As reported for ${period}.`
}

function termText(
  { period, value, qualifier }: ExplainResource['terms'][number],
  indicator: Indicator,
  lang: Language,
): string {
  const printed = formatValue(value, qualifier, indicator, lang)
  const name = periodShort(period, lang)
  return lang === 'zh' ? `${name}${printed}` : `${printed} (${name})`
}

/** A period of the year in question, which need not be named again. */
function periodShort(text: string, lang: Language): string {
  const period = parsePeriod(text)
  if (!period) return text
  if (period.from === period.to) return monthName(period.from, lang, { short: true })
  if (period.to - period.from === 2) {
    return lang === 'zh' ? `第${period.to / 3}季度` : `Q${period.to / 3}`
  }
  return lang === 'zh' ? '全年' : 'whole year'
}

/** A rate that must reach 100 % is its own completion. */
function isItsOwn({ answer, indicator }: Known): boolean {
  const { target } = answer.figure
  return (
    indicator.measure === 'ratio' &&
    (target === 1 || (target === null && indicator.direction === 'full'))
  )
}

function completionLine(known: Known): FormulaLine | null {
  const { answer, indicator, lang } = known
  const { figure } = answer
  if (isItsOwn(known)) return null
  if (indicator.direction === 'neutral' && figure.target === null) return null
  const line = {
    key: 'completion' as const,
    name: FORMULA_NAMES.completion[lang],
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
    text: division(known, 'target', figure.completion),
    note: completionNote(figure, lang),
  }
}

function targetNote(target: number, indicator: Indicator, lang: Language): string {
  const printed = valueWithUnit(target, 'exact', indicator, lang)
  return lang === 'zh' ? `年度目标为${printed}。` : `The annual target is ${printed}.`
}

function completionNote({ units }: Progress, lang: Language): string | null {
  if (!units) return null
  return lang === 'zh'
    ? `只计既有数又有目标的单位:${units.due}个单位中的${units.inCompletion}个。`
    : `Counts the units that have both a figure and a target: ${units.inCompletion} of ${units.due}.`
}

/** Value over target. */
function division(
  { answer, indicator, lang }: Known,
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

function originalLine(known: Known): FormulaLine | null {
  const { figure } = known.answer
  if (figure.targetOriginal === null || figure.completionOriginal?.kind !== 'value') return null
  return {
    key: 'original',
    name: FORMULA_NAMES.original[known.lang],
    term: null,
    text: division(known, 'targetOriginal', figure.completionOriginal),
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
