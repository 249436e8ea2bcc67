import { describe, expect, it } from 'vitest'
import { area, indicator, observation, target } from '../tests/builders.ts'
import { areaProgress } from './area-progress.ts'
import { AreaTree } from './area-tree.ts'
import { Facts } from './facts.ts'
import type { Indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import type { Target } from './target.ts'

const county = area({ code: '1', level: 'county', parentCode: null })
const units = ['11', '12', '13'].map((code) => area({ code, parentCode: '1' }))
const tree = new AreaTree([county, ...units])
const count = indicator()
const rate = indicator({ id: 'rate', measure: 'ratio', aggregation: 'ratio', direction: 'up' })

function figure(
  rows: readonly Observation[],
  plans: readonly Target[],
  month: number,
  what: Indicator = count,
) {
  return areaProgress(new Facts(tree, rows, plans), county, what, { year: 2025, month }).progress
}
const done = (areaCode: string, period: string, value: number) =>
  observation({ areaCode, period, value })
const part = (areaCode: string, period: string, numerator: number, denominator: number) =>
  observation({ areaCode, indicatorId: 'rate', period, numerator, denominator })

describe('the roll-up of a county', () => {
  it('weighs the expected share by the plans, so that a quarterly unit does not count as late', () => {
    const rows = [done('11', '2025-Q1', 30), done('12', '2025-05', 50)]
    const plans = [target({ areaCode: '11', value: 100 }), target({ areaCode: '12', value: 300 })]
    // through May: 11 reports by quarter, due 3/12; 12 by month, due 5/12
    // (100 x 0.25 + 300 x 5/12) / 400 = (25 + 125) / 400
    expect(figure(rows, plans, 5).expected).toBeCloseTo(0.375, 12)
    expect(figure(rows, plans, 5).completion).toMatchObject({ value: 0.2 })
  })

  it('leaves a unit that has a plan but no report out of completion, not out of the plan', () => {
    const rows = [done('11', '2025-03', 40)]
    const plans = [target({ areaCode: '11', value: 100 }), target({ areaCode: '12', value: 100 })]
    const result = figure(rows, plans, 3)
    expect(result.target).toBe(200)
    expect(result.completion).toMatchObject({ value: 0.4 })
    expect(result.units).toMatchObject({ due: 3, reported: 1, withTarget: 2, inCompletion: 1 })
    expect(result.units?.missing).toEqual(['12', '13'])
  })

  it('compares each unit over its own months and calls differing windows mixed', () => {
    const rows = [
      done('11', '2025-01', 10),
      done('11', '2024-01', 8),
      done('12', '2025-02', 6),
      done('12', '2024-02', 4),
      done('13', '2025-01', 99),
    ]
    const result = figure(rows, [], 2)
    // (10 + 6) / (8 + 4) - 1; the third unit has no base and stays out
    expect(result.change).toMatchObject({ kind: 'value' })
    expect(result.change.kind === 'value' && result.change.value).toBeCloseTo(1 / 3, 12)
    expect(result.window).toEqual({ year: 2025, baseYear: 2024, months: null })
    expect(result.units?.comparable).toBe(2)
    expect(result.windowValue).toBe(16)
  })

  it('says how many units gave a rate without counts and leaves them out', () => {
    const bare = observation({ areaCode: '13', indicatorId: 'rate', period: '2025-01', value: 1 })
    const result = figure(
      [part('11', '2025-01', 30, 30), part('12', '2025-01', 1, 10), bare],
      [],
      1,
      rate,
    )
    expect(result.value).toMatchObject({ value: 0.775 })
    expect(result.units).toMatchObject({ reported: 3, withoutCounts: 1 })
  })

  it('knows "nothing was due anywhere" from "only rates without counts"', () => {
    const none = [part('11', '2025-01', 0, 0), part('12', '2025-01', 0, 0)]
    expect(figure(none, [], 1, rate).value).toMatchObject({ reason: 'nothing_due' })
    const bare = observation({ areaCode: '13', indicatorId: 'rate', period: '2025-01', value: 1 })
    expect(figure([bare], [], 1, rate).value).toMatchObject({ reason: 'counts_missing' })
    expect(figure([...none, bare], [], 1, rate).value).toMatchObject({ reason: 'counts_missing' })
  })

  it('gives the reason of the planned units where none of them counts', () => {
    const rows = [done('11', '2025', 90), done('12', '2025-03', 5)]
    const result = figure(rows, [target({ areaCode: '11', value: 100 })], 7)
    expect(result.value).toMatchObject({ value: 5 })
    expect(result.completion).toEqual({ kind: 'absent', reason: 'annual_only' })
  })

  it('weighs differing targets of a ratio by what was due', () => {
    const rows = [part('11', '2025-01', 90, 100), part('12', '2025-01', 150, 300)]
    const plans = [
      target({ areaCode: '11', indicatorId: 'rate', value: 0.9 }),
      target({ areaCode: '12', indicatorId: 'rate', value: 0.7 }),
    ]
    // due by plan 0.9 x 100 + 0.7 x 300 = 300 of 400; done 240 of 400: 240/300
    const result = figure(rows, plans, 1, rate)
    expect(result.target).toBeCloseTo(0.75, 12)
    expect(result.completion.kind === 'value' && result.completion.value).toBeCloseTo(0.8, 12)
  })

  it('does not draw a dip where a unit is late: the line has the sum so far', () => {
    const rows = [done('11', '2025-01', 5), done('12', '2025-01', 5), done('11', '2025-02', 5)]
    expect(figure(rows, [], 3).monthly.thisYear.slice(0, 4)).toEqual([10, 15, null, null])
  })
})
