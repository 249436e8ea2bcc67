import { describe, expect, it } from 'vitest'
import { absent, value } from './figure.ts'
import { type NeededInput, needed } from './needed.ts'

const base: NeededInput = {
  indicator: { aggregation: 'sum', direction: 'up', decimals: null },
  value: value(1279),
  target: 2600,
  dueMonth: 10,
  endMonth: null,
  monthsReported: 8,
}

describe('needed', () => {
  it('says what is left, the pace it takes rounded up, and the average so far', () => {
    // 2600 - 1279 = 1321; 1321 / 2 = 660.5; 1279 / 8 = 159.875
    expect(needed(base)).toEqual({
      remaining: 1321,
      bound: 'exact',
      monthsLeft: 2,
      lastMonth: 12,
      perMonth: 661,
      average: 159.875,
    })
  })

  it('counts the months after the last due quarter: nine through May', () => {
    // 400 - 90 = 310; 310 / 9 = 34.4
    const quarterly = { ...base, value: value(90), target: 400, dueMonth: 3, monthsReported: 3 }
    expect(needed(quarterly)).toMatchObject({ monthsLeft: 9, perMonth: 35, average: 30 })
  })

  it('leaves a unit that ends in November one month, and one that has ended none', () => {
    expect(needed({ ...base, endMonth: 11 })).toMatchObject({
      monthsLeft: 1,
      lastMonth: 11,
      perMonth: 1321,
    })
    expect(needed({ ...base, dueMonth: 6, endMonth: 6 })).toMatchObject({
      remaining: 1321,
      monthsLeft: 0,
      perMonth: null,
    })
  })

  it('says only what is left at the end of December', () => {
    expect(needed({ ...base, dueMonth: 12 })).toMatchObject({ remaining: 1321, perMonth: null })
  })

  it('is at most the difference where the value is 余, and about it where that is 约', () => {
    expect(needed({ ...base, value: value(1200, 'at_least') })?.bound).toBe('at_most')
    expect(needed({ ...base, value: value(1200, 'about') })?.bound).toBe('about')
  })

  it.each([
    ['a whole number stays what it is', 12, 10, null, 1],
    ['noise is not rounded up: 0.3 - 0.1 is 0.19999999999999998', 0.3, 0.1, 1, 0.1],
    ['two decimals', 1, 0, 2, 0.5],
    ['a third of a hundredth more is one hundredth more', 10, 9.99, 2, 0.01],
  ])('%s', (_, target, done, decimals, perMonth) => {
    const indicator = { ...base.indicator, decimals }
    expect(needed({ ...base, indicator, target, value: value(done) })?.perMonth).toBe(perMonth)
  })

  it.each<[string, Partial<NeededInput>]>([
    ['met', { value: value(2600) }],
    ['over', { value: value(3000) }],
    ['not reported', { value: absent('not_reported') }],
    ['without a target', { target: null }],
    ['with the target 0', { target: 0, value: value(0) }],
    ['a limit', { indicator: { ...base.indicator, direction: 'down' } }],
    ['neutral', { indicator: { ...base.indicator, direction: 'neutral' } }],
    ['a state', { indicator: { ...base.indicator, aggregation: 'latest' } }],
    ['a ratio', { indicator: { ...base.indicator, aggregation: 'ratio' } }],
  ])('says nothing where the indicator is %s', (_, other) => {
    expect(needed({ ...base, ...other })).toBeNull()
  })
})
