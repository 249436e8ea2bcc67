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
  unit('7', 8000),
]

describe('peers of a unit', () => {
  it.each([
    ['the nearest on each side, in code order and without itself', unit('5', 10000), 1, ['2', '4']],
    // 9,000 and 8,000 are nearer than 30,000, and yet each side has its two
    ['two on each side', unit('5', 10000), 2, ['2', '4', '6', '7']],
    [
      'fewer where there are fewer; never of unknown population',
      unit('6', 30000),
      9,
      ['1', '2', '4', '5', '7'],
    ],
    ['as large counts as larger', unit('8', 9000), 1, ['2', '7']],
    ['none where its own population is unknown', unit('3', null), 3, []],
    ['none asked for', unit('5', 10000), 0, []],
  ])('%s', (_, of, eachSide, codes) => {
    expect(peersOf(of, units, eachSide).map((one) => one.code)).toEqual(codes)
  })

  it('five smaller and five larger, unless asked otherwise', () => {
    const many = Array.from({ length: 21 }, (_, index) =>
      unit(String(10 + index), 1000 + index * 100),
    )
    // number 20 has 2,000 residents
    expect(peersOf(unit('20', 2000), many).map((one) => one.code)).toEqual([
      '15',
      '16',
      '17',
      '18',
      '19',
      '21',
      '22',
      '23',
      '24',
      '25',
    ])
  })
})
