import { gapBound } from '../../domain/gap-bound.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { parseMonth } from '../../domain/period.ts'
import type { Progress } from '../../domain/progress.ts'
import { absenceSentence } from './absence-sentences.ts'
import { valueWithUnit } from './figure-words.ts'
import { formatCompletion, formatNumber, formatPercent, formatValue } from './format.ts'
import { monthName } from './format-date.ts'
import { equation, type FormulaLine, type FormulaSource, formulaPhrases } from './formula-line.ts'
import type { Language } from './language.ts'
import { clauseWords } from './punctuation.ts'
import { changePhrase, changeWords, windowWords } from './words-change.ts'
import { unitsComparableWords } from './words-coverage.ts'
import { gapWords, shortByWords } from './words-status.ts'

/** 时序进度: the month over 12, or what the milestones give. */
export function expectedLine({ answer, lang }: FormulaSource): FormulaLine | null {
  const { figure } = answer
  if (figure.expected === null) return null
  const words = formulaPhrases(lang)
  const result = formatPercent(figure.expected, 1, lang)
  const line = {
    key: 'expected' as const,
    name: formulaPhrases(lang).names.expected,
    term: 'expected' as const,
  }
  if (figure.units) {
    return {
      ...line,
      text: result,
      note: words.expectedOfUnits,
    }
  }
  const { milestones, planMonths, dueMonth: month } = figure
  if (month === null || month === 0) return { ...line, text: result, note: null }
  const short =
    figure.reportedBy === 'quarter' && month < (parseMonth(answer.through)?.month ?? 12)
      ? words.byQuarter
      : null
  if (!milestones && planMonths) {
    const { from, to } = planMonths
    const lived = Math.max(month - from + 1, 0)
    return {
      ...line,
      text: equation(`${lived} ÷ ${to - from + 1}`, result),
      note: words.planMonths(monthName(from, lang)),
    }
  }
  if (!milestones) return { ...line, text: equation(`${month} ÷ 12`, result), note: short }
  return {
    ...line,
    text: equation(milestoneSum(milestones, month, lang), result),
    note: words.milestones,
  }
}

function milestoneSum(milestones: readonly number[], month: number, lang: Language): string {
  const quarter = Math.ceil(month / 3)
  const before = quarter === 1 ? 0 : (milestones[quarter - 2] ?? 0)
  const after = quarter === 4 ? 1 : (milestones[quarter - 1] ?? 1)
  const into = month - (quarter - 1) * 3
  const percent = (share: number) => formatPercent(share, 0, lang)
  if (into === 3) return formulaPhrases(lang).endOfQuarter(quarter)
  return `${percent(before)} + (${percent(after)} − ${percent(before)}) × ${into} ÷ 3`
}

/** 进度差: completion less the expected pace. */
export function gapLine({ answer, indicator, lang }: FormulaSource): FormulaLine | null {
  const { paceGap, completion, expected } = answer.figure
  if (paceGap === null || expected === null || completion.kind === 'absent') return null
  const done = formatCompletion(completion, lang)
  const due = formatPercent(expected, 1, lang)
  const words = gapWords(paceGap, lang, gapBound(completion.qualifier, indicator.direction))
  return {
    key: 'gap',
    name: formulaPhrases(lang).names.gap,
    term: 'pace_gap',
    text: equation(indicator.direction === 'down' ? `${due} − ${done}` : `${done} − ${due}`, words),
    note: null,
  }
}

/** What is missing to 100 %. */
export function shortLine({ answer, indicator, lang }: FormulaSource): FormulaLine | null {
  const { figure } = answer
  const words = shortByWords(figure, indicator, lang)
  if (words === null || !figure.counts) return null
  const { numerator, denominator } = figure.counts
  return {
    key: 'short',
    name: formulaPhrases(lang).names.short,
    term: null,
    text: equation(
      `${formatNumber(denominator, 0, lang)} − ${formatNumber(numerator, 0, lang)}`,
      words,
    ),
    note: null,
  }
}

/** 同比: this year over last year, with the months compared. */
export function changeLine({ answer, indicator, lang }: FormulaSource): FormulaLine {
  const { figure } = answer
  const { change, windowValue, base, window } = figure
  const line = {
    key: 'change' as const,
    name: formulaPhrases(lang).names.change,
    term: 'year_over_year' as const,
  }
  const comparable = figure.units && unitsComparableWords(figure.units, lang)
  const said = [window && windowWords(window, lang), window && comparable]
  const note = clauseWords(
    said.filter((part) => part !== null),
    lang,
  )
  if (change.kind === 'absent') {
    const both = windowValue !== null && base !== null ? sidesText(figure, indicator, lang) : null
    return {
      ...line,
      text: changeWords(change, lang),
      note: both ?? absenceSentence(change.reason, lang),
    }
  }
  if (windowValue === null || base === null)
    return { ...line, text: changeWords(change, lang), note }
  const now = formatValue(windowValue, figure.windowQualifier ?? 'exact', indicator, lang)
  const then = formatValue(base, figure.baseQualifier ?? 'exact', indicator, lang)
  const left = change.changeKind === 'percent' ? `${now} ÷ ${then} − 1` : `${now} − ${then}`
  return {
    ...line,
    text: equation(left, changePhrase(change, lang).text),
    note: note === '' ? null : note,
  }
}

function sidesText(figure: Progress, indicator: Indicator, lang: Language) {
  const now = valueWithUnit(
    figure.windowValue ?? 0,
    figure.windowQualifier ?? 'exact',
    indicator,
    lang,
  )
  const then = valueWithUnit(figure.base ?? 0, figure.baseQualifier ?? 'exact', indicator, lang)
  const window = figure.window ? windowWords(figure.window, lang) : ''
  return formulaPhrases(lang).sides(window, now, then)
}
