import { describe, expect, it } from 'vitest'
import type { Progress } from '../../../domain/progress.ts'
import { indicator } from '../../../tests/builders.ts'
import { comparedColumn, LECTURES, unitsOf } from '../../../tests/compare-builders.ts'
import { unitCoverage } from '../../../tests/figure-builders.ts'
import { matrixModel, rowsBy, rulesIn } from './matrix-model.ts'

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

describe('counting rules', () => {
  const ruled = (...rules: readonly (string | null)[]) =>
    comparedColumn([40, null, 10, 40], {
      rows: rules.map((rule) => ({ countingRules: rule === null ? [] : [rule] })),
    })
  const differ = (...rules: readonly (string | null)[]) =>
    matrixModel({ units, indicators: [ruled(...rules)] }, [LECTURES], {
      indicators: null,
      show: 'value',
      sort: null,
    }).columns[0]?.rulesDiffer

  it('are not flagged where all units with a figure share one, or none states any', () => {
    expect(differ()).toBe(false)
    expect(differ('甲', null, '甲', '甲')).toBe(false)
  })

  it('are flagged where one unit counts otherwise, or does not say how', () => {
    expect(differ('甲', null, '乙', '甲')).toBe(true)
    expect(differ('甲', null, null, '甲')).toBe(true)
  })

  it('are listed with the units that follow them, the most common first, the unsaid last', () => {
    expect(rulesIn(ruled('乙', '甲', null, '乙'))).toEqual([
      { rule: '乙', rows: [0, 3] },
      { rule: null, rows: [2] },
    ])
  })

  it('are told apart inside a unit that is a roll-up itself', () => {
    const both = (units: Progress['units']) =>
      comparedColumn([40, 10], {
        rows: [
          { countingRules: ['甲', '乙'], units },
          { countingRules: ['甲', '乙'], units },
        ],
      })
    expect(rulesIn(both(unitCoverage())).map(({ rule }) => rule)).toEqual(['甲', '乙'])
    expect(rulesIn(both(null)).map(({ rule }) => rule)).toEqual(['甲；乙'])
  })
})
