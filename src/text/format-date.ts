import { parseMonth } from '../../domain/period.ts'
import type { MonthRun } from '../../domain/progress.ts'
import { formatPercent } from './format.ts'
import type { Language } from './language.ts'
import { listWords } from './punctuation.ts'
import { fetchedWordsOf } from './words-of.ts'

const phrases = fetchedWordsOf({
  zh: async () => (await import('./format-date.zh.ts')).zh,
  en: async () => (await import('./format-date.en.ts')).en,
})

/** A month's name by number 1..12: 10月, October, or in short Oct. */
export function monthName(month: number, lang: Language, { short = false } = {}): string {
  const words = phrases(lang)
  return short ? words.monthShort(month) : words.month(month)
}

/** `2026-10` as 2026年10月 or October 2026; anything else is returned as it is. */
export function formatMonth(month: string, lang: Language, { short = false } = {}): string {
  const match = /^(\d{4})-(\d{2})$/.exec(month)
  if (!match) return month
  const name = monthName(Number(match[2]), lang, { short })
  return phrases(lang).monthOfYear(name, Number(match[1]))
}

/** A period in the exchange format's spelling: 2025年, 2025年第2季度, 2025年7月; 2025, Q2 2025, July 2025. */
export function formatPeriodWords(period: string, lang: Language): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
  if (quarter) return phrases(lang).quarterOfYear(Number(quarter[2]), Number(quarter[1]))
  if (/^\d{4}$/.test(period)) return phrases(lang).year(Number(period))
  return formatMonth(period, lang)
}

/** `2025-09-10` as 2025年9月10日 or 10 September 2025; anything else is returned as it is. */
export function formatDay(day: string, lang: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  return match ? phrases(lang).day(Number(match[1]), Number(match[2]), Number(match[3])) : day
}

/**
 * An instant on the reader's own clock.
 *
 * @param instant UTC, ISO 8601.
 * @param options `seconds`: where two instants of one minute must be told apart.
 * @returns The text as given where it is no instant.
 * @example formatDateTime('2026-10-31T06:05:00Z', 'zh') // in China: '2026年10月31日 14:05'
 */
export function formatDateTime(instant: string, lang: Language, { seconds = false } = {}): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  const words = phrases(lang)
  const day = words.day(date.getFullYear(), date.getMonth() + 1, date.getDate())
  const units = [date.getHours(), date.getMinutes(), ...(seconds ? [date.getSeconds()] : [])]
  const time = units.map(twoDigits).join(':')
  return words.dayAndTime(day, time)
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** Months as runs of consecutive ones: [5, 7, 8] is 5, 7–8. */
export function runsOfMonths(months: readonly number[]): MonthRun[] {
  const runs: { from: number; to: number }[] = []
  for (const month of [...months].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1]
    if (last && month <= last.to + 1) last.to = month
    else runs.push({ from: month, to: month })
  }
  return runs
}

/** Runs of months as a list: 5月、7—8月 or May, Jul–Aug. */
export function monthRunsWords(runs: readonly MonthRun[], lang: Language): string {
  const words = phrases(lang)
  return listWords(
    runs.map(({ from, to }) => (from === to ? words.monthShort(from) : words.monthRange(from, to))),
    lang,
  )
}

/** Months of one year: 2026年1—10月, 2025年全年; Jan–Oct 2026, full year 2025. */
export function monthsOfYearWords(
  runs: readonly MonthRun[],
  year: number,
  lang: Language,
  months = monthRunsWords(runs, lang),
): string {
  const words = phrases(lang)
  const whole = runs.length === 1 && runs[0]?.from === 1 && runs[0].to === 12
  return whole ? words.wholeYear(year) : words.monthsOfYear(months, year)
}

/**
 * The stretch of a year that a view covers: 2026年1—10月, 2025年全年; Jan–Oct 2026, full year 2025.
 *
 * @param through `YYYY-MM`; anything else is returned as it is.
 */
export function yearToDateWords(through: string, lang: Language): string {
  const end = parseMonth(through)
  return end ? monthsOfYearWords([{ from: 1, to: end.month }], end.year, lang) : through
}

/** 截至2026年10月 / Through October 2026. */
export function asOfWords(through: string, lang: Language): string {
  return phrases(lang).asOf(formatMonth(through, lang))
}

/**
 * 全年已过83.3% / 83.3% of the year has passed; of the whole of a year that it has ended, or that
 * its last month is not over.
 */
export function elapsedWords(
  { elapsed, yearEnded }: { readonly elapsed: number; readonly yearEnded: boolean },
  lang: Language,
): string {
  const words = phrases(lang)
  if (elapsed < 1) return words.elapsed(formatPercent(elapsed, 1, lang))
  return yearEnded ? words.yearOver : words.yearEnding
}
