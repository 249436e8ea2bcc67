import { expect, it } from 'vitest'
import { followServer, noteServerTime } from './server-clock.ts'

const at = (time: string, cached = 'private, no-store') =>
  new Response(null, { headers: { date: new Date(time).toUTCString(), 'cache-control': cached } })

it('goes by the clock of the server where the own one is wrong, and by no answer that was kept', () => {
  let own = Date.parse('2027-11-28T08:00:00Z')
  const clock = followServer(() => own)
  const now = () => new Date(clock()).toISOString()
  expect(now()).toBe('2027-11-28T08:00:00.000Z')
  noteServerTime(at('2026-11-28T08:00:00Z', 'no-cache'))
  noteServerTime(new Response(null, { headers: { 'cache-control': 'no-store' } }))
  expect(now()).toBe('2027-11-28T08:00:00.000Z')
  noteServerTime(at('2026-11-28T08:00:00Z'))
  expect(now()).toBe('2026-11-28T08:00:00.000Z')
  own += 90_000
  expect(now()).toBe('2026-11-28T08:01:30.000Z')
  // Set right meanwhile: the way of the answer is no fault of the clock.
  own = Date.parse('2026-11-28T08:02:03Z')
  noteServerTime(at('2026-11-28T08:02:00Z'))
  expect(now()).toBe('2026-11-28T08:02:03.000Z')
})
