import { expect, it } from 'vitest'
import { reportedRatio } from './reported-ratio.ts'

it.each([
  ['counts', null, 1, 3, { rate: 1 / 3 }],
  ['counts beside the rate that they give', 1 / 3, 1, 3, { rate: 1 / 3 }],
  ['counts beside a rate that was rounded', 0.33, 1, 3, { flaw: 'rate_differs' }],
  ['a rate alone', 0.25, null, null, { rate: 0.25 }],
  ['a rate above the whole', 25, null, null, { flaw: 'above_whole' }],
  ['nothing due', null, 0, 0, { rate: null }],
  ['a rate of nothing', 0, 0, 0, { flaw: 'rate_of_nothing' }],
  ['all of them', null, 8, 8, { rate: 1 }],
  ['more than all', null, 9, 8, { flaw: 'numerator_above' }],
  ['some of nothing', null, 1, 0, { flaw: 'numerator_above' }],
  ['a count without the other', null, 3, null, { flaw: 'half_counted' }],
  ['the other without a count', 0.5, null, 6, { flaw: 'half_counted' }],
  ['nothing at all', null, null, null, { rate: null }],
] as const)('a ratio reported by %s', (_, value, numerator, denominator, expected) => {
  expect(reportedRatio({ value, numerator, denominator })).toEqual(expected)
})
