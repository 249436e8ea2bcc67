import { expect, it } from 'vitest'
import { addSums } from '../../domain/area-sum.ts'
import { createKeptSums } from './kept-sums.ts'

const sum = addSums([], [])
const place = (areaCode: string, version = '1') => ({ areaCode, month: '2025-03', version })

it('a sum is kept until what it rests on has another version', async () => {
  const kept = createKeptSums(100_000)
  await kept.keep(place('a'), sum)
  const other = { ...place('a'), month: '2025-04' }
  expect(await kept.find([place('a'), place('a', '2'), place('b'), other])).toEqual([
    sum,
    undefined,
    undefined,
    undefined,
  ])
})

it('the sums asked for last are kept, however many there are', async () => {
  const kept = createKeptSums(40_000)
  const places = Array.from({ length: 1_000 }, (_, at) => place(`a${at}`))
  for (const one of places) {
    await kept.keep(one, sum)
    expect(await kept.find([place('a0')]), one.areaCode).toEqual([sum])
  }
  // A sum of no indicator is taken for one.
  expect((await kept.find(places)).filter(Boolean)).toHaveLength(10)
})
