import { describe, expect, it } from 'vitest'
import { indicator } from '../tests/builders.ts'
import { figure } from '../tests/figure-builders.ts'
import { figureSum } from './add-figures.ts'
import { absent, type Figure, value } from './figure.ts'
import type { Indicator } from './indicator.ts'
import type { Counts } from './progress.ts'
import { addPlans, planOf, planSum } from './roll-up-plan.ts'

interface Planned {
  readonly value: Figure
  readonly counts?: Counts
  readonly target: number | null
  readonly targetOriginal?: number
  readonly expected?: number
}

const count = indicator()
const rate = indicator({ measure: 'ratio', aggregation: 'ratio', direction: 'up' })
const done = (number: number, target: number | null, more: Partial<Planned> = {}): Planned => ({
  value: value(number),
  target,
  ...more,
})
const of = (numerator: number, denominator: number, target: number | null): Planned => ({
  value: denominator > 0 ? value(numerator / denominator) : absent('nothing_due'),
  counts: { numerator, denominator },
  target,
})

function rolled(what: Indicator, units: readonly Planned[]) {
  const sums = units.map((unit) =>
    planSum(
      what,
      figure({ expected: null, targetOriginal: null, ...unit, completion: value(0) }),
      figureSum(what, { figure: unit.value, counts: unit.counts ?? null }),
    ),
  )
  return planOf(what, addPlans(sums), value(0))
}

describe('the plan of several units', () => {
  it.each<[string, Indicator, Planned[], object]>([
    [
      '142 and 40 of 100 each are 182 of 200',
      count,
      [done(142, 100), done(40, 100)],
      { target: 200, completion: value(0.91) },
    ],
    [
      'a unit without a plan is left out',
      count,
      [done(142, 100), done(40, 100), done(50, null)],
      { target: 200, completion: value(0.91) },
    ],
    [
      'one without a value is left out of completion, not of the plan',
      count,
      [done(40, 100), { value: absent('not_reported'), target: 100 }],
      {
        target: 200,
        completion: value(0.4),
        completionSides: { value: 40, qualifier: 'exact', target: 100, targetOriginal: null },
      },
    ],
    [
      'nobody has a plan',
      count,
      [done(5, null)],
      { target: null, completion: absent('no_target') },
    ],
    [
      'those with a plan have no value, for the stronger reason',
      count,
      [
        { value: absent('not_reported'), target: 5 },
        { value: absent('annual_only'), target: 5 },
      ],
      { completion: absent('annual_only') },
    ],
    ['targets of 0 only', count, [done(5, 0)], { target: 0, completion: absent('zero_target') }],
    // one target changed from 20 to 10: 18/30, and 18/40 of the original ones
    [
      'a changed target beside an unchanged one',
      count,
      [done(9, 10, { targetOriginal: 20 }), done(9, 20)],
      { target: 30, targetOriginal: 40, completion: value(0.6), completionOriginal: value(0.45) },
    ],
    // (100 x 3/12 + 300 x 5/12) / 400
    [
      'expected shares weigh as much as their plans',
      count,
      [done(10, 100, { expected: 0.25 }), done(90, 300, { expected: 5 / 12 })],
      { expected: 0.375, paceGap: -0.125 },
    ],
    [
      'one without a pace leaves none for all',
      count,
      [done(10, 100, { expected: 0.25 }), done(9, 30)],
      { expected: null, paceGap: null },
    ],
    [
      'ratios share a target',
      rate,
      [of(1, 2, 0.9), of(3, 4, 0.9)],
      { target: 0.9, completionSides: null },
    ],
    // (0.9 x 100 + 0.7 x 300) / 400
    [
      'or weigh it by what was due',
      rate,
      [of(90, 100, 0.9), of(150, 300, 0.7)],
      { target: expect.closeTo(0.75, 12), completion: { value: expect.closeTo(0.8, 12) } },
    ],
    [
      'where nothing was due there is nothing to weigh by',
      rate,
      [of(0, 0, 0.9), of(0, 0, 0.7)],
      { target: null, completion: absent('nothing_due') },
    ],
  ])('%s', (_, what, units, expected) => {
    expect(rolled(what, units)).toMatchObject(expected)
    expect(rolled(what, [...units].reverse())).toMatchObject(expected)
  })
})
