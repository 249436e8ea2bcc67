import { expect, it } from 'vitest'
import { wayInto } from './grid-scroll.ts'

it.each([
  ['inside', 300, 344, 0],
  ['at either edge', 120, 720, 0],
  ['above: up to its start', 100, 144, -20],
  ['below: down to its end', 700, 744, 24],
  ['larger than the view: its start', 300, 1000, 180],
])('moves the view as little as shows what is %s', (_, start, end, way) => {
  expect(wayInto({ start, end }, { from: 120, to: 720 })).toBe(way)
})
