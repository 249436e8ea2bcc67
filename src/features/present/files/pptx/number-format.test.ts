import { expect, it } from 'vitest'
import { columnFormat, formatLike } from './number-format.ts'

it.each([
  ['12000', 'zh', '0'],
  ['12,000', 'en', '#,##0'],
  ['12000余', 'zh', '0"余"'],
  ['about 358,057', 'en', '"about "#,##0'],
  ['8,100+', 'en', '#,##0"+"'],
  ['62.3%以上', 'zh', '0.0%"以上"'],
  // Never printed as 100 %, so the label must not say so either.
  ['99.96%', 'zh', '0.00%'],
  ['"12"', 'zh', '0'],
  ['未填报', 'zh', 'General'],
] as const)('prints a number as %s by the format of its cell', (printed, lang, format) => {
  expect(formatLike(printed, lang)).toBe(format)
})

it('gives a column the most decimals that any of its numbers has', () => {
  expect(columnFormat(['100%', '99.96%', '未填报'], 'zh')).toBe('0.00%')
  expect(columnFormat([], 'zh')).toBe('General')
})
