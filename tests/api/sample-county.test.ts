import { describe, expect, it } from 'vitest'
import { COUNTY_CODE } from '../../dataset/sample/sample-areas.ts'
import type { Area } from '../../domain/area.ts'
import { areaProgress } from '../../domain/area-progress.ts'
import { AreaTree } from '../../domain/area-tree.ts'
import { Facts } from '../../domain/facts.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { dataset } from '../sample-county.ts'

/**
 * The sample county against a count of its own: what was reported is added up straight from the
 * observations, without any of the domain's code.
 */
const tree = new AreaTree(dataset.areas)
const facts = new Facts(tree, dataset.observations, dataset.targets)
const county = tree.get(COUNTY_CODE) as Area
const sums = dataset.indicators.filter((one) => one.aggregation === 'sum')
const ratios = dataset.indicators.filter((one) => one.aggregation === 'ratio')

const own = new Map<string, Map<string, (typeof dataset.observations)[number]>>()
for (const row of dataset.observations) {
  const key = `${row.indicatorId}|${row.period.year}`
  const rows = own.get(key) ?? new Map()
  rows.set(`${row.areaCode}|${row.period.from}|${row.period.to}`, row)
  own.set(key, rows)
}

/** Observations that count towards January..month, area by area: year, else quarters, else months. */
function counted(indicator: Indicator, year: number, month: number) {
  const rows = own.get(`${indicator.id}|${year}`) ?? new Map()
  return dataset.areas.flatMap(({ code }) => {
    const annual = rows.get(`${code}|1|12`)
    if (month === 12 && annual) return [annual]
    const picked = []
    for (let m = 1; m <= month; ) {
      const quarter = m % 3 === 1 && m + 2 <= month ? rows.get(`${code}|${m}|${m + 2}`) : undefined
      const single = rows.get(`${code}|${m}|${m}`)
      if (quarter ?? single) picked.push(quarter ?? single)
      m += quarter ? 3 : 1
    }
    return picked
  })
}

const WINDOWS = [
  [2023, 12],
  [2024, 12],
  [2025, 5],
  [2025, 6],
  [2025, 7],
  [2025, 12],
  [2026, 2],
  [2026, 10],
] as const

describe.each(WINDOWS)('the sample county through %i-%i', (year, month) => {
  it('loses and doubles nothing over units, quarters, years and the merger', () => {
    for (const indicator of sums) {
      const expected = counted(indicator, year, month).reduce((sum, row) => sum + row.value, 0)
      const { value } = areaProgress(facts, county, indicator, { year, month }).progress
      expect(value.kind === 'value' && value.value, indicator.id).toBeCloseTo(expected, 6)
    }
  })

  it('divides all numerators by all denominators', () => {
    for (const indicator of ratios) {
      // A unit with a bare rate among several periods gives no counts and is left out whole.
      const rows = counted(indicator, year, month)
      const bare = new Set(
        rows.filter((row) => row.denominator === null).map((row) => row.areaCode),
      )
      const kept = rows.filter((row) => !bare.has(row.areaCode))
      const due = kept.reduce((sum, row) => sum + row.denominator, 0)
      const done = kept.reduce((sum, row) => sum + row.numerator, 0)
      const { value, counts } = areaProgress(facts, county, indicator, { year, month }).progress
      expect(counts, indicator.id).toEqual({ numerator: done, denominator: due })
      expect(value.kind === 'value' && value.value, indicator.id).toBeCloseTo(done / due, 12)
    }
  })
})
