import { describe, expect, it } from 'vitest'
import { area, indicator, monthly, observation, target } from '../tests/builders.ts'
import { AreaTree } from './area-tree.ts'
import { Facts } from './facts.ts'
import { absent, value } from './figure.ts'
import { progressOf } from './roll-up.ts'
import { addPartials, partialOf } from './roll-up-partial.ts'
import { unitProgress } from './unit-progress.ts'

// That any grouping gives the same roll-up is a property: tests/figure-properties.test.ts.

const count = indicator()
const units = ['11', '12', '13'].map((code) => area({ code }))
const facts = new Facts(
  new AreaTree(units),
  [
    ...monthly(5, 1, 3).map((row) => observation({ areaCode: '11', ...row })),
    ...monthly(4, 1, 2, 2024).map((row) => observation({ areaCode: '11', ...row })),
    observation({ areaCode: '12', period: '2025-Q1', value: 9, qualifier: 'at_least' }),
    observation({ areaCode: '12', period: '2024-Q1', value: 9 }),
  ],
  [target({ areaCode: '11', value: 12 })],
)
const partials = units.map((unit) =>
  partialOf(count, unitProgress(facts, unit, count, { year: 2025, month: 3 })),
)

describe('a partial', () => {
  it('of one unit counts it once, with what it adds', () => {
    expect(partials[0]).toMatchObject({
      units: 1,
      reported: 1,
      withValue: 1,
      missing: [],
      byStatus: { met: 1 },
      monthsReported: 3,
      value: { added: 1, value: 15 },
      inCompletion: 1,
      past: { change: { units: 1, months: [{ from: 1, to: 2 }], stated: true } },
    })
    expect(partials[2]).toMatchObject({
      units: 1,
      reported: 0,
      missing: ['13'],
      valueReason: 'not_reported',
      value: { added: 0 },
      past: { change: { stated: false, reason: null } },
    })
  })

  it('of several says what they share, and null where they differ', () => {
    const sum = addPartials(partials)
    expect(sum).toMatchObject({
      units: 3,
      value: { added: 2, value: 24, qualifier: 'at_least' },
      reportedBy: ['month', 'quarter'],
      // January and February here, the quarter there
      past: {
        change: { months: null, thisYear: { added: 2, value: 19 }, lastYear: { value: 17 } },
      },
    })
    expect(progressOf(count, sum, 2025)).toMatchObject({ reportedBy: null, target: 12 })
  })

  it('of a state is of the month that all values are of, even beside a unit that reported nothing', () => {
    const state = indicator({ aggregation: 'latest' })
    const rows = ['11', '12'].map((areaCode) => observation({ areaCode, period: '2025-03' }))
    const held = new Facts(new AreaTree(units), rows, [])
    const parts = units.map((unit) =>
      partialOf(state, unitProgress(held, unit, state, { year: 2025, month: 3 })),
    )
    expect(parts.map((part) => part.valueMonth)).toEqual([3, 3, null])
    expect(addPartials(parts).valueMonth).toBe(3)
  })

  it('of no unit changes nothing, and alone states that nothing was reported', () => {
    const none = addPartials([])
    const progress = (parts: Parameters<typeof addPartials>[0]) =>
      progressOf(count, addPartials(parts), 2025)
    expect(progress([none, ...partials, none])).toEqual(progress(partials))
    expect(progress([])).toMatchObject({ value: absent('not_reported'), units: { due: 0 } })
    expect(progress(partials).value).toEqual(value(24, 'at_least'))
  })
})
