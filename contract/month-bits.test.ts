import { expect, it } from 'vitest'
import { bitsOfMonths, monthsOfBits } from './month-bits.ts'

it.each([
  [[], 0],
  [[1], 1],
  [[7, 8], 192],
  [[12], 2048],
])('carries the months %j as %d, and back', (months, bits) => {
  expect(bitsOfMonths(months)).toBe(bits)
  expect(monthsOfBits(bits)).toEqual(months)
})
