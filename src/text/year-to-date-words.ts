import { parseMonth } from '../../domain/period.ts'
import { monthRunsWords } from './format-date.ts'
import type { Language } from './language.ts'

/**
 * The stretch of a year that a view covers: 2026年1–10月, 2025年全年; Jan–Oct 2026, full year 2025.
 *
 * @param through `YYYY-MM`; anything else is returned as it is.
 */
export function yearToDateWords(through: string, lang: Language): string {
  const end = parseMonth(through)
  if (!end) return through
  if (end.month === 12) return lang === 'zh' ? `${end.year}年全年` : `full year ${end.year}`
  const months = monthRunsWords([{ from: 1, to: end.month }], lang)
  return lang === 'zh' ? `${end.year}年${months}` : `${months} ${end.year}`
}
