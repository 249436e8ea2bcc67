import { describe, expect, it } from 'vitest'
import { monthly, report } from '../tests/builders.ts'
import { aggregate } from './aggregate.ts'
import { absent, value } from './figure.ts'
import { windowBlocks } from './report.ts'

const COUNT = { aggregation: 'sum', measure: 'count' } as const
const RATIO = { aggregation: 'ratio', measure: 'ratio' } as const
const STATE = { aggregation: 'latest', measure: 'ratio' } as const
const of = (numerator: number, denominator: number, month: number) => ({
  period: `2025-0${month}`,
  numerator,
  denominator,
})
const bare = (rate: number, month: number) => ({ period: `2025-0${month}`, value: rate })

describe('blocks put together', () => {
  it.each([
    ['counts add: 3 x 5', COUNT, monthly(5, 1, 3), value(15), null],
    ['0 is a value', COUNT, monthly(0, 1, 1), value(0), null],
    ['nothing reported', COUNT, [], absent('no_base'), null],
    [
      '30/30 and 1/10 are 31/40 = 77.5 %, not the mean 55 %',
      RATIO,
      [of(30, 30, 1), of(1, 10, 2)],
      value(0.775),
      { numerator: 31, denominator: 40 },
    ],
    [
      '0 of 0 adds nothing',
      RATIO,
      [of(2, 3, 1), of(0, 0, 2)],
      value(2 / 3),
      { numerator: 2, denominator: 3 },
    ],
    [
      'nothing but 0 of 0',
      RATIO,
      [of(0, 0, 1), of(0, 0, 2)],
      absent('nothing_due'),
      { numerator: 0, denominator: 0 },
    ],
    ['a single bare rate is shown', RATIO, [bare(0.9, 1)], value(0.9), null],
    [
      'beside counts it cannot be added',
      RATIO,
      [of(1, 2, 1), bare(0.9, 2)],
      absent('counts_missing'),
      null,
    ],
    [
      'the last state, not a sum',
      STATE,
      [of(1, 4, 1), of(3, 4, 2)],
      value(0.75),
      { numerator: 3, denominator: 4 },
    ],
    [
      'a state of 0 of 0',
      STATE,
      [of(1, 4, 1), of(0, 0, 2)],
      absent('nothing_due'),
      { numerator: 0, denominator: 0 },
    ],
    ['a bare state', STATE, [of(1, 4, 1), bare(0.6, 2)], value(0.6), null],
  ] as const)('%s', (_, indicator, rows, figure, counts) => {
    const blocks = windowBlocks(report(rows), 9)
    expect(aggregate(indicator, blocks, 'no_base')).toEqual({ figure, counts })
  })

  it('takes the last state that every part of the area reported', () => {
    const [first, second] = windowBlocks(report([of(1, 4, 1), of(3, 4, 2)]), 2)
    if (!first || !second) throw new Error('two months are two blocks')
    const blocks = [first, { ...second, complete: false }]
    expect(aggregate(STATE, blocks, 'not_reported').figure).toEqual(value(0.25))
  })
})
