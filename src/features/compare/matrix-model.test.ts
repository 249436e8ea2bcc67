import { describe, expect, it } from 'vitest'
import { indicator } from '../../../tests/builders.ts'
import { comparedColumn, comparedUnit, LECTURES, unitsOf } from '../../../tests/compare-builders.ts'
import { matrixModel, rowsBy, rulesIn } from './matrix-model.ts'

const units = unitsOf([20_000, 10_000, null, 40_000])
const figures = comparedColumn([40, null, 10, 40])

describe('the order of the rows', () => {
  it('is the code order unless the reader sorts', () => {
    const answer = { units, indicators: [figures] }
    const choice = { indicators: null, show: 'value', sort: null } as const
    expect(matrixModel(answer, [LECTURES], choice).rows).toEqual([0, 1, 2, 3])
    const sorted = { ...choice, sort: { indicator: LECTURES.id, order: 'asc' } } as const
    expect(matrixModel(answer, [LECTURES], sorted).rows).toEqual([2, 0, 3, 1])
    const other = { ...choice, sort: { indicator: 'gone', order: 'asc' } } as const
    expect(matrixModel(answer, [LECTURES], other).rows).toEqual([0, 1, 2, 3])
  })

  it('puts what is missing last in either direction, and equals in code order', () => {
    expect(rowsBy({ figures, indicator: LECTURES }, units, 'value', 'desc')).toEqual([0, 3, 2, 1])
    expect(rowsBy({ figures, indicator: LECTURES }, units, 'value', 'asc')).toEqual([2, 0, 3, 1])
  })

  it('follows what the cells show: 40 of 20,000 residents is more than 40 of 40,000', () => {
    // 2 and 1 per 1,000; the second unit has no figure, the third no residents
    expect(rowsBy({ figures, indicator: LECTURES }, units, 'rate', 'asc')).toEqual([3, 0, 1, 2])
  })
})

it('shows the chosen columns in catalogue order', () => {
  const other = indicator({ id: 'training_sessions' })
  const answer = {
    units,
    indicators: [figures, comparedColumn([1, 2, 3, 4], { indicatorId: other.id })],
  }
  const columns = (indicators: string[] | null) =>
    matrixModel(answer, [other, LECTURES], { indicators, show: 'value', sort: null }).columns.map(
      (column) => column.indicator.id,
    )
  expect(columns(null)).toEqual(['training_sessions', 'lecture_sessions'])
  expect(columns(['lecture_sessions'])).toEqual(['lecture_sessions'])
})

describe('counting rules', () => {
  const differ = (overrides: Parameters<typeof comparedColumn>[1], rows = units) =>
    matrixModel(
      { units: rows, indicators: [comparedColumn([40, null, 10, 40], overrides)] },
      [LECTURES],
      {
        indicators: null,
        show: 'value',
        sort: null,
      },
    ).columns[0]?.rulesDiffer

  it('are not flagged where all units with a figure share one, or none states any', () => {
    expect(differ({})).toBe(false)
    expect(differ({ rules: ['甲'], rule: [0, null, 0, 0] })).toBe(false)
  })

  it('are flagged where one unit counts otherwise, or does not say how', () => {
    expect(differ({ rules: ['甲', '乙'], rule: [0, null, 1, 0] })).toBe(true)
    expect(differ({ rules: ['甲'], rule: [0, null, null, 0] })).toBe(true)
  })

  it('are listed with the units that follow them, the most common first, the unsaid last', () => {
    const column = comparedColumn([40, null, 10, 40], {
      rules: ['甲', '乙'],
      rule: [1, 0, null, 1],
    })
    expect(rulesIn(column, units)).toEqual([
      { rule: '乙', rows: [0, 3] },
      { rule: null, rows: [2] },
    ])
  })

  it('are told apart inside a unit that is a roll-up itself', () => {
    const counties = [comparedUnit({ hasUnits: true }), comparedUnit({ hasUnits: true })]
    const column = comparedColumn([40, 10], { rules: ['甲;乙'], rule: [0, 0] })
    expect(rulesIn(column, counties).map(({ rule }) => rule)).toEqual(['甲', '乙'])
    expect(rulesIn(column, units).map(({ rule }) => rule)).toEqual(['甲;乙'])
  })
})
