import { expect, it } from 'vitest'
import { area, indicator, observation, target } from '../tests/builders.ts'
import { AreaTree } from './area-tree.ts'
import { Facts } from './facts.ts'

const going = area({ code: '21' })
const ended = area({ code: '22', validTo: '2025-10', successorCodes: ['21'] })
const count = indicator()
const rows = [
  observation({ areaCode: '21', period: '2025-01', value: 10 }),
  observation({ areaCode: '22', period: '2025-01', value: 5 }),
  observation({ areaCode: '21', period: '2024-01', value: 8 }),
  observation({ areaCode: '21', indicatorId: 'other', period: '2025-01', value: 99 }),
]
const plans = [target({ areaCode: '21', value: 120 }), target({ areaCode: '22', value: 60 })]
const facts = new Facts(new AreaTree([going, ended]), rows, plans)
const january = (month: number) =>
  facts.at({ year: 2025, month }).report(going, count, 2025).months[0]?.value

it('finds rows by area, indicator and year alone', () => {
  expect(facts.ownObservations('21', count.id, 2025)).toEqual([rows[0]])
  expect(facts.ownObservations('21', count.id, 2023)).toEqual([])
})

it('keeps two areas apart while both exist, and joins their reports afterwards', () => {
  expect(january(10)).toBe(10)
  expect(january(11)).toBe(15)
})

it('does not give an area with a plan of its own the plan of the one it took in', () => {
  const held = facts.at({ year: 2025, month: 11 }).targets(going, count, 2025)
  expect(held.map((one) => one.value)).toEqual([120])
})

it('knows sample data, also as they are at a month', () => {
  const sample = [observation({ areaCode: '21', sourceKind: 'sample' })]
  const shown = new Facts(new AreaTree([going, ended]), sample, [])
  expect(shown.holdsSample).toBe(true)
  expect(shown.at({ year: 2025, month: 7 }).holdsSample).toBe(true)
  expect(facts.at({ year: 2025, month: 7 }).holdsSample).toBe(false)
})
