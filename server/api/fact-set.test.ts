import fc from 'fast-check'
import { expect, it } from 'vitest'
import { monthOf, type Period, quarterOf, yearOf } from '../../domain/period.ts'
import { FactSet } from './fact-set.ts'

const areaCode = fc.constantFrom('1', '500231101')
const indicatorId = fc.constantFrom('a', 'b', '__proto__')
const year = fc.constantFrom(1949, 2025, 2026, 2100)
const month = fc.integer({ min: 1, max: 12 })
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.tuple(year, month).map(([y, m]) => monthOf(y, m)),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => quarterOf(y, q)),
  year.map(yearOf),
)
const observation = fc.record({ areaCode, indicatorId, period })
const effectiveFrom = fc.constantFrom('1949-01-01', '2025-01-01', '2025-07-01', '2100-12-31')
const target = fc.record({ areaCode, indicatorId, year, effectiveFrom })

it('holds what was added, told apart as its texts are', () => {
  fc.assert(
    fc.property(fc.array(observation), fc.array(target), observation, target, (os, ts, o, t) => {
      const set = new FactSet()
      for (const one of os) set.addObservation(one)
      for (const one of ts) set.addTarget(one)
      const among = (all: readonly object[], one: object) =>
        all.some((other) => JSON.stringify(other) === JSON.stringify(one))
      expect(set.hasObservation(o)).toBe(among(os, o))
      expect(set.hasTarget(t)).toBe(among(ts, t))
      expect(os.every((one) => set.hasObservation(one))).toBe(true)
      expect(ts.every((one) => set.hasTarget(one))).toBe(true)
    }),
    { seed: 7, numRuns: 300 },
  )
})
