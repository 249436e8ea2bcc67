import { describe, expect, it } from 'vitest'
import { completion } from './completion.ts'
import { absent, value } from './figure.ts'

describe('completion', () => {
  it.each([
    ['30 of 120 is a quarter', 30, 120, 0.25],
    ['a surplus is not capped', 142, 100, 1.42],
    ['0 reported is 0 %, not "not reported"', 0, 120, 0],
    ['a ratio of 0.9 against 0.95', 0.9, 0.95, 0.9 / 0.95],
  ])('%s', (_, done, target, share) => {
    expect(completion(value(done), target)).toEqual(value(share))
  })

  it('of 200余 is "at least"', () => {
    expect(completion(value(200, 'at_least'), 400)).toEqual(value(0.5, 'at_least'))
  })

  it.each([
    ['the plan sets none', value(30), null, 'no_target'],
    ['nothing to divide by', value(30), 0, 'zero_target'],
    ["the value's reason goes before the target's", absent('annual_only'), null, 'annual_only'],
    ['also before a target of 0', absent('not_reported'), 0, 'not_reported'],
  ] as const)('is absent: %s', (_, done, target, reason) => {
    expect(completion(done, target)).toEqual(absent(reason))
  })

  it.each([
    [-1, 10],
    [Number.NaN, 10],
    [Number.POSITIVE_INFINITY, 10],
    [1, -10],
    [1, Number.NaN],
  ])('refuses %d of %d as corrupt', (done, target) => {
    expect(() => completion(value(done), target)).toThrow(RangeError)
  })
})
