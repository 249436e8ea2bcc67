import { expect, it } from 'vitest'
import { area, indicator, monthly, observation, target } from '../tests/builders.ts'
import { AreaTree } from './area-tree.ts'
import { Facts } from './facts.ts'
import { monthReporting } from './month-reporting.ts'
import { unitProgress } from './unit-progress.ts'

const county = area({ code: '900001', level: 'county', parentCode: null })
const town = (code: string) => area({ code, parentCode: '900001' })
const towns = [1, 2, 3, 4, 5].map((number) => town(`90000110${number}`))
const training = indicator({ id: 'training' })
const lectures = indicator({ id: 'lectures' })

function reporting(code: string, month: number) {
  const tree = new AreaTree([county, ...towns])
  const of = (areaCode: string, indicatorId: string, from: number, to: number) =>
    monthly(1, from, to).map((row) => observation({ ...row, areaCode, indicatorId }))
  const rows = [
    ...of('900001101', 'training', 1, 10),
    ...of('900001101', 'lectures', 1, 10),
    ...of('900001102', 'training', 1, 10),
    ...of('900001102', 'lectures', 1, 9),
    ...of('900001103', 'training', 1, 9),
  ]
  // By quarter: owed for September, not for October.
  rows.push(observation({ areaCode: '900001105', indicatorId: 'training', period: '2025-Q3' }))
  // Planned and not reported: owed. The fourth unit neither plans nor reports anything.
  const plans = [target({ areaCode: '900001103', indicatorId: 'lectures' })]
  const facts = new Facts(tree, rows, plans)
  const asked = tree.get(code)
  if (!asked) throw new Error(code)
  return monthReporting(
    `2025-${String(month).padStart(2, '0')}`,
    (tree.hasUnits(code) ? towns : [asked]).flatMap((unit) =>
      [training, lectures].map((what) => unitProgress(facts, unit, what, { year: 2025, month })),
    ),
  )
}

it('counts the units that reported the month in full, and names the others', () => {
  expect(reporting('900001', 10)).toEqual({
    month: '2025-10',
    due: 3,
    full: 1,
    byQuarter: 1,
    incomplete: [
      { areaCode: '900001102', due: 2, missing: 1 },
      { areaCode: '900001103', due: 2, missing: 2 },
    ],
    below: [],
  })
})

it('says of a unit how much of the month it owes and misses', () => {
  expect(reporting('900001103', 10).incomplete).toEqual([
    { areaCode: '900001103', due: 2, missing: 2 },
  ])
  expect(reporting('900001101', 10)).toMatchObject({
    due: 1,
    full: 1,
    byQuarter: 0,
    incomplete: [],
    below: [],
  })
})

it('asks a unit that reports by quarter in the last month of one', () => {
  expect(reporting('900001', 9)).toMatchObject({ due: 4, byQuarter: 0 })
})

it('asks nothing of a unit that owes nothing', () => {
  expect(reporting('900001104', 10)).toMatchObject({
    due: 0,
    full: 0,
    byQuarter: 0,
    incomplete: [],
    below: [],
  })
})
