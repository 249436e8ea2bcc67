import { expect, it } from 'vitest'
import { compare, median } from './measure.ts'
import { bounded, findingRow, reportText } from './report.ts'

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
  const finding = { title: 't', first: 'one', second: 'other', comparison, says }
  expect(findingRow('p', finding).measured).toBe(
    '25 (24 to 26 in 3 rounds; one 50.0 ms, other 2.00 ms). 25 times',
  )
})

it('says what is kept, what is not and what would close it, and leaves other parts as they were', () => {
  const row = (part: string, value: number) =>
    bounded({ part, what: `w${value}`, value, bound: 2, text: String, closing: 'less' })
  const near = { part: 'p', what: 'w', value: 2.1, bound: 2, text: (n: number) => n.toFixed(0) }
  expect(bounded({ ...near, closing: '' })).toMatchObject({ measured: 'just over 2', kept: false })
  const first = reportText('', [row('a-b', 2), row('a-b', 3)], [{ part: 'a-b', text: 'quiet' }])
  expect(first).toContain('| a-b | w2 | at most 2 | 2 | yes |')
  expect(first).toContain('| a-b | w3 | at most 2 | 3 | no; would close it: less |')
  const second = reportText(first, [row('c', 1)], [{ part: 'c', text: 'loud' }])
  expect(second.match(/^\| \S+ \| w\d/gm)).toEqual(['| a-b | w2', '| a-b | w3', '| c | w1'])
  expect(second.match(/^- .*/gm)).toEqual(['- a-b: quiet', '- c: loud'])
  const third = reportText(second, [row('a-b', 1)], [{ part: 'a-b', text: 'again' }])
  expect(third.match(/^\| \S+ \| w\d/gm)).toEqual(['| c | w1', '| a-b | w1'])
  expect(third).not.toContain('quiet')
})
