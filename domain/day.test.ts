import { expect, it } from 'vitest'
import { dayIn, daysAfter, daysBetween } from './day.ts'

it.each([
  ['the last hours of a month in China', '2026-10-31T15:59:59Z', 'Asia/Shanghai', '2026-10-31'],
  ['eight hours before it ends elsewhere', '2026-10-31T16:00:00Z', 'Asia/Shanghai', '2026-11-01'],
  ['the same instant in UTC', '2026-10-31T16:00:00Z', 'UTC', '2026-10-31'],
])('is %s', (_, instant, zone, day) => {
  expect(dayIn(Date.parse(instant), zone)).toBe(day)
})

it('refuses a time zone that is none', () => {
  expect(() => dayIn(0, 'Mars/Olympus')).toThrow(RangeError)
})

it('counts days over the end of a month and of a year', () => {
  expect(daysAfter('2026-11-27', 7)).toBe('2026-12-04')
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01')
})

it('counts the days between two, also over a leap day', () => {
  expect(daysBetween('2026-06-30', '2026-07-01')).toBe(1)
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  expect(daysBetween('2026-07-01', '2026-06-30')).toBe(-1)
})
