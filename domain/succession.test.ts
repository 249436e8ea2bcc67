import { describe, expect, it } from 'vitest'
import { area, indicator, observation, target } from '../tests/builders.ts'
import type { Area } from './area.ts'
import { areaProgress } from './area-progress.ts'
import { AreaTree } from './area-tree.ts'
import { Facts } from './facts.ts'
import type { Observation } from './observation.ts'
import { formatMonth } from './period.ts'
import { activeMonths } from './succession.ts'

const county = area({ code: '1', level: 'county', parentCode: null })
const east = area({ code: '11', parentCode: '1', validTo: '2025-06', successorCodes: ['13'] })
const west = area({ code: '12', parentCode: '1', validTo: '2025-06', successorCodes: ['13'] })
const joined = area({ code: '13', parentCode: '1', validFrom: '2025-07' })
const tree = new AreaTree([county, east, west, joined])
const count = indicator()
const rate = indicator({ id: 'rate', measure: 'ratio', aggregation: 'ratio', direction: 'full' })

const months = (areaCode: string, year: number, from: number, to: number, value: number) =>
  Array.from({ length: to - from + 1 }, (_, i) =>
    observation({ areaCode, period: `${year}-${String(from + i).padStart(2, '0')}`, value }),
  )
const at = (month: number, year = 2025) => ({ year, month })
const progress = (rows: readonly Observation[], month: number, who = joined, what = count) =>
  areaProgress(new Facts(tree, rows, []), who, what, at(month)).progress

it('adds what one predecessor reported, but does not call the month reported', () => {
  // east: January to March 5 each; west: January only
  const rows = [...months('11', 2025, 1, 3, 5), ...months('12', 2025, 1, 1, 7)]
  const figure = progress(rows, 3)
  expect(figure.value).toMatchObject({ value: 22 })
  expect(figure.monthsReported).toBe(1)
  expect(figure.monthsMissing).toEqual([2, 3])
})

it('compares only base months that all predecessors reported', () => {
  const rows = [
    ...months('11', 2024, 1, 8, 5),
    ...months('12', 2024, 1, 7, 5),
    ...months('13', 2025, 7, 8, 12),
  ]
  const figure = progress(rows, 8)
  // July: 12 against 5 + 5; August lacks one predecessor
  expect(figure.window?.months).toEqual([{ from: 7, to: 7 }])
  expect(figure.base).toBe(10)
  expect(figure.windowValue).toBe(12)
})

it('reads a quarter that straddles the merger as each area had it', () => {
  const rows = [
    observation({ areaCode: '11', period: '2024-Q3', value: 9 }),
    ...months('12', 2024, 7, 9, 2),
    observation({ areaCode: '13', period: '2025-Q3', value: 20 }),
  ]
  const figure = progress(rows, 9)
  expect(figure.value).toMatchObject({ value: 20 })
  expect(figure.base).toBe(15)
})

it('adds the counts of predecessors, and states no ratio where one gave none', () => {
  const filed = (areaCode: string, numerator: number, denominator: number) =>
    observation({ areaCode, indicatorId: 'rate', period: '2025-01', numerator, denominator })
  const both = progress([filed('11', 1, 2), filed('12', 3, 3)], 1, joined, rate)
  expect(both.value).toMatchObject({ value: 0.8 })
  expect(both.shortBy).toBe(1)
  const bare = observation({ areaCode: '12', indicatorId: 'rate', period: '2025-01', value: 1 })
  const one = progress([filed('11', 1, 2), bare], 1, joined, rate)
  expect(one.value).toEqual({ kind: 'absent', reason: 'counts_missing' })
})

it('keeps a county total the same across the merger', () => {
  const rows = [
    ...months('11', 2025, 1, 6, 5),
    ...months('12', 2025, 1, 6, 5),
    ...months('13', 2025, 7, 9, 12),
  ]
  expect(progress(rows, 6, county).value).toMatchObject({ value: 60 })
  expect(progress(rows, 9, county).value).toMatchObject({ value: 96 })
  expect(progress(rows, 9, county).units).toMatchObject({ due: 1, reported: 1 })
})

it('takes over the plan of the predecessors where the successor has none of its own', () => {
  const plans = [
    target({ areaCode: '11', value: 100 }),
    target({ areaCode: '12', value: 60 }),
    target({ areaCode: '12', value: 80, effectiveFrom: '2025-05-01' }),
  ]
  const facts = new Facts(tree, months('13', 2025, 7, 9, 30), plans)
  const figure = areaProgress(facts, joined, count, at(9)).progress
  expect(figure.target).toBe(180)
  expect(figure.targetOriginal).toBe(160)
  expect(figure.completion).toMatchObject({ value: 0.5 })
})

it('expects no months from an area after its end', () => {
  expect(activeMonths(tree, east, 2025)).toEqual({ from: 1, to: 6 })
  expect(activeMonths(tree, joined, 2025)).toEqual({ from: 1, to: 12 })
  expect(activeMonths(tree, east, 2026)).toBeNull()
  expect(progress(months('11', 2025, 1, 6, 5), 12, east)).toMatchObject({
    monthsReported: 6,
    monthsDue: 6,
  })
})

