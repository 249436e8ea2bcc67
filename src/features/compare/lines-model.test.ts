import { describe, expect, it } from 'vitest'
import { comparedColumn, LECTURES, unitsOf } from '../../../tests/compare-builders.ts'
import { FILING } from '../../../tests/figure-builders.ts'
import { linesModel } from './lines-model.ts'
import { matrixColumn } from './matrix-model.ts'

const course = (...start: (number | null)[]) => ({
  monthly: { thisYear: [...start, ...Array(12 - start.length).fill(null)], lastYear: [] },
})

const units = unitsOf([20_000, 900, 20_000])
const column = matrixColumn(
  comparedColumn([30, 12, null], {
    rows: [
      { ...course(10, 20, 30), target: 60 },
      { ...course(6, null, 12), population: 900 },
      { ...course(), target: 24 },
    ],
  }),
  LECTURES,
)
const model = (show: 'value' | 'completion' | 'rate' | 'gap') =>
  linesModel(column, units, [0, 1, 2], show)

describe('the courses', () => {
  it('have one scale that holds every figure and every plan', () => {
    const { courses, max, without } = model('value')
    // the largest is the plan of the first unit
    expect(max).toBe(60)
    expect(courses.map(({ place }) => place)).toEqual([0, 1])
    expect(courses[1]?.months.slice(0, 4)).toEqual([6, null, 12, null])
    expect(without).toEqual([2])
  })

  it('are shares of the own plan, and leave out who has none', () => {
    const { courses, max, without } = model('completion')
    // 30 of 60
    expect(courses[0]?.months[2]).toBe(0.5)
    expect(courses[0]?.due?.[11]).toBe(1)
    expect(max).toBe(1)
    expect(without).toEqual([1, 2])
    expect(model('gap')).toEqual(model('completion'))
  })

  it('are per 1,000 residents only where there are 1,000', () => {
    const { courses, without } = model('rate')
    // 30 of 20 thousand
    expect(courses[0]?.months[2]).toBe(1.5)
    expect(without).toEqual([1, 2])
  })

  it('of ratios stay ratios on a scale to 100 % at least', () => {
    const ratio = matrixColumn(
      comparedColumn([0.5, 0.9, null], {
        indicator: FILING,
        rows: [course(0.5), course(0.9), course()],
      }),
      FILING,
    )
    expect(linesModel(ratio, units, [0, 1, 2], 'completion')).toMatchObject({
      aspect: 'value',
      max: 1,
      without: [2],
    })
  })
})
