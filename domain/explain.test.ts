import { describe, expect, it } from 'vitest'
import { area, indicator, monthly, observation, target } from '../tests/builders.ts'
import type { Area } from './area.ts'
import { AreaTree } from './area-tree.ts'
import { explain } from './explain.ts'
import { Facts } from './facts.ts'
import type { Indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import { formatPeriod } from './period.ts'
import type { Target } from './target.ts'

const town = area({ code: '11', parentCode: '1' })
const count = indicator()
const rows = (areaCode: string, of: ReturnType<typeof monthly>) =>
  of.map((row) => observation({ areaCode, ...row }))

function explained(
  areas: readonly Area[],
  observations: readonly Observation[],
  month: number,
  {
    who = town,
    what = count,
    targets = [] as readonly Target[],
  }: { who?: Area; what?: Indicator; targets?: readonly Target[] } = {},
) {
  const facts = new Facts(new AreaTree(areas), observations, targets)
  return explain(facts, who, what, { year: 2025, month })
}

describe('what each report does for a figure', () => {
  const observations = [
    ...rows('11', monthly(5, 1, 4)),
    observation({ areaCode: '11', period: '2025-Q1', value: 20 }),
    ...rows('11', monthly(4, 1, 3, 2024)),
    ...rows('11', monthly(4, 5, 5, 2024)),
  ]
  const roles = new Map(
    explained([town], observations, 3).observations.map(({ observation: row, role }) => [
      formatPeriod(row.period),
      role,
    ]),
  )

  it.each([
    ['2025-Q1', 'counted', 'the quarter is the authority'],
    ['2025-02', 'superseded', 'its months are not added'],
    ['2025-03', 'superseded', 'the last of them as well'],
    ['2025-04', 'outside', 'after the window'],
    ['2024-02', 'base', 'the same month of last year'],
    ['2024-05', 'outside', 'a month that is not compared'],
  ])('%s is %s: %s', (period, role) => {
    expect(roles.get(period)).toBe(role)
  })

  it('of a county is never added', () => {
    const county = area({ code: '1', parentCode: null })
    const own = rows('1', monthly(9, 1, 1))
    const result = explained([county, town], [...own, ...rows('11', monthly(5, 1, 1))], 1, {
      who: county,
    })
    expect(result.observations).toEqual([{ observation: own[0], role: 'own_report' }])
    expect(result.units.map((unit) => unit.area.code)).toEqual(['11'])
    expect(result.progress.value).toMatchObject({ value: 5 })
  })
})

describe('the terms of a sum', () => {
  it('are the periods in order, merged parts together, with how exact they are', () => {
    const before = area({ code: '10', parentCode: '1', validTo: '2025-02', successorCodes: ['11'] })
    const going = { ...town, validFrom: '2025-01' }
    const observations = [
      ...rows('11', monthly(5, 1, 3)),
      observation({ areaCode: '10', period: '2025-01', value: 2, qualifier: 'at_least' }),
      ...rows('10', monthly(2, 2, 2)),
    ]
    const { terms } = explained([before, going], observations, 3, { who: going })
    expect(terms.map((term) => [formatPeriod(term.period), term.value, term.qualifier])).toEqual([
      ['2025-01', 7, 'at_least'],
      ['2025-02', 7, 'exact'],
      ['2025-03', 5, 'exact'],
    ])
  })

  it.each([
    ['one period alone', count, monthly(5, 1, 1)],
    ['a state, which never adds up', indicator({ aggregation: 'latest' }), monthly(5, 1, 3)],
  ])('are none for %s', (_, what, reports) => {
    expect(explained([town], rows('11', reports), 3, { what }).terms).toEqual([])
  })
})

describe('the versions of a plan', () => {
  const first = target({ areaCode: '11', value: 12 })
  const second = target({ areaCode: '11', value: 10, effectiveFrom: '2025-09-10' })

  it.each([
    [8, [true, false]],
    [9, [false, true]],
  ])('are listed in order, the one in force through month %d marked', (month, inForce) => {
    const { targets } = explained([town], [], month, { targets: [second, first] })
    expect(targets.map((one) => one.target)).toEqual([first, second])
    expect(targets.map((one) => one.inForce)).toEqual(inForce)
  })

  it('of several units are listed only where one has changed', () => {
    const county = area({ code: '1', parentCode: null })
    const other = area({ code: '12', parentCode: '1' })
    const targets = [first, second, target({ areaCode: '12', value: 30 })]
    const result = explained([county, town, other], [], 9, { who: county, targets })
    expect(result.targets.map((one) => one.target)).toEqual([first, second])
  })
})
