import type {
  ExplainedObservationResource,
  ExplainedTargetResource,
  ExplainResource,
  FigureResource,
  IndicatorResource,
  ProgressFigureResource,
} from '../../contract/resources.ts'
import { value as stated } from '../../domain/figure.ts'
import { expectedShare } from '../../domain/pace.ts'
import { parseMonth, parsePeriod } from '../../domain/period.ts'
import { combineQualifiers } from '../../domain/qualifier.ts'
import { absenceSentence } from './absence-sentences.ts'
import { figureWithUnit, valueWithUnit } from './figure-words.ts'
import { formatCompletion, formatNumber, formatPercent, formatValue } from './format.ts'
import { formatPeriodWords, monthName } from './format-date.ts'
import type { Language } from './language.ts'
import { absenceWord } from './words-absence.ts'
import { changePhrase, changeWords, windowWords } from './words-change.ts'
import { countsWords, unitsComparableWords, withoutCountsWords } from './words-coverage.ts'
import type { GlossaryTerm } from './words-glossary.ts'
import { gapBound, gapWords, shortByWords } from './words-status.ts'

/** One figure with its own numbers put into its formula, or why there is none. */
export interface FormulaLine {
  readonly key: 'value' | 'completion' | 'original' | 'expected' | 'gap' | 'short' | 'change'
  readonly name: string
  /** Explained where it stands; null where the name explains itself. */
  readonly term: GlossaryTerm | null
  readonly text: string
  /** What must be known beside it: a window, an absence, which units count. */
  readonly note: string | null
}

const NAMES = {
  value: {
    sum: { zh: '本年累计', en: 'Year to date' },
    ratio: { zh: '本年累计', en: 'Year to date' },
    latest: { zh: '最近状况', en: 'Latest state' },
  },
  completion: { zh: '完成率', en: 'Completion' },
  original: { zh: '按原目标的完成率', en: 'Completion of the original target' },
  expected: { zh: '时序进度', en: 'Expected pace' },
  gap: { zh: '进度差', en: 'Pace gap' },
  short: { zh: '距100%', en: 'To 100%' },
  change: { zh: '同比', en: 'Year on year' },
} as const

interface Known {
  readonly answer: Pick<
    ExplainResource,
    'figure' | 'observations' | 'targets' | 'units' | 'through' | 'year'
  >
  readonly indicator: IndicatorResource
  readonly lang: Language
}

/**
 * The formulas behind a figure with its own numbers: 完成率 = 12000余 ÷ 12500 = 96.0%以上.
 *
 * Results come from the answer; nothing is worked out again here, so that a printed result is the
 * page's own even where rounded parts would give another last digit.
 */
