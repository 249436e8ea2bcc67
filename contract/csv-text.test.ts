import { expect, it } from 'vitest'
import { csvText } from './csv-text.ts'

it.each([
  ['=1+1', `'=1+1`],
  ['+8613800000000', `'+8613800000000`],
  ['@sum', `'@sum`],
  ['-', `'-`],
  ['＝1+1', `'＝1+1`],
  ['－', `'－`],
  ['\t=1+1', `'\t=1+1`],
  ['\r=1+1', `"'\r=1+1"`],
  ['a,b', '"a,b"'],
  ['说"好"', '"说""好"""'],
  ['two\nlines', '"two\nlines"'],
  ['', ''],
  [null, ''],
  [-0.1234567, '-0.1234567'],
  [1_234_567, '1234567'],
])('writes %j as %s, so that no text is run and no number loses digits', (cell, text) => {
  const rows = [
    ['head', 'next'],
    [cell, 'b'],
  ]
  expect(csvText(rows)).toBe(`\uFEFFhead,next\r\n${text},b\r\n`)
})
