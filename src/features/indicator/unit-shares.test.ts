import { describe, expect, it } from 'vitest'
import { absent, value } from '../../../domain/figure.ts'
import { FILING, figure, MATERIALS } from '../../../tests/figure-builders.ts'
import { unitShares } from './unit-shares.ts'

const unit = (areaCode: string, done: number | null) => ({
  areaCode,
  ended: null,
  figure: figure({ value: done === null ? absent('not_reported') : value(done) }),
})

describe('unitShares', () => {
  it("gives each unit's part of the sum in code order, and none to those that did not report", () => {
    const units = [unit('1', 30), unit('2', null), unit('3', 90), unit('4', 0)]
    const { rows, top } = unitShares({ units, figure: figure({ value: value(120) }) }, MATERIALS)
    expect(rows.map(({ areaCode, share }) => [areaCode, share])).toEqual([
      ['1', 0.25],
      ['2', null],
      ['3', 0.75],
      ['4', 0],
    ])
    expect(top).toBe(90)
  })

  it('gives ratios no shares, and a scale to 100 %', () => {
    const answer = { units: [unit('1', 0.5)], figure: figure({ value: value(0.5) }) }
    const { rows, top } = unitShares(answer, FILING)
    expect(rows[0]?.share).toBeNull()
    expect(top).toBe(1)
  })
})
