import { expect, it } from 'vitest'
import { addSums } from '../../domain/area-sum.ts'
import { createKeptSums } from './kept-sums.ts'

const sum = addSums([], [])
const place = (areaCode: string, version = '1', isRollUp = false) => ({
  areaCode,
  month: '2025-03',
  isRollUp,
  version,
})

it('a sum is kept until what it rests on has another version', async () => {
  const kept = createKeptSums()
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
  const kept = createKeptSums({ units: 40_000, rollUps: 4_000 })
  const places = Array.from({ length: 1_000 }, (_, at) => place(`a${at}`))
  const county = place('county', '1', true)
  await kept.keep(county, sum)
  for (const one of places) {
    await kept.keep(one, sum)
    expect(await kept.find([place('a0')]), one.areaCode).toEqual([sum])
  }
  // A sum of no indicator is taken for one.
  expect((await kept.find(places)).filter(Boolean)).toHaveLength(10)
  // Units take no room from roll-ups.
  expect(await kept.find([county])).toEqual([sum])
})
