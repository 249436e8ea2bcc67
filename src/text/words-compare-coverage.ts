import type { Indicator } from '../../domain/indicator.ts'
import { indicatorName } from './figure-words.ts'
import { formatMonth, monthName, monthRunsWords, runsOfMonths } from './format-date.ts'
import type { Language } from './language.ts'
import { COMPARE_WORDS } from './words-compare.ts'

/** A month of a unit over the indicators looked at. */
interface MonthFinding {
  readonly state: 'reported' | 'partly' | 'missing' | 'not_due'
  readonly reported: number
  readonly due: number
}

/**
 * Unit and month, what was looked at, and what came in.
 *
 * @param subject The indicator, or the word for all of them.
 */
export function monthLines(
  unit: string,
  month: string,
  subject: string,
  { state, reported, due }: MonthFinding,
  lang: Language,
): string[] {
  const { coverage } = COMPARE_WORDS[lang]
  const lines = [`${unit} · ${month}`, subject, coverage.state[state]]
  if (state === 'partly') {
    lines.push(
      lang === 'zh' ? `${due}项指标已报${reported}项` : `${reported} of ${due} indicators reported`,
    )
  }
  return lines
}

/** What one unit still owes, as `missingUnits` lists it. */
interface MissingFinding {
  readonly parts: readonly {
    readonly months: readonly number[]
    readonly indicatorIds: readonly string[]
  }[]
  readonly indicators: number
}

/** What of the list is known from around it. */
interface MissingScope {
  /** A single indicator is looked at: its name need not be repeated. */
  readonly single: boolean
  /** A single month is looked at: neither need that. */
  readonly month: number | null
}

/**
 * One unit's line in the list of what is missing.
 *
 * @example missingLine('砝桥镇', unit, catalogue, { single: false, month: null }, 'zh')
 *   // '砝桥镇:7–8月缺法治培训期数、受训人次'
 */
export function missingLine(
  unit: string,
  { parts, indicators }: MissingFinding,
  catalogue: readonly Indicator[],
  { single, month }: MissingScope,
  lang: Language,
): string {
  const zh = lang === 'zh'
  const said = parts.map(({ months, indicatorIds }) => {
    const when = month === null ? monthRunsWords(runsOfMonths(months), lang) : ''
    if (single) return when
    const what =
      indicatorIds.length === indicators && indicators > 1
        ? zh
          ? `全部${indicators}项指标`
          : `all ${indicators} indicators`
        : indicatorIds
            .map((id) => {
              const known = catalogue.find((one) => one.id === id)
              return known ? indicatorName(known, lang) : id
            })
            .join(zh ? '、' : ', ')
    if (when === '') return what
    return zh ? `${when}缺${what}` : `${when}: ${what}`
  })
  const body = said.filter((part) => part !== '').join(zh ? ';' : '; ')
  if (body === '') return unit
  return zh ? `${unit}:${body}` : `${unit} – ${body}`
}

/**
 * The list as a message to send: what it is about, then a line per unit.
 *
 * @param through `YYYY-MM`.
 * @param month Only this month; null = all months up to `through`.
 */
export function missingMessage(
  place: string,
  through: string,
  month: number | null,
  lines: readonly string[],
  lang: Language,
): string {
  const until = formatMonth(through, lang)
  const year = through.slice(0, 4)
  const head =
    lang === 'zh'
      ? `${place}截至${until}法治政府建设数据应报未报${month === null ? '' : `(${year}年${monthName(month, 'zh')})`}共${lines.length}个单位:`
      : `${place}: rule-of-law data due and not reported through ${until}${month === null ? '' : ` (${monthName(month, 'en')} ${year})`}, ${lines.length} ${lines.length === 1 ? 'unit' : 'units'}:`
  return [head, ...lines].join('\n')
}
