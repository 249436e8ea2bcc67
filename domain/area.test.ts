import { expect, it } from 'vitest'
import { hasUnits } from './area.ts'

it.each([
  [null, 0, false],
  [0, 0, false],
  // none of its 27 units is held
  [27, 0, true],
  [null, 2, true],
  [27, 1, true],
])('a unit count of %s and %i areas listed below: %s', (unitCount, listed, expected) => {
  expect(hasUnits({ unitCount }, listed)).toBe(expected)
})
