import { describe, expect, it } from 'vitest'
import { area, indicator, monthly, observation, target } from '../tests/builders.ts'
import { areaProgress } from './area-progress.ts'
import { AreaTree } from './area-tree.ts'
import { Facts } from './facts.ts'
import { absent, value } from './figure.ts'

const county = area({ code: '1', level: 'county', parentCode: null })
const towns = ['11', '12', '13', '14'].map((code) => area({ code, parentCode: '1' }))
const count = indicator()
const rowsOf = (areaCode: string, from: number, to: number) =>
  monthly(5, from, to).map((row) => observation({ areaCode, ...row }))

describe('an area with units', () => {
  it('is their sum, whatever was reported for itself', () => {
    const rows = [...rowsOf('1', 1, 12), ...rowsOf('11', 1, 2), ...rowsOf('12', 1, 1)]
    const facts = new Facts(new AreaTree([county, ...towns]), rows, [])
    const result = areaProgress(facts, county, count, { year: 2025, month: 3 })
    expect(result.progress.value).toEqual(value(15))
    expect(result.units.map((unit) => unit.area.code)).toEqual(['11', '12', '13', '14'])
    expect(result.observations).toHaveLength(3)
  })

  it('adds nothing up where some are not held, and still says who reported', () => {
    const partly = { ...county, unitCount: 27 }
    const plans = [target({ areaCode: '11' })]
    const facts = new Facts(new AreaTree([partly, ...towns]), rowsOf('11', 1, 3), plans)
    const { progress } = areaProgress(facts, partly, count, { year: 2025, month: 3 })
    const missing = absent('units_missing')
    expect(progress).toMatchObject({
      value: missing,
      completion: missing,
      change: { ...missing, side: 'this_year' },
      counts: null,
      target: null,
      expected: null,
      paceGap: null,
      completionSides: null,
      windowValue: null,
      units: { due: 4, reported: 1, missing: ['12', '13', '14'] },
    })
    expect(progress.monthly.thisYear.every((month) => month === null)).toBe(true)
  })
})

it('without units is what it reported', () => {
  const facts = new Facts(new AreaTree([county]), rowsOf('1', 1, 3), [])
  const result = areaProgress(facts, county, count, { year: 2025, month: 2 })
  expect(result.progress).toMatchObject({ value: value(10), units: null })
  expect(result.units).toEqual([])
})
