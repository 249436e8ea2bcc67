import { expect, it } from 'vitest'
import { area, indicator, monthly, observation } from '../tests/builders.ts'
import { addSums, rowSum, sumBelow } from './area-sum.ts'
import { AreaTree } from './area-tree.ts'
import { Facts } from './facts.ts'

// That sums of sums are the sums of all units is a property: tests/figure-properties.test.ts.

const THROUGH = { year: 2025, month: 3 }
const count = indicator()
const state = indicator({ id: 'state', aggregation: 'latest' })
const [first, second] = [area({ code: '11' }), area({ code: '12' })]
const facts = new Facts(
  new AreaTree([first, second]),
  [
    ...monthly(5, 1, 3).map((row) => observation({ areaCode: '11', ...row })),
    ...monthly(2, 1, 2).map((row) => observation({ areaCode: '12', sourceKind: 'sample', ...row })),
    observation({ areaCode: '12', indicatorId: 'state', period: '2025-02', value: 7 }),
  ],
  [],
)
const sumOf = (row: typeof first, ended = false) =>
  rowSum(facts, row, ended, [count, state], THROUGH)

it('adds rows: their figures, who owes the month, and whether sample data is among them', () => {
  const sum = addSums([sumOf(first), sumOf(second)], [count, state])
  // 3 x 5 and 2 x 2; the second unit still owes March.
  expect(sum.partials.training_sessions?.value).toMatchObject({ added: 2, value: 19 })
  expect(sum.reporting).toEqual({
    due: 2,
    full: 1,
    byQuarter: 0,
    incomplete: [{ areaCode: '12', due: 2, missing: 2 }],
    below: [],
  })
  expect([sumOf(first).holdsSample, sum.holdsSample]).toEqual([false, true])
})

it('takes no state of a unit that ended, whose state is nobody’s', () => {
  expect(Object.keys(sumOf(second).partials)).toEqual(['training_sessions', 'state'])
  expect(Object.keys(sumOf(second, true).partials)).toEqual(['training_sessions'])
})

it('only counts, further up, what a roll-up names', () => {
  const open = [{ areaCode: '13', ended: false, below: null }]
  const below = sumBelow('1', { ...sumOf(second), open })
  expect(below.reporting).toMatchObject({
    incomplete: [],
    below: [{ areaCode: '1', incomplete: 1 }],
  })
  expect(below.open).toEqual([{ areaCode: '13', ended: false, below: '1' }])
  // Two parts of one area are counted together.
  expect(addSums([below, below], [count]).reporting.below).toEqual([
    { areaCode: '1', incomplete: 2 },
  ])
})
