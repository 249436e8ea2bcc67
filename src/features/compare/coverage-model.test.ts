import { describe, expect, it } from 'vitest'
import { missingUnits, monthCell, monthTotal } from './coverage-model.ts'

/** Bits of months: 1 = January. */
const months = (...list: number[]) => list.reduce((bits, month) => bits | (1 << (month - 1)), 0)

const indicators = [
  {
    indicatorId: 'a',
    reported: [months(1, 2, 3), months(1), 0],
    missing: [0, months(2, 3), 0],
  },
  {
    indicatorId: 'b',
    reported: [months(1, 2), months(1), 0],
    missing: [months(3), months(2, 3), 0],
  },
  { indicatorId: 'c', reported: [0, months(1, 2, 3), 0], missing: [0, 0, 0] },
]

describe('a month of a unit', () => {
  it('is reported, partly reported, missing or not due', () => {
    expect(monthCell(indicators, 0, 1)).toEqual({ state: 'reported', reported: 2, due: 2 })
    // a and c are in, b is owed
    expect(monthCell(indicators, 0, 3)).toEqual({ state: 'partly', reported: 1, due: 2 })
    expect(monthCell(indicators.slice(0, 2), 1, 2)).toEqual({
      state: 'missing',
      reported: 0,
      due: 2,
    })
    expect(monthCell(indicators, 2, 1)).toEqual({ state: 'not_due', reported: 0, due: 0 })
    expect(monthCell(indicators, 0, 12)).toEqual({ state: 'not_due', reported: 0, due: 0 })
  })

  it('counts units that are complete of those that owed anything', () => {
    // unit 3 owes nothing and is not counted
    expect(monthTotal(indicators, 3, 1)).toEqual({ complete: 2, due: 2 })
    expect(monthTotal(indicators, 3, 3)).toEqual({ complete: 0, due: 2 })
  })
})

describe('the list of what is missing', () => {
  it('groups indicators that lack the same months, unit by unit in code order', () => {
    expect(missingUnits(indicators, 3, null)).toEqual([
      { row: 0, indicators: 2, parts: [{ months: [3], indicatorIds: ['b'] }] },
      { row: 1, indicators: 3, parts: [{ months: [2, 3], indicatorIds: ['a', 'b'] }] },
    ])
  })

  it('can be about one month alone', () => {
    expect(missingUnits(indicators, 3, 2)).toEqual([
      { row: 1, indicators: 3, parts: [{ months: [2], indicatorIds: ['a', 'b'] }] },
    ])
    expect(missingUnits(indicators, 3, 1)).toEqual([])
  })
})
