import { expect, it } from 'vitest'
import { createSignInAttempts } from './sign-in-attempts.ts'

function attempts() {
  const clock = { now: 0 }
  return { clock, ...createSignInAttempts(() => clock.now) }
}
const times = (count: number, what: (n: number) => number) =>
  Array.from({ length: count }, (_, n) => what(n))

it('a name takes five wrong passwords from an address, then one a minute', () => {
  const { take, clock } = attempts()
  expect(times(6, () => take('张三', '10.0.0.1'))).toEqual([0, 0, 0, 0, 0, 60])
  clock.now = 45_000
  expect(take(' 张三', '10.0.0.1')).toBe(15)
  clock.now = 60_000
  expect(take('张三', '10.0.0.1')).toBe(0)
  expect(take('张三', '10.0.0.1')).toBe(60)
})

it('nobody is locked out from everywhere, nor others at the same address', () => {
  const { take } = attempts()
  times(6, () => take('张三', '10.0.0.1'))
  expect(take('张三', '10.0.0.2')).toBe(0)
  expect(take('李四', '10.0.0.1')).toBe(0)
})

it('an address takes fifty, whatever the names, and the right ones are given back', () => {
  const { take, succeeded } = attempts()
  expect(Math.max(...times(50, (n) => take(`name${n}`, '10.0.0.1')))).toBe(0)
  expect(take('another', '10.0.0.1')).toBe(6)
  succeeded('name0', '10.0.0.1')
  expect(take('another', '10.0.0.1')).toBe(0)
})

it('a right password frees the name', () => {
  const { take, succeeded } = attempts()
  times(5, () => take('张三', '10.0.0.1'))
  succeeded('张三', '10.0.0.1')
  expect(times(5, () => take('张三', '10.0.0.1'))).toEqual([0, 0, 0, 0, 0])
})

it('who has a whole network of addresses is one of them', () => {
  const { take } = attempts()
  times(5, (n) => take('张三', `2001:db8::${n}`))
  expect(take('张三', '2001:db8:0:0:ffff::9')).toBe(60)
  expect(take('张三', '2001:db8:0:1::9')).toBe(0)
})
