import { describe, expect, it } from 'vitest'
import { area, indicator, observation, target } from '../tests/builders.ts'
import { areaProgress } from './area-progress.ts'
import { AreaTree } from './area-tree.ts'
import { areasAtLevel, compareUnits } from './comparison.ts'
import { Facts } from './facts.ts'
import { absent, value } from './figure.ts'

const province = area({ code: '1', level: 'province', parentCode: null })
const areas = [
  province,
  area({ code: '10', level: 'county', parentCode: '1' }),
  area({ code: '101', parentCode: '10', population: 5000 }),
  area({ code: '102', parentCode: '10', population: 900 }),
  area({ code: '11', level: 'county', parentCode: '1' }),
  area({ code: '111', parentCode: '11', population: 3000, validTo: '2025-06' }),
  area({ code: '112', parentCode: '11', population: 3000 }),
]
const tree = new AreaTree(areas)
const count = indicator()
const done = (areaCode: string, number: number) =>
  observation({ areaCode, period: '2025-03', value: number })
const facts = new Facts(
  tree,
  [done('101', 30), done('102', 9), done('112', 6)],
  [target({ areaCode: '101', value: 40 })],
)
const through = { year: 2025, month: 7 }

describe('the rows of a comparison', () => {
  it.each([
    ['direct', ['10', '11']],
    ['county', ['10', '11']],
    ['township', ['101', '102', '112']],
    ['city', []],
  ] as const)('%s: those that exist, in code order', (level, codes) => {
    expect(areasAtLevel(tree, province, level, '2025-07').map((one) => one.code)).toEqual(codes)
  })

  it('hold the same figures as each area alone, and the total those of the parent', () => {
    for (const level of ['county', 'township'] as const) {
      const rows = areasAtLevel(tree, province, level, '2025-07')
      const compared = compareUnits(facts, province, rows, count, through, true)
      const alone = (one: typeof province) => areaProgress(facts, one, count, through).progress
      expect(compared.rows.map((row) => row.progress)).toEqual(rows.map(alone))
      expect(compared.total.progress).toEqual(alone(province))
    }
  })
})

describe('beside the rows', () => {
  const rows = areasAtLevel(tree, province, 'township', '2025-07')
  const compared = compareUnits(facts, province, rows, count, through, false)

  it('range and median say how far the figures lie apart, without a rank', () => {
    expect(compared.spread.value).toEqual({ n: 3, least: 6, median: 9, greatest: 30 })
    expect(compared.spread.completion).toEqual({ n: 1, least: 0.75, median: 0.75, greatest: 0.75 })
    expect(compared.spread.change).toBeNull()
  })

  it('the rate of all is a ratio of sums over the units that have one', () => {
    // 30 + 6 for 5,000 + 3,000 residents; 900 residents are too few
    expect(compared.total.rate).toEqual(value(4.5))
    expect(compared.unitsInRate).toBe(2)
  })

  it('nothing is added up where some units are not held', () => {
    const partly = { ...province, unitCount: 9 }
    const held = new Facts(new AreaTree([partly, ...areas.slice(1)]), [done('101', 30)], [])
    const { total } = compareUnits(held, partly, rows, count, through, false)
    expect(total.progress.value).toEqual(absent('units_missing'))
    expect(total.rate).toEqual(absent('units_missing'))
  })
})
