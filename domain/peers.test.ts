import { describe, expect, it } from 'vitest'
import { peersOf } from './peers.ts'

const unit = (code: string, population: number | null) => ({ code, population })
const units = [
  unit('1', 5000),
  unit('2', 9000),
  unit('3', null),
  unit('4', 11000),
  unit('5', 10000),
  unit('6', 30000),
]

describe('peers of a unit', () => {
  it.each([
    ['the nearest, in code order and without itself', unit('5', 10000), 2, ['2', '4']],
    ['one as far below as above: the earlier code', unit('5', 10000), 1, ['2']],
    [
      'fewer where there are fewer; never of unknown population',
      unit('5', 10000),
      9,
      ['1', '2', '4', '6'],
    ],
    ['none where its own population is unknown', unit('3', null), 3, []],
    ['none asked for', unit('5', 10000), 0, []],
  ])('%s', (_, of, count, codes) => {
    expect(peersOf(of, units, count).map((one) => one.code)).toEqual(codes)
  })
})
