import { describe, expect, it } from 'vitest'
import { indicator } from '../tests/builders.ts'
import { figure } from '../tests/figure-builders.ts'
import { ASPECTS, comparedFigure, numberIn, yearLine } from './compared-figure.ts'
import { value } from './figure.ts'

const count = indicator()
const months = [2, null, 6, ...Array<null>(9).fill(null)]
// 6 of 12 by July
const progress = figure({
  monthly: { thisYear: months, lastYear: [] },
  change: { kind: 'value', value: 0.2, changeKind: 'percent', exact: true },
})
const residents = { population: 4000 }
const compared = comparedFigure(count, residents, progress)

describe('a figure side by side with others', () => {
  it('carries its rate and what is due by each month of its plan', () => {
    expect(compared.rate).toEqual(value(1.5))
    expect(compared.due?.slice(0, 3)).toEqual([1, 2, 3])
    expect(comparedFigure(indicator({ measure: 'ratio' }), residents, progress).rate).toBeNull()
  })

  it.each([
    ['without a target', figure({ target: null, monthly: progress.monthly })],
    ['without the months', figure({ monthly: { thisYear: [], lastYear: [] } })],
  ])('has nothing due %s', (_, without) => {
    expect(comparedFigure(count, residents, without).due).toBeNull()
  })

  it('gives one number for each aspect', () => {
    const numbers = ASPECTS.map((aspect) => numberIn(compared, aspect))
    expect(numbers).toEqual([6, 0.5, 0.5 - 7 / 12, 0.2, 1.5])
  })
})

describe('its line over the year', () => {
  it.each([
    ['value', [2, null, 6], 1],
    // of a plan of 12
    ['completion', [2 / 12, null, 0.5], 1 / 12],
    // for 4,000 residents
    ['rate', [0.5, null, 1.5], 0.25],
  ] as const)('as %s keeps the gap a gap', (aspect, line, dueInJanuary) => {
    const drawn = yearLine(compared, aspect, residents)
    expect(drawn?.months.slice(0, 3)).toEqual(line)
    expect(drawn?.due?.[0]).toBeCloseTo(dueInJanuary, 12)
  })

  it('is none per 1,000 of too few residents, and none of shares without a plan', () => {
    expect(yearLine(compared, 'rate', { population: 999 })).toBeNull()
    expect(yearLine({ ...compared, due: null }, 'completion', residents)).toBeNull()
    expect(yearLine({ ...compared, due: null }, 'value', residents)?.due).toBeNull()
  })
})
