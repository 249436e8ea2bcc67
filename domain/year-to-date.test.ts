import { describe, expect, it } from 'vitest'
import { monthly, report } from '../tests/builders.ts'
import { absent, value } from './figure.ts'
import { cumulative, paceMonth, reportedBy, windowAbsence, yearToDate } from './year-to-date.ts'

const COUNT = { aggregation: 'sum', measure: 'count' } as const
const STATE = { aggregation: 'latest', measure: 'count' } as const

describe('year to date', () => {
  it.each([
    ['months add', monthly(5, 1, 7), 7, value(35), 7, []],
    ['a later month is outside', monthly(5, 1, 8), 7, value(35), 7, []],
    ['a hole is missing, not 0', [...monthly(5, 1, 2), ...monthly(5, 4, 4)], 4, value(15), 3, [3]],
    ['a quarter is three months', [{ period: '2025-Q1', value: 90 }], 3, value(90), 3, []],
    ['by quarter, May is not due yet', [{ period: '2025-Q1', value: 90 }], 5, value(90), 3, []],
    [
      'by quarter, a quarter missing',
      [{ period: '2025-Q1', value: 90 }],
      6,
      value(90),
      3,
      [4, 5, 6],
    ],
    [
      'by quarter, before the first',
      [{ period: '2025-Q2', value: 90 }],
      2,
      absent('not_reported'),
      0,
      [],
    ],
    ['nothing', [], 2, absent('not_reported'), 0, [1, 2]],
    [
      'an annual figure in November',
      [{ period: '2025', value: 9 }],
      11,
      absent('annual_only'),
      0,
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    ],
    ['an annual figure in December', [{ period: '2025', value: 9 }], 12, value(9), 12, []],
    [
      'beside months it is not what is missing',
      [
        { period: '2025', value: 9 },
        { period: '2025-05', value: 2 },
      ],
      2,
      absent('not_reported'),
      0,
      [1, 2],
    ],
  ])('%s', (_, rows, month, figure, monthsReported, monthsMissing) => {
    expect(yearToDate(COUNT, report(rows), month)).toMatchObject({
      figure,
      monthsReported,
      monthsDue: monthsReported + monthsMissing.length,
      monthsMissing,
      valueMonth: null,
    })
  })

  it('owes no month in which the area did not exist', () => {
    const rows = monthly(5, 7, 8)
    expect(yearToDate(COUNT, report(rows), 9, { from: 7, to: 12 })).toMatchObject({
      monthsReported: 2,
      monthsDue: 3,
      monthsMissing: [9],
    })
    expect(yearToDate(COUNT, report(rows), 9, null)).toMatchObject({ monthsDue: 0 })
  })

  it('says of which month a state is', () => {
    const rows = [
      { period: '2025-Q2', value: 3 },
      { period: '2025-05', value: 8 },
    ]
    expect(yearToDate(STATE, report(rows), 5)).toMatchObject({ figure: value(8), valueMonth: 5 })
    expect(yearToDate(STATE, report(rows), 8)).toMatchObject({ figure: value(3), valueMonth: 6 })
    expect(yearToDate(STATE, report(rows), 4).valueMonth).toBeNull()
  })
})

it.each([
  [1, 0],
  [2, 0],
  [3, 3],
  [5, 3],
  [12, 12],
])('by quarter, what is due in month %d is due through %d', (month, due) => {
  expect(paceMonth(report([{ period: '2025-Q1' }]), month)).toBe(due)
  expect(paceMonth(report([{ period: '2025-Q1' }, { period: '2025-05' }]), month)).toBe(month)
})

it.each([
  ['months, if any', [{ period: '2025' }, { period: '2025-Q1' }, { period: '2025-05' }], 'month'],
  ['quarters before the year', [{ period: '2025' }, { period: '2025-Q1' }], 'quarter'],
  ['one annual figure', [{ period: '2025' }], 'year'],
  ['nothing', [], null],
])('says how a year was reported: %s', (_, rows, by) => {
  expect(reportedBy(report(rows))).toBe(by)
})

it('blames the annual figure only before December and without parts', () => {
  const annual = report([{ period: '2025' }])
  expect(windowAbsence(annual, 11)).toBe('annual_only')
  expect(windowAbsence(annual, 12)).toBe('not_reported')
  expect(windowAbsence(report([{ period: '2025' }, { period: '2025-Q4' }]), 2)).toBe('not_reported')
})

describe('a cumulative line', () => {
  const line = (rows: Parameters<typeof report>[0], month: number) =>
    cumulative(COUNT, report(rows), month).map(({ result: { figure }, reported }) => [
      figure.kind === 'value' ? figure.value : figure.reason,
      reported,
    ])

  it('adds month by month, and marks a gap without losing the sum', () => {
    expect(line([...monthly(5, 1, 1), ...monthly(5, 3, 3)], 3)).toEqual([
      [5, true],
      [5, false],
      [10, true],
    ])
  })

  it('has no point inside a quarter reported as one', () => {
    expect(line([{ period: '2025-Q1', value: 9 }], 4)).toEqual([
      ['not_reported', false],
      ['not_reported', false],
      [9, true],
      [9, false],
    ])
  })
})
