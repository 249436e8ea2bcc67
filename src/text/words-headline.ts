import type { AreaResource } from '../../contract/resources.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { parseMonth, type Through } from '../../domain/period.ts'
import type { Progress } from '../../domain/progress.ts'
import { figureWithUnit, indicatorName, valueWithUnit } from './figure-words.ts'
import { formatCompletion, formatFigureValue } from './format.ts'
import { monthName } from './format-date.ts'
import type { Language } from './language.ts'
import { absenceWord } from './words-absence.ts'
import { changePhrase, changeWords, windowMonths } from './words-change.ts'
import {
  monthsMissingWords,
  unitsInCompletionWords,
  unitsMetWords,
  unitsReportedWords,
  withoutCountsWords,
} from './words-coverage.ts'
import { gapBound, gapClause, shortByWords } from './words-status.ts'

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
 *   // '截至10月,发放宣传资料12000余份,完成年度计划的96.0%以上,比时序进度快12.7个百分点以上,比上年同期约增长8%。'
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
  const said = clauses.filter((clause) => clause !== null)
  return lang === 'zh' ? `${said.join(',')}。` : `${said.join(', ')}.`
}

function subject(finding: Finding): string {
  const { figure, indicator, lang, areaName } = finding
  if (lang === 'en') {
    const place = areaName === '' ? '' : ` in ${areaName}`
    const name = `${indicatorName(indicator, 'en')}${place} ${stretch(finding)}`
    return `${name}: ${valueEn(finding)}${notes(finding)}`
  }
  const start = `${stretch(finding)},${areaName}`
  if (figure.value.kind === 'absent')
    return `${start}${indicator.nameZh}${absenceWord(figure.value.reason, 'zh')}${notes(finding)}`
  const printed = figureWithUnit(figure.value, indicator, 'zh')
  return `${start}${namedValueZh(indicator, printed)}${notes(finding)}`
}

/** A finished and fully reported year is named as such. */
function stretch({ figure, through, lang }: Finding): string {
  const whole = through.month === 12 && figure.monthsReported >= figure.monthsDue
  if (lang === 'en')
    return whole ? `in ${through.year}` : `through ${monthName(through.month, 'en')}`
  return whole ? `${through.year}年全年` : `截至${through.month}月`
}

/** 发放宣传资料份数 with 12000余份 reads 发放宣传资料12000余份; other names take 为. */
function namedValueZh(indicator: Indicator, printed: string): string {
  const { nameZh: name, unitZh: unit, measure } = indicator
  if (measure === 'count') {
    for (const ending of [`${unit}数`, unit]) {
      if (name.endsWith(ending) && name.length > ending.length) {
        return `${name.slice(0, -ending.length)}${printed}`
      }
    }
  }
  return `${name}为${printed}`
}

function valueEn({ figure, indicator }: Finding): string {
  if (figure.value.kind === 'absent') return absenceWord(figure.value.reason, 'en').toLowerCase()
  const named =
    indicator.unitEn !== null &&
    indicatorName(indicator, 'en').toLowerCase().includes(indicator.unitEn.toLowerCase())
  return named
    ? formatFigureValue(figure.value, indicator, 'en')
    : figureWithUnit(figure.value, indicator, 'en')
}

/** What qualifies the value itself: its month, missing months or units, what is missing to 100 %. */
function notes(finding: Finding): string {
  const { figure, indicator, through, lang } = finding
  const said: (string | null)[] = []
  if (figure.value.kind === 'value') {
    if (figure.valueMonth !== null && figure.valueMonth !== through.month) {
      const name = monthName(figure.valueMonth, lang)
      said.push(lang === 'zh' ? `${name}数` : `as of ${name}`)
    }
    said.push(withoutCountsWords(figure, lang), shortByWords(figure, indicator, lang))
    if (!figure.units) said.push(monthsMissingWords(figure.monthsMissing, lang))
  }
  if (figure.units && figure.units.reported < figure.units.due) {
    said.push(unitsReportedWords(figure.units, lang))
  }
  return parenthesis(said, lang)
}

