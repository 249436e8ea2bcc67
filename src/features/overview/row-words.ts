import { gapBound } from '../../../domain/gap-bound.ts'
import type { Progress } from '../../../domain/progress.ts'
import { conflictCount } from '../../../domain/units-below.ts'
import { valueWithUnit } from '../../text/figure-words.ts'
import { formatCompletion, formatPercent } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { absenceWord } from '../../text/words-absence.ts'
import {
  countsWords,
  notAllInCompletionWords,
  unitsMetWords,
  unitsReportedWords,
  unitsWithoutCountsWords,
  withoutCountsWords,
} from '../../text/words-coverage.ts'
import { missingWords, notJudgedWords } from '../../text/words-needed.ts'
import { gapWords, shortByWords } from '../../text/words-status.ts'
import { detailsWords } from './details-words.ts'
import type { IndicatorView } from './overview-model.ts'

/**
 * How much of the plan is done, then what the plan asks for; or why that cannot be said.
 *
 * @returns One or two lines; the gap is beside the first.
 */
export function planLines({ indicator, figure }: IndicatorView, lang: Language): readonly string[] {
  const { row } = detailsWords(lang)
  const { target, completion, counts } = figure
  if (indicator.direction === 'neutral' && target === null) return [row.neutral]
  const full = indicator.direction === 'full' && target === null
  // What must be complete is judged against 100 % without a plan that says so: no target is made up.
  const asked = full
    ? row.required(targetText(1, indicator, lang))
    : target === null
      ? absenceWord('no_target', lang)
      : row.target(targetText(target, indicator, lang))
  const original = originalWords(figure, indicator, lang)
  const plan = original === null ? asked : `${asked}${row.partSeparator}${original}`
  // Of a rate judged against 100 % the value is the completion; its counts say more.
  const itself = indicator.measure === 'ratio' && (target === 1 || full)
  if (itself) {
    const behind = counts && countsWords({ counts }, lang)
    return [behind ? `${plan}${row.partSeparator}${behind}` : plan]
  }
  if (completion.kind === 'value') {
    const behind = counts && countsWords({ counts }, lang)
    const done = row.completion(formatCompletion(completion, lang))
    return [done, behind ? `${plan}${row.partSeparator}${behind}` : plan]
  }
  return completion.reason === 'zero_target' ? [absenceWord('zero_target', lang)] : [plan]
}

function targetText(target: number, indicator: IndicatorView['indicator'], lang: Language) {
  // A plan is a round number: 100 %, not 100.0 %.
  if (indicator.measure === 'ratio' && Number.isInteger(Math.round(target * 1e6) / 1e4)) {
    return formatPercent(target, 0, lang)
  }
  return valueWithUnit(target, 'exact', indicator, lang)
}

function originalWords(
  { targetOriginal, completionOriginal }: Progress,
  indicator: IndicatorView['indicator'],
  lang: Language,
): string | null {
  if (targetOriginal === null) return null
  const { row } = detailsWords(lang)
  const target = targetText(targetOriginal, indicator, lang)
  return completionOriginal?.kind === 'value'
    ? row.changedTarget(target, formatCompletion(completionOriginal, lang))
    : row.changedTargetOnly(target)
}

/** How far ahead or behind, or what is missing to 100 %; null where neither can be said. */
export function gapLine({ indicator, figure }: IndicatorView, lang: Language): string | null {
  const { paceGap, completion, status } = figure
  if (paceGap !== null && status !== 'too_early') {
    const qualifier = completion.kind === 'value' ? completion.qualifier : 'exact'
    return gapWords(paceGap, lang, gapBound(qualifier, indicator.direction))
  }
  return shortByWords(figure, indicator, lang)
}

/** What a reader must know beside the figure, shortest first; the rest is in the details. */
export function rowNotices({ figure }: IndicatorView, lang: Language): string[] {
  const { units } = figure
  const { row } = detailsWords(lang)
  const said: (string | null)[] = units
    ? [
        unitsMetWords(units, lang),
        units.reported < units.due ? unitsReportedWords(units, lang) : null,
        figure.completion.kind === 'value' ? notAllInCompletionWords(units, lang) : null,
        unitsWithoutCountsWords(units, lang),
      ]
    : [withoutCountsWords(figure, lang), missingWords(figure, lang)]
  if (!figure.judged && figure.expected !== null) said.push(notJudgedWords(null, lang))
  const conflicts = conflictCount(figure)
  if (conflicts > 0) said.push(row.conflicts(conflicts))
  if (figure.countingRules.length > 1) said.push(row.rulesDiffer)
  return said.filter((notice) => notice !== null)
}
