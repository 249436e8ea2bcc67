import { expect, it } from 'vitest'
import { addSums } from '../../domain/area-sum.ts'
import { createKeptSums } from './kept-sums.ts'

const sum = addSums([], [])

it('a sum is kept as it is, until what it rests on has another version', () => {
  const kept = createKeptSums(100_000)
  kept.keep('a 2025-03', '1', sum)
  expect(kept.find('a 2025-03', '1')).toEqual(sum)
  expect(kept.find('a 2025-03', '2')).toBeUndefined()
  expect(kept.find('a 2025-04', '1')).toBeUndefined()
})

it('the sums asked for last are kept, however many there are', () => {
  const kept = createKeptSums(4_000)
  for (let at = 0; at < 1_000; at += 1) {
    kept.keep(`a${at}`, '1', sum)
    expect(kept.find('a0', '1'), `after ${at}`).toEqual(sum)
  }
  const found = Array.from({ length: 1_000 }, (_, at) => kept.find(`a${at}`, '1')).filter(Boolean)
  expect(found.length).toBeGreaterThan(5)
  expect(found.length).toBeLessThan(12)
})

it('one that would push out most others is not kept', () => {
  const kept = createKeptSums(1_000)
  const open = Array.from({ length: 100 }, () => ({ areaCode: '1', ended: true }))
  kept.keep('a', '1', { ...sum, open })
  expect(kept.find('a', '1')).toBeUndefined()
})
