import { expect, it } from 'vitest'
import { printable } from './printable.ts'

it.each([
  ['新民镇\t第3行\n', '新民镇\t第3行\n'],
  ['\u001b]0;owned\u0007', '\\u001b]0;owned\\u0007'],
  ['a\rb\u009b2J', 'a\\u000db\\u009b2J'],
  ['exe\u202egpj', 'exe\\u202egpj'],
])('prints %j as %j', (text, expected) => {
  expect(printable(text)).toBe(expected)
})
