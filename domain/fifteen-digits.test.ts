import { expect, it } from 'vitest'
import { fifteenDigits, LARGEST } from './fifteen-digits.ts'

it.each([
  [3.0000000000000004, 3],
  [0.1 + 0.2, 0.3],
  [1.005 * 1000, 1005],
  [0.00012345678901234567, 0.000123456789012346],
  [LARGEST, LARGEST],
  [1_234_567_890_123_456, 1_234_567_890_123_460],
  [0, 0],
])('keeps of %f what spreadsheets show: %f', (number, kept) => {
  expect(fifteenDigits(number)).toBe(kept)
})
