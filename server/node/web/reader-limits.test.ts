import { expect, it } from 'vitest'
import { ReaderLimits } from './reader-limits.ts'

it('lets a reader have a minute at once and then what time gives back; others are apart', () => {
  let now = 0
  const limits = new ReaderLimits(60, () => now)
  const take = (reader: string, times: number) =>
    Array.from({ length: times }, () => limits.take(reader)).filter(Boolean).length
  expect(take('a', 70)).toBe(60)
  expect(take('b', 1)).toBe(1)
  now = 5_000 // a twelfth of a minute: 5
  expect(take('a', 70)).toBe(5)
  now = 500_000
  expect(take('a', 70)).toBe(60)
  expect(new ReaderLimits(0, () => now).take('a')).toBe(true)
})
