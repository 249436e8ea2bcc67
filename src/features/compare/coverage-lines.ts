import type { Indicator } from '../../../domain/indicator.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { formatMonth, monthRunsWords, runsOfMonths } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { clauseWords, listWords } from '../../text/punctuation.ts'
import type { MissingUnit, MonthCell } from './coverage-model.ts'
import { compareWords } from './words.ts'

/**
 * Unit and month, what was looked at, and what came in.
 *
 * @param subject The indicator, or the word for all of them.
 */
export function monthLines(
  unit: string,
  month: string,
  subject: string,
  { state, reported, due }: MonthCell,
  lang: Language,
): string[] {
  const { coverage } = compareWords(lang)
  const lines = [`${unit} · ${month}`, subject, coverage.state[state]]
  if (state === 'partly') lines.push(coverage.partly(reported, due))
  return lines
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
 *   // '砝桥镇：7—8月缺法治培训期数、受训人次'
 */
export function missingLine(
  unit: string,
  { parts, indicators }: Pick<MissingUnit, 'parts' | 'indicators'>,
  catalogue: readonly Indicator[],
  { single, month }: MissingScope,
  lang: Language,
): string {
  const words = compareWords(lang).missing
  const nameOf = (id: string) => {
    const found = catalogue.find((one) => one.id === id)
    return found ? indicatorName(found, lang) : id
  }
  const said = parts.map(({ months, indicatorIds }) => {
    const when = month === null ? monthRunsWords(runsOfMonths(months), lang) : ''
    if (single) return when
    const what =
      indicatorIds.length === indicators && indicators > 1
        ? words.allIndicators(indicators)
        : listWords(indicatorIds.map(nameOf), lang)
    return when === '' ? what : words.monthsLack(when, what)
  })
  const body = clauseWords(
    said.filter((part) => part !== ''),
    lang,
  )
  return body === '' ? unit : words.unitLacks(unit, body)
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
  const only = month === null ? null : formatMonth(monthText(through, month), lang)
  const { message } = compareWords(lang).missing
  return [message(place, until, only, lines.length), ...lines].join('\n')
}

function monthText(through: string, month: number): string {
  return `${through.slice(0, 4)}-${String(month).padStart(2, '0')}`
}