export function formulaLines(
  answer: Known['answer'],
  indicator: IndicatorResource,
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

function equation(left: string, right: string): string {
  return `${left} = ${right}`
}

function absenceNote(reason: Parameters<typeof absenceSentence>[0], lang: Language): string {
  return absenceSentence(reason, lang)
}

function valueLine({ answer, indicator, lang }: Known): FormulaLine {
  const { figure } = answer
  const line = {
    key: 'value' as const,
    name: NAMES.value[indicator.aggregation][lang],
    term: 'through' as const,
  }
  const printed = figureWithUnit(figure.value, indicator, lang)
  if (figure.value.kind === 'absent') {
    return { ...line, text: printed, note: absenceNote(figure.value.reason, lang) }
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
    const n = answer.units.filter((unit) => unit.figure.value.kind === 'value').length
    return zh ? `${n}个单位之和` : `Sum of ${n} ${n === 1 ? 'unit' : 'units'}`
  }
  const counted = answer.observations.filter((row) => row.role === 'counted')
  if (indicator.aggregation === 'sum' && counted.length > 1) {
    return [...counted]
      .reverse()
      .map((row) => termOf(row, indicator, lang))
      .join(' + ')
  }
  return null
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

function termOf(
  row: ExplainedObservationResource,
  indicator: IndicatorResource,
  lang: Language,
): string {
  const value = formatValue(row.value ?? 0, row.qualifier, indicator, lang)
  return lang === 'zh'
    ? `${periodShort(row.period, lang)}${value}`
    : `${value} (${periodShort(row.period, lang)})`
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
    name: NAMES.completion[lang],
    term: 'completion' as const,
  }
  if (figure.completion.kind === 'absent') {
    // Without a value the reason has been said already.
    if (figure.value.kind === 'absent' && figure.target === null) return null
    const target = figure.target === null ? '' : targetNote(figure.target, indicator, lang)
    return {
      ...line,
      text: absenceWord(figure.completion.reason, lang),
      note: target || absenceNote(figure.completion.reason, lang),
    }
  }
  return {
    ...line,
    text: division(known, (one) => one.target, figure.completion),
    note: completionNote(figure, lang),
  }
}

function targetNote(target: number, indicator: IndicatorResource, lang: Language): string {
  const printed = valueWithUnit(target, 'exact', indicator, lang)
  return lang === 'zh' ? `年度目标为${printed}。` : `The annual target is ${printed}.`
}

function completionNote({ units }: ProgressFigureResource, lang: Language): string | null {
  if (!units) return null
  return lang === 'zh'
    ? `只计既有数又有目标的单位:${units.due}个单位中的${units.inCompletion}个。`
    : `Counts the units that have both a figure and a target: ${units.inCompletion} of ${units.due}.`
}

/** Value over target, of an area with units only over those that have both. */
function division(
  { answer, indicator, lang }: Known,
  targetOf: (figure: ProgressFigureResource) => number | null,
  completion: FigureResource,
): string {
  const { figure } = answer
  const result = formatCompletion(completion, lang)
  const sides = figure.units
    ? unitSides(answer.units, indicator, targetOf)
    : {
        done: figure.value,
        target: targetOf(figure),
      }
  if (!sides || sides.done.kind === 'absent' || sides.target === null) return result
  const done = formatValue(sides.done.value, sides.done.qualifier, indicator, lang)
  const target = formatValue(sides.target, 'exact', indicator, lang)
  return equation(`${done} ÷ ${target}`, result)
}

function unitSides(
  units: ExplainResource['units'],
  indicator: IndicatorResource,
  targetOf: (figure: ProgressFigureResource) => number | null,
) {
  // The target of a ratio over several units is weighted by what was due: no plain division.
  if (indicator.measure === 'ratio') return null
  const counted = units.flatMap(({ figure }) => {
    const target = targetOf(figure)
    return figure.value.kind === 'value' && target !== null ? [{ ...figure.value, target }] : []
  })
  return {
    done: stated(
      counted.reduce((sum, one) => sum + one.value, 0),
      combineQualifiers(counted.map((one) => one.qualifier)),
    ),
    target: counted.reduce((sum, one) => sum + one.target, 0),
  }
}

function originalLine(known: Known): FormulaLine | null {
  const { figure } = known.answer
  if (figure.targetOriginal === null || figure.completionOriginal?.kind !== 'value') return null
  return {
    key: 'original',
    name: NAMES.original[known.lang],
    term: null,
    text: division(known, (one) => one.targetOriginal ?? one.target, figure.completionOriginal),
    note: null,
  }
}

function expectedLine({ answer, lang }: Known): FormulaLine | null {
  const { figure } = answer
  if (figure.expected === null) return null
  const zh = lang === 'zh'
  const result = formatPercent(figure.expected, 1, lang)
  const line = { key: 'expected' as const, name: NAMES.expected[lang], term: 'expected' as const }
  if (figure.units) {
    return {
      ...line,
      text: result,
      note: zh
        ? '各单位的时序进度按其目标加权;按季度填报的单位算到上个季末。'
        : "The units' expected pace, weighted by their targets; units that report by quarter count to the end of their last quarter.",
    }
  }
  const milestones = inForce(answer.targets)?.milestones ?? null
  const month = dueMonth(figure.expected, milestones, parseMonth(answer.through)?.month ?? 12)
  if (month === null) return { ...line, text: result, note: null }
  const short =
    month < (parseMonth(answer.through)?.month ?? 12)
      ? zh
        ? '按季度填报,算到上个季末。'
        : 'Reported by quarter: counted to the end of the last quarter.'
      : null
  if (!milestones) return { ...line, text: equation(`${month} ÷ 12`, result), note: short }
  return {
    ...line,
    text: equation(milestoneSum(milestones, month, lang), result),
    note: zh
      ? '计划另定了各季度末应达到的比例。'
      : 'The plan sets what is due at the end of each quarter.',
  }
}

function inForce(targets: readonly ExplainedTargetResource[]) {
  return targets.find((target) => target.inForce)
}

/** The month whose expected pace this is; null where none gives it. */
function dueMonth(
  expected: number,
  milestones: readonly number[] | null,
  through: number,
): number | null {
  const [q1, q2, q3] = milestones ?? []
  const known =
    q1 === undefined || q2 === undefined || q3 === undefined ? null : ([q1, q2, q3] as const)
  for (let month = through; month >= 1; month -= 1) {
    if (Math.abs(expectedShare(known, month) - expected) < 1e-9) return month
  }
  return null
}

function milestoneSum(milestones: readonly number[], month: number, lang: Language): string {
  const quarter = Math.ceil(month / 3)
  const before = quarter === 1 ? 0 : (milestones[quarter - 2] ?? 0)
  const after = quarter === 4 ? 1 : (milestones[quarter - 1] ?? 1)
  const into = month - (quarter - 1) * 3
  const percent = (share: number) => formatPercent(share, 0, lang)
  if (into === 3) return lang === 'zh' ? `第${quarter}季度末` : `End of Q${quarter}`
  return `${percent(before)} + (${percent(after)} − ${percent(before)}) × ${into} ÷ 3`
}

function gapLine({ answer, indicator, lang }: Known): FormulaLine | null {
  const { paceGap, completion, expected } = answer.figure
  if (paceGap === null || expected === null || completion.kind === 'absent') return null
  const done = formatCompletion(completion, lang)
  const due = formatPercent(expected, 1, lang)
  const words = gapWords(paceGap, lang, gapBound(completion.qualifier, indicator.direction))
  return {
    key: 'gap',
    name: NAMES.gap[lang],
    term: 'pace_gap',
    text: equation(indicator.direction === 'down' ? `${due} − ${done}` : `${done} − ${due}`, words),
    note: null,
  }
}

function shortLine({ answer, indicator, lang }: Known): FormulaLine | null {
  const { figure } = answer
  const words = shortByWords(figure, indicator, lang)
  if (words === null || !figure.counts) return null
  const { numerator, denominator } = figure.counts
  return {
    key: 'short',
    name: NAMES.short[lang],
    term: null,
    text: equation(
      `${formatNumber(denominator, 0, lang)} − ${formatNumber(numerator, 0, lang)}`,
      words,
    ),
    note: null,
  }
}

function changeLine({ answer, indicator, lang }: Known): FormulaLine {
  const { figure } = answer
  const { change, windowValue, base, window } = figure
  const line = { key: 'change' as const, name: NAMES.change[lang], term: 'year_over_year' as const }
  const comparable = figure.units && unitsComparableWords(figure.units, lang)
  const note = [window && windowWords(window, lang), window && comparable]
    .filter((part) => part !== null)
    .join(lang === 'zh' ? ';' : '; ')
  if (change.kind === 'absent') {
    const both = windowValue !== null && base !== null ? sidesText(figure, indicator, lang) : null
    return {
      ...line,
      text: changeWords(figure, lang),
      note: both ?? absenceNote(change.reason, lang),
    }
  }
  if (windowValue === null || base === null)
    return { ...line, text: changeWords(figure, lang), note }
  const now = formatValue(windowValue, figure.windowQualifier ?? 'exact', indicator, lang)
  const then = formatValue(base, figure.baseQualifier ?? 'exact', indicator, lang)
  const left = change.changeKind === 'percent' ? `${now} ÷ ${then} − 1` : `${now} − ${then}`
  return {
    ...line,
    text: equation(left, changePhrase(change, lang).text),
    note: note === '' ? null : note,
  }
}

function sidesText(figure: ProgressFigureResource, indicator: IndicatorResource, lang: Language) {
  const now = valueWithUnit(
    figure.windowValue ?? 0,
    figure.windowQualifier ?? 'exact',
    indicator,
    lang,
  )
  const then = valueWithUnit(figure.base ?? 0, figure.baseQualifier ?? 'exact', indicator, lang)
  const window = figure.window ? windowWords(figure.window, lang) : ''
  return lang === 'zh' ? `${window}:${now} 比 ${then}。` : `${window}: ${now} vs ${then}.`
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
