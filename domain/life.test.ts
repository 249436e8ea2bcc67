import { expect, it } from 'vitest'
import { beginsAfter, liesOutside } from './life.ts'
import { parsePeriod } from './period.ts'

const period = (text: string) => parsePeriod(text) ?? { year: 0, from: 0, to: 0 }

it.each([
  ['2025-06', false],
  ['2025-07', true],
  ['2025-Q2', false],
  ['2025-Q3', true],
  ['2025', false],
  ['2026', true],
  ['2024-02', true],
  ['2024-03', false],
  ['2024-Q1', false],
  ['2023', true],
])('%s for an area of March 2024 to June 2025 lies outside its life: %s', (text, outside) => {
  expect(liesOutside(period(text), { validFrom: '2024-03', validTo: '2025-06' })).toBe(outside)
  expect(liesOutside(period(text), { validFrom: null, validTo: null })).toBe(false)
})

it.each([
  ['2026-11', false],
  ['2026-12', true],
  ['2026-Q4', false],
  ['2026', false],
  ['2027-Q1', true],
  ['2027', true],
])('%s begins after 2 November 2026: %s', (text, after) => {
  expect(beginsAfter(period(text), '2026-11-02')).toBe(after)
})
