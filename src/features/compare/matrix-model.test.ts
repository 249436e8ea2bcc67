import { describe, expect, it } from 'vitest'
import { indicator } from '../../../tests/builders.ts'
import { comparedColumn, LECTURES, unitsOf } from '../../../tests/compare-builders.ts'
import { matrixModel, rowsBy } from './matrix-model.ts'

const units = unitsOf([20_000, 10_000, null, 40_000])
const figures = comparedColumn([40, null, 10, 40], {
  rows: units.map(({ population }) => ({ population })),
})

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
    expect(rowsBy(figures, 'value', 'desc')).toEqual([0, 3, 2, 1])
    expect(rowsBy(figures, 'value', 'asc')).toEqual([2, 0, 3, 1])
  })

  it('follows what the cells show: 40 of 20,000 residents is more than 40 of 40,000', () => {
    // 2 and 1 per 1,000; the second unit has no figure, the third no residents
    expect(rowsBy(figures, 'rate', 'asc')).toEqual([3, 0, 1, 2])
  })
})

it('shows the chosen columns in catalogue order', () => {
  const other = indicator({ id: 'training_sessions' })
  const answer = {
    units,
    indicators: [figures, comparedColumn([1, 2, 3, 4], { indicator: other })],
  }
  const columns = (indicators: string[] | null) =>
    matrixModel(answer, [other, LECTURES], { indicators, show: 'value', sort: null }).columns.map(
      (column) => column.indicator.id,
    )
  expect(columns(null)).toEqual(['training_sessions', 'lecture_sessions'])
  expect(columns(['lecture_sessions'])).toEqual(['lecture_sessions'])
})
