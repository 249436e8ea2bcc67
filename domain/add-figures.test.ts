import { describe, expect, it } from 'vitest'
import { indicator } from '../tests/builders.ts'
import { addFigures, figureOf, figureSum, sameOrNull, strongest } from './add-figures.ts'
import type { Aggregate } from './aggregate.ts'
import { absent, value } from './figure.ts'

const count = indicator()
const rate = indicator({ measure: 'ratio', aggregation: 'ratio' })
const done = (number: number, qualifier?: 'at_least' | 'nearly'): Aggregate => ({
  figure: value(number, qualifier),
  counts: null,
})
const none: Aggregate = { figure: absent('not_reported'), counts: null }
const of = (numerator: number, denominator: number): Aggregate => ({
  figure: denominator > 0 ? value(numerator / denominator) : absent('nothing_due'),
  counts: { numerator, denominator },
})
const uncounted: Aggregate = { figure: absent('counts_missing'), counts: null }

describe('figures of several units', () => {
  it.each([
    ['counts add', count, [done(142), done(40)], { figure: value(182), counts: null }],
    [
      'a unit without a figure adds nothing',
      count,
      [done(5), none],
      { figure: value(5), counts: null },
    ],
    [
      '200余 + 120 = 320余',
      count,
      [done(200, 'at_least'), done(120)],
      { figure: value(320, 'at_least'), counts: null },
    ],
    [
      '近100 alone stays 近100',
      count,
      [done(100, 'nearly'), none],
      { figure: value(100, 'nearly'), counts: null },
    ],
    ['nothing to add', count, [none, none], null],
    ['30/30 and 1/10 are 31/40', rate, [of(30, 30), of(1, 10)], of(31, 40)],
    ['a bare rate is left out', rate, [of(1, 2), done(1)], of(1, 2)],
    ['nothing was due anywhere', rate, [of(0, 0), of(0, 0), none], of(0, 0)],
    ['a bare rate beside nothing due leaves the sum unknown', rate, [of(0, 0), done(1)], uncounted],
    ['so do several periods without counts', rate, [uncounted], uncounted],
    ['nobody reported', rate, [none], null],
  ])('%s', (_, what, units, stated) => {
    const sums = units.map((unit) => figureSum(what, unit))
    expect(figureOf(what, addFigures(sums))).toEqual(stated)
    // Added one by one from the end, the sum says the same.
    const nested = sums.reduceRight((sum, one) => addFigures([one, sum]), addFigures([]))
    expect(figureOf(what, nested)).toEqual(stated)
  })
})

it('gives the strongest reason, whichever comes first', () => {
  const order = ['nothing_due', 'annual_only', 'not_reported'] as const
  expect(strongest(['not_reported', null, 'annual_only'], order)).toBe('annual_only')
  expect(strongest(['no_target', null], order)).toBeNull()
})

it.each([
  ['all alike', [5, 5], 5],
  ['two kinds', [5, 6], null],
  ['none', [], null],
  ['0 alike is 0', [0, 0], 0],
])('says what all have in common: %s', (_, values, common) => {
  expect(sameOrNull(values)).toBe(common)
})
