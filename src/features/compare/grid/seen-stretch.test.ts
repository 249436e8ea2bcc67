import { describe, expect, it } from 'vitest'
import { placesOf, seenStretch } from './seen-stretch.ts'

describe('what is seen of equal items', () => {
  const items = { count: 100, size: 10, beyond: 1 }

  it.each([
    // From the middle of item 9 to the end of item 11, and one more on either side.
    ['in the middle', { from: 95, to: 120 }, { first: 8, end: 13 }],
    ['at the start', { from: -300, to: 25 }, { first: 0, end: 4 }],
    ['at the end', { from: 985, to: 2000 }, { first: 97, end: 100 }],
    ['far below them', { from: 5000, to: 5700 }, { first: 100, end: 100 }],
  ])('%s', (_, window, stretch) => {
    expect(seenStretch({ ...items, ...window })).toEqual(stretch)
  })

  it('is nothing of nothing', () => {
    expect(seenStretch({ ...items, count: 0, from: 0, to: 700 })).toEqual({ first: 0, end: 0 })
  })
})

it.each([
  ['inside', 4, [3, 4, 5]],
  ['before', 0, [0, 3, 4, 5]],
  ['behind', 8, [3, 4, 5, 8]],
  ['outside of all', 9, [3, 4, 5]],
  ['nowhere', -1, [3, 4, 5]],
])('keeps one place %s', (_, kept, places) => {
  expect(placesOf({ first: 3, end: 6 }, kept, 9)).toEqual(places)
})
