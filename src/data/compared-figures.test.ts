import { describe, expect, it } from 'vitest'
import { absent, value } from '../../domain/figure.ts'
import { comparedColumn, LECTURES, unitsOf } from '../../tests/compare-builders.ts'
import { figure } from '../../tests/figure-builders.ts'
import { figuresAt, totalRate } from './compared-figures.ts'

describe('the figures of a unit', () => {
  it('carry qualifier, pace gap and value per 1,000 residents', () => {
    const column = comparedColumn([200], {
      qualifier: ['at_least'],
      completion: [0.5],
      expected: [7 / 12],
    })
    const [unit] = unitsOf([8000])
    const known = figuresAt(column, LECTURES, unit ?? { population: null }, 0)
    expect(known.value).toEqual(value(200, 'at_least'))
    expect(known.completion).toEqual(value(0.5, 'at_least'))
    expect(known.gap).toBeCloseTo(0.5 - 7 / 12, 6)
    // 200 of 8 thousand
    expect(known.rate).toEqual(value(25, 'at_least'))
  })

  it('meet a threshold exactly although numbers travel with six digits', () => {
    // 1 of 30 by April: 0.0333333 against 0.333333
    const column = comparedColumn([1], { completion: [0.0333333], expected: [0.333333] })
    expect(figuresAt(column, LECTURES, { population: null }, 0).gap).toBe(-0.3)
  })

  it('keep a reported 0 apart from nothing reported', () => {
    const column = comparedColumn([0, null])
    expect(figuresAt(column, LECTURES, { population: null }, 0).value).toEqual(value(0))
    expect(figuresAt(column, LECTURES, { population: null }, 1).value).toEqual(
      absent('not_reported'),
    )
    expect(figuresAt(column, LECTURES, { population: null }, 0).rate).toEqual(
      absent('no_population'),
    )
  })
})

describe('the county per 1,000 residents', () => {
  it('is a ratio of sums over the units that have both, never a mean of rates', () => {
    // 40 + 10 over 20 + 10 thousand; the third has no residents, the fourth no figure
    const column = comparedColumn([40, 10, 500, null])
    expect(totalRate(column, unitsOf([20_000, 10_000, null, 30_000]))).toEqual({
      rate: value(50 / 30),
      units: 2,
    })
  })

  it('is not stated where nothing is added up', () => {
    const column = comparedColumn([40], {
      total: figure({ value: absent('units_missing') as never }),
    })
    expect(totalRate(column, unitsOf([20_000]))).toEqual({
      rate: absent('units_missing'),
      units: 0,
    })
  })
})
