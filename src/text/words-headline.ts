import type { AreaResource } from '../../contract/resources.ts'
import { gapBound } from '../../domain/gap-bound.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { formatMonth, parseMonth, type Through } from '../../domain/period.ts'
import type { Progress } from '../../domain/progress.ts'
import { valueWithUnit } from './figure-words.ts'
import { formatCompletion } from './format.ts'
import { monthName } from './format-date.ts'
import type { Language } from './language.ts'
import { changePhrase, changeWords } from './words-change.ts'
import { unitsMetWords, unitsReportedWords, withoutCountsWords } from './words-coverage.ts'
import { en } from './words-headline.en.ts'
import { zh } from './words-headline.zh.ts'
import { missingWords, notJudgedWords } from './words-needed.ts'
import { wordsOf } from './words-of.ts'
import { gapClause, shortByWords } from './words-status.ts'

const phrases = wordsOf({ zh, en })

/** What a headline is made of. */
interface Finding {
  readonly figure: Progress
  readonly indicator: Indicator
  readonly through: Through
  readonly areaName: string
  readonly lang: Language
}

/**
 * The finding about one indicator in one sentence, for the indicator page and for slides.
 *
 * Absences, qualifiers, holes and windows that differ are said; the gap is left out while it is
 * too early for a light.
 *
 * @param through `YYYY-MM`.
 * @param area Named in the sentence; null where the place is known from around it.
 * @throws {RangeError} `through` is no month: the caller's fault.
 * @example headline(figure, indicator, '2026-10', null, 'zh')
 *   // '截至10月，发放宣传资料12000余份，完成年度计划的96.0%以上，比时序进度快12.7个百分点以上，比上年同期约增长8%。'
 */
export function headline(
  figure: Progress,
  indicator: Indicator,
  through: string,
  area: Pick<AreaResource, 'name'> | null,
  lang: Language,
): string {
  const month = parseMonth(through)
  if (!month) throw new RangeError(`through must be YYYY-MM, got ${through}`)
  const finding = { figure, indicator, through: month, areaName: area?.name ?? '', lang }
  const clauses =
    figure.value.kind === 'absent'
      ? [subject(finding), plan(finding)]
      : [
          subject(finding),
          completionClause(finding),
          metClause(finding),
          pace(finding),
          change(finding),
        ]
  return phrases(lang).sentence(clauses.filter((clause) => clause !== null))
}

function subject(finding: Finding): string {
  const { figure, indicator, areaName: place, lang } = finding
  const said = phrases(lang).subject({ figure, indicator, place, stretch: stretch(finding) })
  return `${said}${notes(finding)}`
}

/** A finished and fully reported year is named as such. */
function stretch({ figure, through, lang }: Finding): string {
  const words = phrases(lang)
  const whole = through.month === 12 && figure.monthsReported >= figure.monthsDue
  return whole ? words.wholeYear(through.year) : words.through(monthName(through.month, lang))
}

/** What qualifies the value itself: its month, missing months or units, what is missing to 100 %. */
function notes(finding: Finding): string {
  const { figure, indicator, through, lang } = finding
  const said: (string | null)[] = []
  if (figure.value.kind === 'value') {
    if (figure.valueMonth !== null && figure.valueMonth !== through.month) {
      said.push(phrases(lang).ofMonth(monthName(figure.valueMonth, lang)))
    }
    said.push(withoutCountsWords(figure, lang), shortByWords(figure, indicator, lang))
    said.push(missingWords(figure, lang))
  }
  if (figure.units && figure.units.reported < figure.units.due) {
    said.push(unitsReportedWords(figure.units, lang))
  }
  return parenthesis(said, lang)
}

function parenthesis(said: readonly (string | null)[], lang: Language): string {
  const words = said.filter((word) => word !== null)
  return words.length === 0 ? '' : phrases(lang).notes(words)
}

/** Beside an absent value only what was planned is left to say. */
function plan({ figure, indicator, lang }: Finding): string | null {
  if (figure.target === null) return null
  return phrases(lang).target(valueWithUnit(figure.target, 'exact', indicator, lang))
}

function completionClause({ figure, indicator, lang }: Finding): string | null {
  const { direction } = indicator
  if (direction === 'full' || direction === 'neutral') return null
  const words = phrases(lang)
  if (figure.completion.kind === 'absent') {
    if (figure.completion.reason === 'no_target') return words.noTarget
    return figure.completion.reason === 'zero_target' ? words.zeroTarget : null
  }
  const share = formatCompletion(figure.completion, lang)
  const notes: (string | null)[] = []
  if (figure.completionOriginal?.kind === 'value') {
    notes.push(words.ofOriginal(formatCompletion(figure.completionOriginal, lang)))
  }
  const said =
    direction === 'down' ? words.ofLimit(share) : words.ofTarget(share, indicator.measure)
  return `${said}${parenthesis(notes, lang)}`
}

function metClause({ figure, lang }: Finding): string | null {
  return figure.units && unitsMetWords(figure.units, lang)
}

function pace({ figure, indicator, through, lang }: Finding): string | null {
  if (!figure.judged && figure.expected !== null) {
    const month = formatMonth(through.year, through.month)
    return phrases(lang).notJudged(notJudgedWords(month, lang))
  }
  if (figure.paceGap === null || figure.status === 'too_early') return null
  // A county is judged by its units: how many of them are done is said instead.
  if (figure.units && unitsMetWords(figure.units, lang) !== null) return null
  const qualifier = figure.completion.kind === 'value' ? figure.completion.qualifier : 'exact'
  return gapClause(figure.paceGap, lang, gapBound(qualifier, indicator.direction))
}

function change(finding: Finding): string {
  const { figure, lang } = finding
  const words = phrases(lang)
  if (figure.change.kind === 'absent') return words.noChange(changeWords(figure.change, lang))
  const { text, level } = changePhrase(figure.change, lang)
  return `${words.change(text, level)}${windowNote(finding)}`
}

/** Said only where the months compared are not simply those up to now; they are named beside the change. */
function windowNote({ figure, indicator, through, lang }: Finding): string {
  if (figure.window === null) return ''
  const { months } = figure.window
  if (months === null) return phrases(lang).comparable
  const [run] = months
  const start = indicator.aggregation === 'latest' ? (figure.valueMonth ?? through.month) : 1
  const end = indicator.aggregation === 'latest' ? start : through.month
  if (months.length === 1 && run?.from === start && run.to === end) return ''
  return phrases(lang).comparable
}
