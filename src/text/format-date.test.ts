import { describe, expect, it } from 'vitest'
import {
  formatDateTime,
  formatDay,
  formatMonth,
  formatPeriodWords,
  monthRunsWords,
  runsOfMonths,
} from './format-date.ts'

describe('dates', () => {
  it.each([
    ['2026-10', '2026年10月', 'October 2026'],
    ['2025-01', '2025年1月', 'January 2025'],
    ['soon', 'soon', 'soon'],
  ])('writes the month %s as %s and %s', (month, zh, en) => {
    expect(formatMonth(month, 'zh')).toBe(zh)
    expect(formatMonth(month, 'en')).toBe(en)
  })

  it.each([
    ['2025', '2025年', '2025'],
    ['2025-Q2', '2025年第2季度', 'Q2 2025'],
    ['2025-07', '2025年7月', 'July 2025'],
  ])('writes the period %s as %s and %s', (period, zh, en) => {
    expect(formatPeriodWords(period, 'zh')).toBe(zh)
    expect(formatPeriodWords(period, 'en')).toBe(en)
  })

  it('writes a day without shifting it between time zones', () => {
    expect(formatDay('2025-09-10', 'zh')).toBe('2025年9月10日')
    expect(formatDay('2025-09-10', 'en')).toBe('10 September 2025')
  })

  it("writes an instant on the reader's own clock", () => {
    const instant = new Date(2026, 9, 31, 14, 5).toISOString()
    expect(formatDateTime(instant, 'zh')).toBe('2026年10月31日 14:05')
    expect(formatDateTime(instant, 'en')).toBe('31 October 2026, 14:05')
    expect(formatDateTime('never', 'zh')).toBe('never')
  })

  it('joins consecutive months', () => {
    const runs = runsOfMonths([8, 5, 7])
    expect(runs).toEqual([
      { from: 5, to: 5 },
      { from: 7, to: 8 },
    ])
    expect(monthRunsWords(runs, 'zh')).toBe('5月、7—8月')
    expect(monthRunsWords(runs, 'en')).toBe('May, Jul–Aug')
  })
})
