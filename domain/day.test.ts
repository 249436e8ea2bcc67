import { expect, it } from 'vitest'
import { dayIn } from './day.ts'

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