describe('an area that takes another one in', () => {
  const a = area({ code: '21', parentCode: '2' })
  const b = area({ code: '22', parentCode: '2', validTo: '2025-10', successorCodes: ['21'] })
  const top = area({ code: '2', level: 'county', parentCode: null })
  const both = new AreaTree([top, a, b])
  const rows = [
    ...months('21', 2024, 1, 12, 10),
    ...months('22', 2024, 1, 12, 5),
    ...months('21', 2025, 1, 12, 10),
    ...months('22', 2025, 1, 10, 5),
  ]
  const facts = new Facts(both, rows, [
    target({ areaCode: '21', value: 120 }),
    target({ areaCode: '22', value: 60 }),
  ])
  const through = (who: Area, month: number, year = 2025) =>
    areaProgress(facts, who, count, { year, month }).progress

  it('is a unit of its own while the other exists: nothing is counted twice', () => {
    expect(through(top, 7).value).toMatchObject({ value: 105 })
    expect(through(a, 7).value).toMatchObject({ value: 70 })
    expect(through(top, 12, 2024).value).toMatchObject({ value: 180 })
    // 100 + 50 of 120 + 60; neither has met its plan
    expect(through(top, 10).completion).toMatchObject({ value: 150 / 180 })
    expect(through(top, 10).units?.met).toBe(0)
  })

  it('continues both afterwards: nothing is lost', () => {
    // 10 x 12 + 5 x 10, against 10 x 12 + 5 x 12
    expect(through(top, 12).value).toMatchObject({ value: 170 })
    expect(through(a, 12).base).toBe(180)
  })
})

it('loses no month in which a successor existed beside those that were about to end', () => {
  const ending = area({ code: '41', parentCode: '4', validTo: '2025-02', successorCodes: ['42'] })
  const begun = area({ code: '42', parentCode: '4', validFrom: '2025-01' })
  const top = area({ code: '4', level: 'county', parentCode: null })
  const rows = [...months('41', 2025, 1, 2, 2), ...months('42', 2025, 1, 3, 5)]
  const facts = new Facts(new AreaTree([top, ending, begun]), rows, [])
  const county = (month: number) => areaProgress(facts, top, count, at(month)).progress.value
  expect(county(2)).toMatchObject({ value: 14 })
  // 2 x 2 + 3 x 5
  expect(county(3)).toMatchObject({ value: 19 })
})

describe('a merger in the middle of a quarter', () => {
  const p = area({ code: '31', validTo: '2025-10', successorCodes: ['33'] })
  const q = area({ code: '32', validTo: '2025-10', successorCodes: ['33'] })
  const r = area({ code: '33', validFrom: '2025-11' })
  const merged = new AreaTree([p, q, r])
  const year = (rows: readonly Observation[], what = count, month = 12) =>
    areaProgress(new Facts(merged, rows, []), r, what, at(month)).progress
  const one = (areaCode: string, period: string, value: number) =>
    observation({ areaCode, period, value })

  it('adds annual figures of the predecessors to a quarter of the successor', () => {
    const figure = year([one('31', '2025', 50), one('32', '2025', 50), one('33', '2025-Q4', 24)])
    expect(figure.value).toMatchObject({ value: 124 })
    expect(figure.monthsReported).toBe(12)
  })

  it('takes a state from the areas that exist at the end, never adding earlier ones', () => {
    const state = indicator({ id: 'rate', measure: 'ratio', aggregation: 'latest' })
    const of = (areaCode: string, period: string, numerator: number, denominator: number) =>
      observation({ areaCode, indicatorId: 'rate', period, numerator, denominator })
    const figure = year(
      [of('31', '2025-10', 5, 10), of('32', '2025-10', 5, 10), of('33', '2025-Q4', 18, 20)],
      state,
    )
    expect(figure.value).toMatchObject({ value: 0.9 })
  })

  it('keeps a quarter the authority over its months where a predecessor reported both', () => {
    // the quarter says 6, its months 8 + 4 + 0; the other predecessor reported nothing
    const rows = [
      one('31', '2025-Q2', 6),
      one('31', '2025-04', 8),
      one('31', '2025-05', 4),
      one('31', '2025-06', 0),
    ]
    const figure = year(rows)
    expect(figure.value).toMatchObject({ value: 6 })
    expect(figure.conflicts).toMatchObject([{ period: '2025-Q2', whole: 6, parts: 12 }])
  })

  it('does not take rates without counts for the 0 of 0 of their year', () => {
    const filing = indicator({ measure: 'ratio', aggregation: 'ratio' })
    const bare = Array.from({ length: 12 }, (_, i) => one('32', formatMonth(2024, i + 1), 0.5))
    const rows = [
      observation({ areaCode: '31', period: '2024-01', numerator: 2, denominator: 4 }),
      observation({ areaCode: '32', period: '2024', numerator: 0, denominator: 0 }),
      ...bare,
    ]
    const facts = new Facts(merged, rows, [])
    const { counts } = areaProgress(facts, r, filing, { year: 2024, month: 12 }).progress
    expect(counts).toEqual({ numerator: 2, denominator: 4 })
  })

  it('does not let a redundant annual figure hide the months that are in', () => {
    const rows = [
      ...months('31', 2024, 1, 12, 5),
      one('31', '2024', 60),
      ...months('32', 2024, 1, 11, 5),
    ]
    const facts = new Facts(merged, rows, [])
    const figure = areaProgress(facts, r, count, { year: 2024, month: 12 }).progress
    expect(figure.value).toMatchObject({ value: 115 })
    expect(figure.monthsReported).toBe(11)
  })
})
