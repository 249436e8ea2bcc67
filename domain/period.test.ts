import { describe, expect, it } from 'vitest'
import {
  comparePeriods,
  formatPeriod,
  monthAfter,
  parseMonth,
  parsePeriod,
  periodKind,
} from './period.ts'

describe('a period as text', () => {
  it.each([
    ['2025', { year: 2025, from: 1, to: 12 }, 'year'],
    ['2025-Q1', { year: 2025, from: 1, to: 3 }, 'quarter'],
    ['2025-Q4', { year: 2025, from: 10, to: 12 }, 'quarter'],
    ['2025-07', { year: 2025, from: 7, to: 7 }, 'month'],
    ['1949', { year: 1949, from: 1, to: 12 }, 'year'],
    ['2100-12', { year: 2100, from: 12, to: 12 }, 'month'],
  ] as const)('%s is read and written back', (text, period, kind) => {
    expect(parsePeriod(text)).toEqual(period)
    expect(periodKind(period)).toBe(kind)
    expect(formatPeriod(period)).toBe(text)
  })

  it.each(['', '25', '2025-00', '2025-13', '2025-7', '2025-Q0', '2025-Q5', '2025-07-01', ' 2025'])(
    '"%s" is none',
    (text) => expect(parsePeriod(text)).toBeNull(),
  )

  it.each(['1948', '2101', '1948-12', '2101-Q1'])('%s is likelier a typing error', (text) =>
    expect(parsePeriod(text)).toBeNull(),
  )

  it('reads a month only where a month is asked for', () => {
    expect(parseMonth('2025-07')).toEqual({ year: 2025, month: 7 })
    expect(parseMonth('2025-Q3')).toBeNull()
    expect(parseMonth('2025')).toBeNull()
  })
})

it('lists a longer period after its parts and before what follows', () => {
  const texts = ['2025', '2025-Q1', '2025-04', '2024-12', '2025-03', '2025-12']
  const sorted = texts.flatMap((text) => parsePeriod(text) ?? []).sort(comparePeriods)
  expect(sorted.map(formatPeriod)).toEqual([
    '2024-12',
    '2025-03',
    '2025-Q1',
    '2025-04',
    '2025-12',
    '2025',
  ])
})

it('knows the month after another, over the turn of the year too', () => {
  expect(['2025-11', '2025-12', '2025-13', '2025'].map(monthAfter)).toEqual([
    '2025-12',
    '2026-01',
    null,
    null,
  ])
})
