import { describe, expect, it } from 'vitest'
import { escapeText, unescapeText, workbookText } from './text-escape.ts'

describe('texts that a spreadsheet would run as formulas', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["'=x", "''=x"],
    ['＝1+1', "'＝1+1"],
    ['－', "'－"],
    ['\t=1', "'\t=1"],
    ["'quoted'", "'quoted'"],
    ['新民镇', '新民镇'],
    ["'", "'"],
  ])('writes %s as %s and reads it back', (text, written) => {
    expect(escapeText(text)).toBe(written)
    expect(unescapeText(written)).toBe(text)
  })

  it('takes a text for itself that was written by hand without the apostrophe', () => {
    expect(unescapeText('=1+1')).toBe('=1+1')
  })
})

describe('texts that a workbook would hold as others', () => {
  it.each([
    ['_x0041_', '_x005F_x0041_'],
    ['a_x000D__x000a_b', 'a_x005F_x000D__x005F_x000a_b'],
    ['_x41_', '_x41_'],
    ['constructor', 'constructor\u0000'],
    ['__proto__', '__proto__\u0000'],
    ['新民镇', '新民镇'],
  ])('writes %s as %s', (text, written) => {
    expect(workbookText(text)).toBe(written)
  })
})
