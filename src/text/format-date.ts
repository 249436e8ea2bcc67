import type { MonthRun } from '../../domain/progress.ts'
import type { Language } from './language.ts'

const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A month's name by number 1..12: 10月, October, or in short Oct. */
export function monthName(month: number, lang: Language, { short = false } = {}): string {
  if (lang === 'zh') return `${month}月`
  const name = MONTHS_EN[month - 1] ?? String(month)
  return short ? name.slice(0, 3) : name
}

/** `2026-10` as 2026年10月 or October 2026; anything else is returned as it is. */
export function formatMonth(month: string, lang: Language, { short = false } = {}): string {
  const match = /^(\d{4})-(\d{2})$/.exec(month)
  if (!match) return month
  const name = monthName(Number(match[2]), lang, { short })
  return lang === 'zh' ? `${match[1]}年${name}` : `${name} ${match[1]}`
}

/** A period in the exchange format's spelling: 2025年, 2025年第2季度, 2025年7月; 2025, Q2 2025, July 2025. */
export function formatPeriodWords(period: string, lang: Language): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
  if (quarter) {
    return lang === 'zh' ? `${quarter[1]}年第${quarter[2]}季度` : `Q${quarter[2]} ${quarter[1]}`
  }
  if (/^\d{4}$/.test(period)) return lang === 'zh' ? `${period}年` : period
  return formatMonth(period, lang)
}

/** `2025-09-10` as 2025年9月10日 or 10 September 2025; anything else is returned as it is. */
export function formatDay(day: string, lang: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  return match ? dayWords(Number(match[1]), Number(match[2]), Number(match[3]), lang) : day
}

function dayWords(year: number, month: number, day: number, lang: Language): string {
  return lang === 'zh' ? `${year}年${month}月${day}日` : `${day} ${monthName(month, 'en')} ${year}`
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
  const day = dayWords(date.getFullYear(), date.getMonth() + 1, date.getDate(), lang)
  const units = [date.getHours(), date.getMinutes(), ...(seconds ? [date.getSeconds()] : [])]
  const time = units.map(twoDigits).join(':')
  return lang === 'zh' ? `${day} ${time}` : `${day}, ${time}`
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

/** Runs of months as a list: 5月、7–8月 or May, Jul–Aug. */
export function monthRunsWords(runs: readonly MonthRun[], lang: Language): string {
  return runs
    .map(({ from, to }) => {
      if (from === to) return monthName(from, lang, { short: true })
      return lang === 'zh'
        ? `${from}–${to}月`
        : `${monthName(from, lang, { short: true })}–${monthName(to, lang, { short: true })}`
    })
    .join(lang === 'zh' ? '、' : ', ')
}
