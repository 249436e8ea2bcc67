import { describe, expect, it } from 'vitest'
import { figure, unitCoverage } from '../tests/figure-builders.ts'
import { absent, value } from './figure.ts'
import { isFolded, overviewCounts } from './overview-counts.ts'

const silent = { value: absent('not_reported'), completion: absent('not_reported'), status: null }

describe('isFolded', () => {
  it.each([
    ['neither reported nor planned', figure({ ...silent, target: null }), true],
    ['planned, but silent', figure({ ...silent, target: 12 }), false],
    ['reported without a plan', figure({ value: value(0), target: null }), false],
    ['no unit does', figure({ units: unitCoverage({ reported: 0, withTarget: 0 }) }), true],
    ['one unit plans', figure({ units: unitCoverage({ reported: 0, withTarget: 1 }) }), false],
  ])('%s', (_, one, folded) => {
    expect(isFolded(one)).toBe(folded)
  })
})

it('counts indicators of a unit once each, and leaves folded ones out', () => {
  const figures = [
    figure({ status: 'behind' }),
    figure({ status: 'behind', monthsMissing: [5, 6] }),
    figure({ status: 'met', monthsMissing: [5] }),
    figure({ ...silent, target: 12 }),
    figure({ ...silent, target: null }),
  ]
  const counts = overviewCounts({ through: '2025-07', rollUp: null, figures })
  expect(counts).toMatchObject({
    indicators: 4,
    byStatus: { behind: 2, met: 1 },
    // Only where it may explain the lag.
    laggingIncomplete: 1,
    notReported: 1,
  })
})
