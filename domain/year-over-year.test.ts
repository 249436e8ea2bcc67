import { describe, expect, it } from 'vitest'
import { monthly, report } from '../tests/builders.ts'
import { value } from './figure.ts'
import { changeFigures, changeOf, commonMonths, monthRuns } from './year-over-year.ts'
import { yearToDate } from './year-to-date.ts'

type Rows = Parameters<typeof report>[0]
const COUNT = { aggregation: 'sum', measure: 'count' } as const
const STATE = { aggregation: 'latest', measure: 'ratio' } as const

function compare(
  thisRows: Rows,
  lastRows: Rows,
  month: number,
  what: typeof COUNT | typeof STATE = COUNT,
) {
  const thisYear = report(thisRows)
  const actual = yearToDate(what, thisYear, month)
  return commonMonths(what, actual, thisYear, report(lastRows, 2024), month)
}
const months = (from: number, to: number) => ({ from, to })

describe('the months compared', () => {
  it.each<[string, Rows, Rows, number, { from: number; to: number }[], number, number]>([
    ['those of both years', monthly(11, 1, 7), monthly(10, 1, 12, 2024), 7, [months(1, 7)], 77, 70],
    [
      'a hole of this year is one of last year too',
      [...monthly(11, 1, 2), ...monthly(11, 4, 4)],
      monthly(10, 1, 4, 2024),
      4,
      [months(1, 2), months(4, 4)],
      33,
      30,
    ],
    [
      'this year without May, last year without March: 6 x 12 and 6 x 10',
      [...monthly(12, 1, 4), ...monthly(12, 6, 8)],
      [...monthly(10, 1, 2, 2024), ...monthly(10, 4, 12, 2024)],
      8,
      [months(1, 2), months(4, 4), months(6, 8)],
      72,
      60,
    ],
    [
      'three months against their quarter',
      monthly(10, 1, 3),
      [{ period: '2024-Q1', value: 20 }],
      3,
      [months(1, 3)],
      30,
      20,
    ],
    [
      'a quarter against its three months, and the month after',
      [{ period: '2025-Q1', value: 20 }, ...monthly(10, 4, 4)],
      monthly(9, 1, 4, 2024),
      4,
      [months(1, 4)],
      30,
      36,
    ],
    [
      'in December, an annual figure against twelve months',
      [{ period: '2025', value: 130 }],
      monthly(10, 1, 12, 2024),
      12,
      [months(1, 12)],
      130,
      120,
    ],
    [
      'in December, two annual figures',
      [{ period: '2025', value: 130 }],
      [{ period: '2024', value: 100 }],
      12,
      [months(1, 12)],
      130,
      100,
    ],
    [
      'in December, an annual figure against eleven months leaves those that both have',
      [{ period: '2025', value: 130 }, ...monthly(11, 1, 2)],
      monthly(10, 1, 11, 2024),
      12,
      [months(1, 2)],
      22,
      20,
    ],
  ])('%s', (_, thisRows, lastRows, month, window, now, base) => {
    const result = compare(thisRows, lastRows, month)
    expect(result).toMatchObject({
      kind: 'common',
      common: {
        months: window,
        thisYear: { figure: value(now) },
        lastYear: { figure: value(base) },
      },
    })
  })

  it.each<[string, Rows, Rows, number, string, string]>([
    ['this year goes first', [], [], 3, 'not_reported', 'this_year'],
    ['last year nothing', monthly(6, 3, 3), [], 3, 'no_base', 'last_year'],
    [
      'last year only annual, before December',
      monthly(6, 1, 3),
      [{ period: '2024', value: 9 }],
      3,
      'annual_only',
      'last_year',
    ],
    [
      'last year only annual, this year ten months',
      monthly(6, 1, 10),
      [{ period: '2024', value: 9 }],
      12,
      'no_common_months',
      'common_months',
    ],
    [
      'half a quarter',
      monthly(10, 1, 2),
      [{ period: '2024-Q1', value: 20 }],
      3,
      'no_common_months',
      'common_months',
    ],
    [
      'other months',
      monthly(10, 1, 1),
      monthly(10, 2, 2, 2024),
      3,
      'no_common_months',
      'common_months',
    ],
  ])('are none: %s', (_, thisRows, lastRows, month, reason, side) => {
    expect(compare(thisRows, lastRows, month)).toEqual({ kind: 'absent', reason, side })
  })

  it('of a state are the latest that both years have', () => {
    const at = (period: string, numerator: number) => ({ period, numerator, denominator: 100 })
    const result = compare(
      [at('2025-03', 60), at('2025-05', 70), at('2025-06', 80)],
      [at('2024-03', 50), at('2024-05', 66)],
      6,
      STATE,
    )
    expect(result).toMatchObject({
      common: {
        months: [months(5, 5)],
        thisYear: { figure: value(0.7) },
        lastYear: { figure: value(0.66) },
      },
    })
  })

  it('are not those that only some of the areas merged have reported', () => {
    const year = report(monthly(5, 1, 2))
    const last = report(monthly(5, 1, 2, 2024), 2024)
    const [january = null, february = null] = last.months
    const partly = { ...last, months: [january && { ...january, complete: false }, february] }
    const result = commonMonths(COUNT, yearToDate(COUNT, year, 2), year, partly, 2)
    expect(result).toMatchObject({ common: { months: [months(2, 2)] } })
  })
})

