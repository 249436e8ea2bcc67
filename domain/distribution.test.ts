import { expect, it } from 'vitest'
import { distributionOf } from './distribution.ts'

it.each([
  ['an odd number has one in the middle', [10, 1, 3], { n: 3, least: 1, median: 3, greatest: 10 }],
  [
    'an even number takes the mean of two',
    [4, 1, 10, 2],
    { n: 4, least: 1, median: 3, greatest: 10 },
  ],
  ['one alone is all three', [7], { n: 1, least: 7, median: 7, greatest: 7 }],
  ['0 counts', [0, 4], { n: 2, least: 0, median: 2, greatest: 4 }],
  [
    'a unit without a figure is left out, not 0',
    [3, null],
    { n: 1, least: 3, median: 3, greatest: 3 },
  ],
  ['numbers are not sorted as text', [9, 10, 100], { n: 3, least: 9, median: 10, greatest: 100 }],
  ['no figure at all', [null, null], null],
  ['no unit at all', [], null],
])('%s', (_, figures, distribution) => {
  expect(distributionOf(figures)).toEqual(distribution)
})
