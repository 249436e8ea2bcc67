import { expect, it } from 'vitest'
import { passwordFault } from './password.ts'

it.each([
  ['', 'too_short'],
  ['法治政府建设2026', null],
  ['九个字的密码还不够', 'too_short'],
  ['abcde-fghi', null],
  ['ａｂｃｄｅ－ｆｇｈｉ', null],
  ['𠮷𠮷𠮷𠮷𠮷', 'too_short'],
  ['x-'.repeat(100), 'common'],
  ['xyz'.repeat(66), null],
  ['xyz'.repeat(67), 'too_long'],
  ['Li Wen-li Wen', 'is_name'],
  ['li wen2026', null],
  ['1111111111', 'common'],
  ['2345678901', null],
  ['23456789:;', 'common'],
  ['jihgfedcba', 'common'],
  ['PASSWORD123', 'common'],
  ['１２３４５６７８９０', 'common'],
])('%s as a password is %s', (password, fault) => {
  expect(passwordFault(password, 'Li Wen')).toBe(fault)
})