describe('the change', () => {
  it.each([
    ['132 against 120 is +10 %', 'count', value(132), value(120), 0.1, 'percent', true],
    ['97 % after 92 % is +5 points', 'ratio', value(0.97), value(0.92), 0.05, 'points', true],
    ['a ratio may rise from 0', 'ratio', value(0.5), value(0), 0.5, 'points', true],
    ['of 余 is 约', 'count', value(132, 'at_least'), value(120), 0.1, 'percent', false],
    ['against 约 is 约', 'count', value(132), value(120, 'about'), 0.1, 'percent', false],
    ['to 0 is -100 %', 'count', value(0), value(120), -1, 'percent', true],
  ] as const)('%s', (_, measure, now, base, by, changeKind, exact) => {
    expect(changeOf(measure, now, base)).toEqual({
      kind: 'value',
      value: expect.closeTo(by, 12),
      changeKind,
      exact,
    })
  })

  it.each([
    ['6 after 0', value(6), value(0), 'zero_base', 'last_year'],
    [
      'nothing due last year',
      value(0.5),
      { kind: 'absent', reason: 'nothing_due' },
      'nothing_due',
      'last_year',
    ],
    [
      'nothing due this year',
      { kind: 'absent', reason: 'nothing_due' },
      value(0.5),
      'nothing_due',
      'common_months',
    ],
  ] as const)('is none: %s', (_, now, base, reason, side) => {
    expect(changeOf('count', now, base)).toEqual({ kind: 'absent', reason, side })
  })

  it('carries both sides with what they rest on', () => {
    const side = (numerator: number) => ({
      figure: value(numerator / 4),
      counts: { numerator, denominator: 4 },
    })
    const sides = { months: null, thisYear: side(3), lastYear: side(2) }
    expect(changeFigures('ratio', 2025, sides)).toEqual({
      change: { kind: 'value', value: 0.25, changeKind: 'points', exact: true },
      window: { year: 2025, baseYear: 2024, months: null },
      windowValue: 0.75,
      windowQualifier: 'exact',
      windowCounts: { numerator: 3, denominator: 4 },
      base: 0.5,
      baseQualifier: 'exact',
      baseCounts: { numerator: 2, denominator: 4 },
    })
  })
})

it.each([
  [
    'a hole splits',
    [
      [1, 2],
      [4, 4],
    ],
    [
      [1, 2],
      [4, 4],
    ],
  ],
  [
    'neighbours join, quarters too',
    [
      [1, 3],
      [4, 4],
      [5, 5],
    ],
    [[1, 5]],
  ],
  ['none', [], []],
])('names months as runs: %s', (_, stretches, runs) => {
  const of = (pairs: number[][]) => pairs.map(([from = 0, to = 0]) => ({ from, to }))
  expect(monthRuns(of(stretches))).toEqual(of(runs))
})
