import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPeriod, monthOf, type Period, quarterOf, yearOf } from '../domain/period.ts'
import { area, indicator } from '../tests/builders.ts'
import { DatasetChecker } from './dataset-checker.ts'
import { FirstRows } from './first-rows.ts'

describe('FirstRows', () => {
  it('gives back the row of each key, neighbours and keys of more than 32 bits alike', () => {
    const key = fc.oneof(
      fc.nat(),
      fc.maxSafeNat(),
      fc.nat(9).map((step) => step * 2 ** 32),
    )
    const entries = fc.array(fc.tuple(key, fc.integer({ min: 1, max: 2 ** 32 - 1 })))
    fc.assert(
      fc.property(entries, key, (some, other) => {
        const rows = new FirstRows()
        // Enough that it grows twice.
        const all = new Map([
          ...Array.from({ length: 2_000 }, (_, i) => [i, i + 1] as const),
          ...some,
        ])
        for (const [one, row] of all) rows.set(one, row)
        for (const [one, row] of all) expect(rows.get(one)).toBe(row)
        expect(rows.get(other)).toBe(all.get(other) ?? null)
      }),
      { seed: 7, numRuns: 20 },
    )
  })
})

describe('what a checker holds', () => {
  const areaCode = fc.constantFrom('1', '500231101')
  const indicatorId = fc.constantFrom('a', 'b', 'constructor')
  const year = fc.constantFrom(1949, 2025, 2026, 2100)
  const month = fc.integer({ min: 1, max: 12 })
  const period: fc.Arbitrary<Period> = fc.oneof(
    fc.tuple(year, month).map(([y, m]) => monthOf(y, m)),
    fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => quarterOf(y, q)),
    year.map(yearOf),
  )
  const observation = fc.record({ areaCode, indicatorId, period })
  const planned = fc.constantFrom(1954, 2025, 2026, 2100)
  const day = fc.constantFrom('01-01', '02-28', '07-01', '12-31')
  const target = fc
    .record({ areaCode, indicatorId, year: planned, yearsBefore: fc.nat(5), day })
    .map(({ yearsBefore, day, ...one }) => ({
      ...one,
      effectiveFrom: `${one.year - yearsBefore}-${day}`,
    }))
  const stored = {
    areas: ['1', '500231101'].map((code) => area({ code })),
    indicators: ['a', 'b', 'constructor'].map((id) => indicator({ id })),
  }

  it('is told apart as its texts are', () => {
    fc.assert(
      fc.property(fc.array(observation), fc.array(target), observation, target, (os, ts, o, t) => {
        const checker = new DatasetChecker(stored)
        const targets = checker.open('targets', 'targets.csv', [
          'area_code',
          'indicator_id',
          'year',
          'value',
          'effective_from',
        ])
        for (const [i, one] of ts.entries()) {
          targets.row(i + 2, [one.areaCode, one.indicatorId, `${one.year}`, '1', one.effectiveFrom])
        }
        const observations = checker.open('observations', 'observations.csv', [
          'area_code',
          'indicator_id',
          'period',
          'value',
        ])
        for (const [i, one] of os.entries()) {
          observations.row(i + 2, [one.areaCode, one.indicatorId, formatPeriod(one.period), '1'])
        }
        const among = (all: readonly object[], one: object) =>
          all.some((other) => JSON.stringify(other) === JSON.stringify(one))
        expect(checker.hasObservation(o)).toBe(among(os, o))
        expect(checker.hasTarget(t)).toBe(among(ts, t))
        expect(os.every((one) => checker.hasObservation(one))).toBe(true)
        expect(ts.every((one) => checker.hasTarget(one))).toBe(true)
      }),
      { seed: 7, numRuns: 100 },
    )
  })
})
