import { describe, expect, it } from 'vitest'
import { monthly, report } from '../tests/builders.ts'
import { findConflicts } from './conflict.ts'
import type { Qualifier } from './qualifier.ts'

const count = { aggregation: 'sum', measure: 'count' } as const
const ratio = { aggregation: 'ratio', measure: 'ratio' } as const
const state = { aggregation: 'latest', measure: 'ratio' } as const

describe('a quarter and its months as ranges (decision 0006)', () => {
  it.each<[string, number, Qualifier, number, Qualifier, boolean]>([
    ['40 against 3 x 10 = 30', 40, 'exact', 10, 'exact', true],
    ['30 against 3 x 10', 30, 'exact', 10, 'exact', false],
    [
      'a tenth of a step in binary fractions: 0.3 against 3 x 0.1',
      0.3,
      'exact',
      0.1,
      'exact',
      false,
    ],
    // 余: from the number up
    ['30余 allow 3 x 12 = 36', 30, 'at_least', 12, 'exact', false],
    ['40余 do not allow 3 x 10', 40, 'at_least', 10, 'exact', true],
    ['months of 10余 may be 40 together', 40, 'exact', 10, 'at_least', false],
    ['but not 29: three of 10余 are 30 or more', 29, 'exact', 10, 'at_least', true],
    // 约: a tenth to either side; 100 +- 10
    ['约100 allow 3 x 30 = 90', 100, 'about', 30, 'exact', false],
    ['约100 allow 3 x 36.6 = 109.8', 100, 'about', 36.6, 'exact', false],
    ['约100 do not allow 3 x 29.9 = 89.7', 100, 'about', 29.9, 'exact', true],
    ['约100 do not allow 3 x 37 = 111', 100, 'about', 37, 'exact', true],
    // 近: a tenth below, nothing above
    ['近100 allow 3 x 30 = 90', 100, 'nearly', 30, 'exact', false],
    ['近100 do not allow 3 x 34 = 102', 100, 'nearly', 34, 'exact', true],
    ['近100 do not allow 3 x 29.9 = 89.7', 100, 'nearly', 29.9, 'exact', true],
    // 约100 reaches up to 110, months of 约37 down to 99.9
    ['ranges that meet are none', 100, 'about', 37, 'about', false],
  ])('%s', (_, whole, wholeQualifier, part, qualifier, contradicts) => {
    const year = report([
      { period: '2025-Q1', value: whole, qualifier: wholeQualifier },
      ...monthly(part, 1, 3).map((month) => ({ ...month, qualifier })),
    ])
    const found = findConflicts(count, year, 3, '11')
    expect(found.map(({ whole: one, wholeQualifier: how }) => [one, how])).toEqual(
      contradicts ? [[whole, wholeQualifier]] : [],
    )
  })
})

describe('a conflict', () => {
  it('names both numbers, how exact they are, the period and the unit', () => {
    const year = report([
      { period: '2025-Q1', value: 40, qualifier: 'at_least' },
      { period: '2025-01', value: 10, qualifier: 'about' },
      ...monthly(10, 2, 3),
    ])
    expect(findConflicts(count, year, 3, '11')).toEqual([
      {
        between: 'parts',
        period: '2025-Q1',
        areaCode: '11',
        whole: 40,
        wholeQualifier: 'at_least',
        parts: 30,
        partsQualifier: 'about',
        partsComplete: true,
      },
    ])
  })

  it.each([
    ['two months may still be less than the quarter', 40, 2, 0],
    ['two months are already more', 15, 2, 1],
    ['exactly as much as the quarter', 20, 2, 0],
    ['no month is in', 40, 0, 0],
  ])('while months are missing: %s', (_, whole, months, conflicts) => {
    const year = report([{ period: '2025-Q1', value: whole }, ...monthly(10, 1, months)])
    expect(findConflicts(count, year, 3, '11')).toHaveLength(conflicts)
  })

  it('is looked for only where the whole period is over', () => {
    const year = report([
      { period: '2025', value: 100 },
      { period: '2025-Q1', value: 40 },
      ...monthly(10, 1, 12),
    ])
    const at = (month: number) => findConflicts(count, year, month, '11').map((one) => one.period)
    expect(at(2)).toEqual([])
    expect(at(3)).toEqual(['2025-Q1'])
    expect(at(11)).toEqual(['2025-Q1'])
    // the year against 40 + 9 x 10 = 130: its quarter is the authority over January to March
    expect(at(12)).toEqual(['2025', '2025-Q1'])
    expect(findConflicts(count, year, 12, '11')[0]).toMatchObject({ whole: 100, parts: 130 })
  })

  it('of ratios is one of numerators or denominators, not of rates', () => {
    const months = [
      { period: '2025-01', numerator: 1, denominator: 2 },
      { period: '2025-02', numerator: 1, denominator: 2 },
      { period: '2025-03', numerator: 0, denominator: 0 },
    ]
    const against = (numerator: number, denominator: number) =>
      findConflicts(
        ratio,
        report([{ period: '2025-Q1', numerator, denominator }, ...months]),
        3,
        '11',
      ).length
    expect(against(2, 4)).toBe(0)
    // 3/6 is the same rate of other documents
    expect(against(3, 6)).toBe(1)
    expect(against(2, 5)).toBe(1)
    const bare = report([{ period: '2025-Q1', value: 1 }, ...months])
    expect(findConflicts(ratio, bare, 3, '11')).toEqual([])
  })

  it('of states compares the same day only', () => {
    const at = (period: string, value: number) => ({ period, value })
    const earlier = report([at('2025-Q1', 0.9), at('2025-02', 0.5)])
    expect(findConflicts(state, earlier, 3, '11')).toEqual([])
    const sameDay = report([at('2025-Q1', 0.9), at('2025-03', 0.5)])
    expect(findConflicts(state, sameDay, 3, '11')).toMatchObject([{ whole: 0.9, parts: 0.5 }])
  })
})
