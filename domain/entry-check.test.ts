import { describe, expect, it } from 'vitest'
import { indicator, monthly, report } from '../tests/builders.ts'
import type { Entry } from './entry.ts'
import {
  doubtsOf,
  type EntryContext,
  type EntryMonth,
  faultOf,
  usualFigure,
} from './entry-check.ts'

const count = indicator()
const ratio = indicator({ measure: 'ratio', aggregation: 'ratio' })
const of = (value: number): Entry => ({ kind: 'count', value, qualifier: 'exact' })
const context = (more: Partial<EntryContext & EntryMonth> = {}): EntryContext & EntryMonth => ({
  indicator: count,
  life: { validFrom: null, validTo: null },
  today: '2025-11-06',
  month: { year: 2025, month: 10 },
  report: report([]),
  usual: null,
  ...more,
})

describe('faultOf', () => {
  const two: Entry = { kind: 'ratio', numerator: 2, denominator: 1 }
  it.each<[string, Entry, Partial<EntryContext & EntryMonth>, string | null]>([
    ['2 of 1', two, {}, 'numerator_above'],
    ['2 of 2', { ...two, denominator: 2 }, {}, null],
    ['0 of 0', { kind: 'nothing_due' }, {}, null],
    ['the month that has begun', of(1), { month: { year: 2025, month: 11 } }, null],
    ['the month after today', of(1), { month: { year: 2025, month: 12 } }, 'month_to_come'],
    [
      'a month after the unit ended',
      of(1),
      { life: { validFrom: null, validTo: '2025-09' } },
      'outside_life',
    ],
    ['its last month', of(1), { life: { validFrom: null, validTo: '2025-10' } }, null],
    [
      'a month before it began',
      of(1),
      { life: { validFrom: '2025-11', validTo: null } },
      'outside_life',
    ],
    ['taking a figure away', { kind: 'blank' }, { month: { year: 2025, month: 12 } }, null],
  ])('%s', (_, entry, more, fault) => {
    expect(faultOf(entry, context(more))).toBe(fault)
  })
})

describe('doubtsOf', () => {
  const asked = (value: number, more: Partial<EntryContext>) => doubtsOf(of(value), context(more))

  it('asks about more than three times and less than a third of the usual', () => {
    expect(asked(61, { usual: 20 })).toEqual([{ kind: 'unusual', usual: 20, isMore: true }])
    expect(asked(60, { usual: 20 })).toEqual([])
    expect(asked(6, { usual: 20 })).toEqual([{ kind: 'unusual', usual: 20, isMore: false }])
    expect(asked(7, { usual: 20 })).toEqual([])
    expect(asked(5000, { usual: null })).toEqual([])
  })

  it('asks nobody about a handful', () => {
    expect(asked(0, { usual: 2 })).toEqual([])
    expect(asked(4, { usual: 0 })).toEqual([])
    expect(asked(5, { usual: 0 })).toHaveLength(1)
  })

  it('recognises a year to date typed as a month', () => {
    // 9 x 20 = 180 through September; 205 would leave 25 for October.
    const year = report(monthly(20, 1, 9))
    expect(asked(205, { report: year, usual: 20 })).toEqual([
      { kind: 'cumulative', before: 180, month: 25 },
    ])
    expect(asked(180, { report: year, usual: 20 })).toEqual([
      { kind: 'cumulative', before: 180, month: 0 },
    ])
    // 400 would leave 220, which is no ordinary month either.
    expect(asked(400, { report: year, usual: 20 })).toEqual([
      { kind: 'unusual', usual: 20, isMore: true },
    ])
    expect(asked(179, { report: year })).toEqual([])
  })

  it('does not take a busy March for a year to date: January and February are soon made up', () => {
    const march = { month: { year: 2025, month: 3 } }
    expect(asked(45, { ...march, report: report(monthly(20, 1, 2)) })).toEqual([])
  })

  it('does not add up a state over the year', () => {
    const state = indicator({ aggregation: 'latest' })
    expect(asked(205, { indicator: state, report: report(monthly(20, 1, 9)) })).toEqual([])
  })

  it('says where a quarter has a figure of its own that the months do not make up', () => {
    const year = report([{ period: '2025-Q4', value: 90 }, ...monthly(30, 11, 12)])
    expect(asked(30, { report: year })).toEqual([])
    expect(asked(40, { report: year })).toEqual([
      {
        kind: 'conflict',
        between: 'parts',
        period: '2025-Q4',
        whole: 90,
        wholeQualifier: 'exact',
        parts: 100,
        partsQualifier: 'exact',
        partsComplete: true,
      },
    ])
    // Another quarter's contradiction is no business of October.
    const other = report([{ period: '2025-Q1', value: 90 }, ...monthly(40, 1, 3)])
    expect(asked(30, { report: other })).toEqual([])
  })

  it('compares a ratio by its counts', () => {
    const whole = { period: '2025-Q4', numerator: 2, denominator: 2 }
    const entry: Entry = { kind: 'ratio', numerator: 3, denominator: 3 }
    const doubts = doubtsOf(entry, context({ indicator: ratio, report: report([whole]) }))
    expect(doubts).toMatchObject([{ kind: 'conflict', partsComplete: false }])
    expect(doubtsOf({ kind: 'nothing_due' }, context({ indicator: ratio }))).toEqual([])
  })
})

it('takes the median of the twelve months before for the usual, across the turn of the year', () => {
  const before = report(monthly(10, 1, 12, 2024), 2024)
  const year = report([...monthly(30, 1, 2), { period: '2025-Q2', value: 900 }])
  // November 2024 to October 2025: 10, 10, 30, 30.
  expect(usualFigure(year, before, 11)).toBe(20)
  // December 2024 to November 2025: three months are too few.
  expect(usualFigure(year, before, 12)).toBeNull()
  expect(usualFigure(report([]), before, 1)).toBe(10)
})
