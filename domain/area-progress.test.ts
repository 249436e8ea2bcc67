import { describe, expect, it } from 'vitest'
import { area, indicator, monthly, observation, target } from '../tests/builders.ts'
import { areaProgress } from './area-progress.ts'
import { AreaTree } from './area-tree.ts'
import { Facts } from './facts.ts'
import { absent, value } from './figure.ts'
import { conflictCount, missingCount } from './units-below.ts'

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

it('names direct units, and counts those further down by the area they are in', () => {
  const province = area({ code: '0', level: 'province', parentCode: null })
  const counties = [
    { ...county, parentCode: '0' },
    area({ code: '2', level: 'county', parentCode: '0' }),
  ]
  // A township of its own beside two counties with four and one.
  const units = [
    ...towns,
    area({ code: '21', parentCode: '2' }),
    area({ code: '31', parentCode: '0' }),
  ]
  const rows = [
    ...rowsOf('11', 1, 3),
    ...rowsOf('21', 1, 3),
    observation({ areaCode: '21', period: '2025-Q1', value: 40 }),
  ]
  const facts = new Facts(new AreaTree([province, ...counties, ...units]), rows, [])
  const { progress } = areaProgress(facts, province, count, { year: 2025, month: 3 })
  expect(progress).toMatchObject({ value: value(55), conflicts: [] })
  expect(progress.units).toMatchObject({
    due: 6,
    reported: 2,
    missing: ['31'],
    below: [
      { areaCode: '1', missing: 3, ended: 0, conflicts: 0 },
      { areaCode: '2', missing: 0, ended: 0, conflicts: 1 },
    ],
  })
  expect(progress.units && missingCount(progress.units)).toBe(4)
  expect(conflictCount(progress)).toBe(1)
})

it('without units is what it reported', () => {
  const facts = new Facts(new AreaTree([county]), rowsOf('1', 1, 3), [])
  const result = areaProgress(facts, county, count, { year: 2025, month: 2 })
  expect(result.progress).toMatchObject({ value: value(10), units: null })
  expect(result.units).toEqual([])
})
