import { describe, expect, it } from 'vitest'
import { area, indicator, monthly, observation, target } from '../tests/builders.ts'
import { AreaTree } from './area-tree.ts'
import { Facts } from './facts.ts'
import type { Indicator } from './indicator.ts'
import { yearSeries } from './series.ts'

const county = area({ code: '1', level: 'county', parentCode: null })
const towns = ['11', '12'].map((code) => area({ code, parentCode: '1' }))
const tree = new AreaTree([county, ...towns])
const count = indicator()
const rate = indicator({ measure: 'ratio', aggregation: 'ratio' })
const rows = (areaCode: string, of: ReturnType<typeof monthly>) =>
  of.map((row) => observation({ areaCode, ...row }))

function seriesOf(facts: Facts, code: string, what: Indicator = count, month = 12) {
  const who = tree.get(code)
  if (!who) throw new Error(`no area ${code}`)
  return yearSeries(facts, who, what, 2025, month).series
}

describe('the periods of a year', () => {
  it('are drawn as reported: a quarter is not spread over its months', () => {
    const facts = new Facts(
      tree,
      [
        ...rows('11', monthly(5, 1, 1)),
        observation({ areaCode: '11', period: '2025-Q2', value: 9, qualifier: 'about' }),
      ],
      [],
    )
    expect(seriesOf(facts, '11').periods).toEqual([
      { from: 1, to: 1, value: 5, qualifier: 'exact', units: null },
      { from: 4, to: 6, value: 9, qualifier: 'about', units: null },
    ])
  })

  it('of several units add up, saying how many reported', () => {
    const facts = new Facts(
      tree,
      [...rows('11', monthly(5, 1, 2)), ...rows('12', monthly(7, 1, 1))],
      [],
    )
    expect(seriesOf(facts, '1').periods).toMatchObject([
      { from: 1, value: 12, units: 2 },
      { from: 2, value: 5, units: 1 },
    ])
  })

  it('of ratios are ratios of sums, bare rates left out', () => {
    const part = (areaCode: string, numerator: number, denominator: number) =>
      observation({ areaCode, period: '2025-01', numerator, denominator })
    const both = new Facts(tree, [part('11', 30, 30), part('12', 1, 10)], [])
    expect(seriesOf(both, '1', rate).periods).toMatchObject([{ value: 0.775, units: 2 }])
    const bare = observation({ areaCode: '12', period: '2025-01', value: 1 })
    const one = new Facts(tree, [part('11', 0, 0), bare], [])
    expect(seriesOf(one, '1', rate).periods).toMatchObject([{ value: null, units: 2 }])
  })

  it('are none where some units are not held', () => {
    const partly = new AreaTree([{ ...county, unitCount: 9 }, ...towns])
    const facts = new Facts(partly, rows('11', monthly(5, 1, 2)), [])
    expect(seriesOf(facts, '1').periods).toEqual([])
  })
})

describe('the plan over the year', () => {
  const plans = [
    target({ areaCode: '11', value: 120 }),
    target({ areaCode: '11', value: 60, effectiveFrom: '2025-09-10' }),
    target({ areaCode: '12', value: 24, milestones: [0.5, 0.5, 0.5] }),
  ]
  const at = (code: string, month: number, what = count) =>
    seriesOf(new Facts(tree, [], plans), code, what).plan[month - 1]

  it.each([
    ['evenly', '11', 6, 120, 60],
    ['before the change', '11', 8, 120, 80],
    ['from the month of the change', '11', 9, 60, 45],
    ['by milestones', '12', 3, 24, 12],
    // 120 x 3/12 + 24 x 0.5
    ['several plans together', '1', 3, 144, 42],
  ])('%s', (_, code, month, value, due) => {
    expect(at(code, month)).toEqual({ month, target: value, due })
  })

  it('of ratios is drawn only where all units share it: a mean would be invented', () => {
    const ratios = (second: number) =>
      seriesOf(
        new Facts(
          tree,
          [],
          [target({ areaCode: '11', value: 0.9 }), target({ areaCode: '12', value: second })],
        ),
        '1',
        rate,
      ).plan[0]
    expect(ratios(0.9)).toEqual({ month: 1, target: 0.9, due: null })
    expect(ratios(0.8)).toEqual({ month: 1, target: null, due: null })
  })

  it('is none without a target', () => {
    expect(seriesOf(new Facts(tree, [], []), '11').plan[0]).toEqual({
      month: 1,
      target: null,
      due: null,
    })
  })
})

it('holds the figures of the month asked for beside those of the whole year', () => {
  const facts = new Facts(tree, rows('11', monthly(5, 1, 12)), [])
  const { samePeriod, wholeYear } = seriesOf(facts, '11', count, 7)
  expect([samePeriod.value, wholeYear.value]).toMatchObject([{ value: 35 }, { value: 60 }])
  const december = seriesOf(facts, '11')
  expect(december.samePeriod).toBe(december.wholeYear)
})
