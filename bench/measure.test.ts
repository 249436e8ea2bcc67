import { expect, it } from 'vitest'
import { compare, median } from './measure.ts'
import { findingText } from './report.ts'

it('takes the middle, or the mean of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([9, 1, 5, 7])).toBe(6)
})

it('runs both ways equally often, either first in turn, and leaves the warm-up out', async () => {
  const order: string[] = []
  const way = (name: string) => ({ run: async () => order.push(name) })
  const { rounds } = await compare(2, way('a'), way('b'))
  expect(rounds).toBe(2)
  expect(order.join('')).toBe('abbaab')
})

it('prepares each run outside the clock', async () => {
  const seen: number[] = []
  let made = 0
  const prepared = {
    async prepare() {
      made += 1
      return made
    },
    run: async (number: number) => seen.push(number),
  }
  await compare(1, prepared, { run: async () => undefined })
  expect(seen).toEqual([1, 2])
})

it('says the ratio in words, with its range', () => {
  const comparison = { first: 50, second: 2, ratio: 25, least: 24, greatest: 26, rounds: 3 }
  const says = (ratio: string) => `${ratio} times`
  expect(findingText({ title: 't', first: 'one', second: 'other', comparison, says })).toBe(
    't\n  one       50.0 ms\n  other     2.00 ms\n  ratio 25 (24 to 26 in 3 rounds)\n  25 times',
  )
})
