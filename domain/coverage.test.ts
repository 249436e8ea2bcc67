import { describe, expect, it } from 'vitest'
import {
  area,
  indicator,
  monthly,
  type ObservationOverrides,
  observation,
  target,
} from '../tests/builders.ts'
import { AreaTree } from './area-tree.ts'
import { monthCoverage } from './coverage.ts'
import { Facts } from './facts.ts'

const unit = area()
const count = indicator()
const covered = (
  rows: readonly ObservationOverrides[],
  month: number,
  planned = false,
  what = unit,
) =>
  monthCoverage(
    new Facts(new AreaTree([what]), rows.map(observation), planned ? [target()] : []),
    what,
    count,
    { year: 2025, month },
  )

describe('months reported and owed', () => {
  it.each([
    ['a hole', [...monthly(5, 1, 2), ...monthly(5, 4, 4)], 5, [1, 2, 4], [3, 5]],
    ['a later month is not looked at', monthly(5, 1, 6), 3, [1, 2, 3], []],
    ['a quarter is three months', [{ period: '2025-Q1' }], 3, [1, 2, 3], []],
    ['by quarter, only whole quarters are owed', [{ period: '2025-Q1' }], 8, [1, 2, 3], [4, 5, 6]],
    [
      'a quarter beside its months counts once',
      [{ period: '2025-Q1' }, ...monthly(5, 2, 4)],
      4,
      [1, 2, 3, 4],
      [],
    ],
    ['an annual figure before December', [{ period: '2025' }], 3, [], [1, 2, 3]],
    [
      'an annual figure in December',
      [{ period: '2025' }],
      12,
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      [],
    ],
    ['reported last year, so owed', monthly(5, 12, 12, 2024), 2, [], [1, 2]],
    ['neither planned nor ever reported: not its business', [], 2, [], []],
  ])('%s', (_, rows, month, reported, missing) => {
    expect(covered(rows, month)).toEqual({ reported, missing })
  })

  it('owes what it plans, though never reported', () => {
    expect(covered([], 2, true).missing).toEqual([1, 2])
  })

  it('owes nothing for months before it existed or after it ended', () => {
    const short = area({ validFrom: '2025-02', validTo: '2025-04' })
    expect(covered([{ period: '2025-03' }], 12, false, short).missing).toEqual([2, 4])
  })
})