function parenthesis(said: readonly (string | null)[], lang: Language): string {
  const words = said.filter((word) => word !== null)
  if (words.length === 0) return ''
  if (lang === 'zh') return `(${words.join(';')})`
  return ` (${words.map((word) => word[0]?.toLowerCase() + word.slice(1)).join('; ')})`
}

/** Beside an absent value only what was planned is left to say. */
function plan({ figure, indicator, lang }: Finding): string | null {
  if (figure.target === null) return null
  const target = valueWithUnit(figure.target, 'exact', indicator, lang)
  return lang === 'zh' ? `年度目标为${target}` : `against an annual target of ${target}`
}

function completionClause({ figure, indicator, lang }: Finding): string | null {
  const { direction } = indicator
  if (direction === 'full' || direction === 'neutral') return null
  const zh = lang === 'zh'
  if (figure.completion.kind === 'absent') {
    if (figure.completion.reason === 'no_target') return zh ? '未定年度目标' : 'no annual target'
    if (figure.completion.reason === 'zero_target') return zh ? '年度目标为0' : 'annual target 0'
    return null
  }
  const share = formatCompletion(figure.completion, lang)
  const notes: (string | null)[] = []
  if (figure.completionOriginal?.kind === 'value') {
    const original = formatCompletion(figure.completionOriginal, lang)
    notes.push(zh ? `按原目标为${original}` : `${original} of the original target`)
  }
  if (figure.units && figure.units.inCompletion < figure.units.reported) {
    notes.push(unitsInCompletionWords(figure.units, lang))
  }
  const said = direction === 'down' ? limitWords(share, zh) : goalWords(share, indicator, zh)
  return `${said}${parenthesis(notes, lang)}`
}

function limitWords(share: string, zh: boolean): string {
  return zh ? `为年度上限的${share}` : `${share} of the annual limit`
}

function goalWords(share: string, indicator: Indicator, zh: boolean): string {
  if (!zh) return `${share} of the annual target`
  return indicator.measure === 'ratio' ? `达到年度目标的${share}` : `完成年度计划的${share}`
}

function metClause({ figure, lang }: Finding): string | null {
  return figure.units && unitsMetWords(figure.units, lang)
}

function pace({ figure, indicator, lang }: Finding): string | null {
  if (figure.paceGap === null || figure.status === 'too_early') return null
  const qualifier = figure.completion.kind === 'value' ? figure.completion.qualifier : 'exact'
  return gapClause(figure.paceGap, lang, gapBound(qualifier, indicator.direction))
}

function change(finding: Finding): string {
  const { figure, lang } = finding
  if (figure.change.kind === 'absent') {
    const words = changeWords(figure.change, lang)
    return lang === 'zh' ? words : words[0]?.toLowerCase() + words.slice(1)
  }
  const { text, level } = changePhrase(figure.change, lang)
  const window = windowNote(finding)
  if (lang === 'zh') return `${level ? '与' : '比'}上年同期${text}${window}`
  return `${text} ${level ? 'from' : 'on'} the same months last year${window}`
}

/** Said only where the months compared are not simply those up to now. */
function windowNote({ figure, indicator, through, lang }: Finding): string {
  if (figure.window === null) return ''
  const { months } = figure.window
  if (months === null) {
    return lang === 'zh' ? '(各单位可比月份不同)' : ' (months compared differ between units)'
  }
  const [run] = months
  const start = indicator.aggregation === 'latest' ? (figure.valueMonth ?? through.month) : 1
  const end = indicator.aggregation === 'latest' ? start : through.month
  if (months.length === 1 && run?.from === start && run.to === end) return ''
  const list = windowMonths(months, lang)
  return lang === 'zh' ? `(按可比的${list})` : ` (comparing ${list})`
}
