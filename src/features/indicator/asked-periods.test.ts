import { expect, it } from 'vitest'
import { askedPeriods } from './asked-periods.ts'

it('asks about the month shown first, and about quarters and years that were reported', () => {
  const periods = ['2025-Q1', '2026-01', '2026-Q1', '2026-Q1', '2026']
  const observations = periods.map((period) => ({ period }))
  expect(askedPeriods({ year: 2026, through: '2026-03', observations })).toEqual([
    '2026-03',
    '2026-02',
    '2026-01',
    '2026-Q1',
    '2026',
  ])
})
