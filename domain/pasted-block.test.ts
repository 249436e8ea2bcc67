import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RUNS } from '../tests/arbitraries.ts'
import { placeBlock, readBlock, type SheetLine, writeBlock } from './pasted-block.ts'

describe('readBlock', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    ['one cell', '200余', [['200余']]],
    ['a column of Excel', '2\r\n200余\r\n', [['2'], ['200余']]],
    ['a column of LibreOffice, without a last line end', '2\n200余', [['2'], ['200余']]],
    ['an empty cell within and at the end', '2\r\n\r\n3\r\n\r\n', [['2'], [''], ['3'], ['']]],
    ['grouped numbers', '10,000\n1,234.50\n', [['10,000'], ['1,234.50']]],
    ['a decimal comma stays in its cell, to be refused there', '12,5', [['12,5']]],
    [
      'several columns',
      '1\t2\r\n\t3\r\n',
      [
        ['1', '2'],
        ['', '3'],
      ],
    ],
    ['a cell with a line break', '"甲\n乙"\t3\r\n', [['甲\n乙', '3']]],
    ['quotes in quotes', '"""法""\n宣传"\t3', [['"法"\n宣传', '3']]],
    [
      'a quote that is never closed',
      '"甲\t3\n乙\t4',
      [
        ['"甲', '3'],
        ['乙', '4'],
      ],
    ],
    ['inches', '5" x\t3', [['5" x', '3']]],
    [
      'a list with commas',
      '法治培训期数,2\n受训人次,200余\n',
      [
        ['法治培训期数', '2'],
        ['受训人次', '200余'],
      ],
    ],
    ['a list with quotes', '"10,000",3\n', [['10,000', '3']]],
    ['nothing', '', []],
  ])('reads %s', (_, text, rows) => expect(readBlock(text)).toEqual(rows))

  it('reads back whatever was copied out', () => {
    const cell = fc.string({
      unit: fc.constantFrom('1', '余', ',', '"', '\t', '\n', ' ', '法'),
      maxLength: 6,
    })
    // Several columns: a block of the sheet has names and numbers.
    const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(block, (rows) => {
        expect(readBlock(writeBlock(rows))).toEqual(rows)
      }),
      RUNS,
    )
  })
})

describe('placeBlock', () => {
  const line = (nameZh: string, nameEn: string, unit: string, isRatio = false): SheetLine => ({
    names: [nameZh, nameEn],
    units: [unit],
    isRatio,
  })
  const lines = [
    line('法治培训期数', 'Training sessions', '期'),
    line('规范性文件报备率', 'Filing rate', '%', true),
    line('受训人次', 'Trainee attendances', '人次'),
  ]
  const place = (
    text: string,
    at: Parameters<typeof placeBlock>[2] = { line: 0, part: 'first' },
  ) => {
    const { placed, left } = placeBlock(readBlock(text), lines, at)
    return { placed: placed.map(({ line: row, part, text: put }) => `${row} ${part} ${put}`), left }
  }

  it('fills downwards, and a ratio sideways', () => {
    expect(place('2\n1\t3\n200余\n')).toEqual({
      placed: ['0 first 2', '1 first 1', '1 second 3', '2 first 200余'],
      left: [],
    })
    expect(place('3\n', { line: 1, part: 'second' }).placed).toEqual(['1 second 3'])
  })

  it('changes nothing for an empty cell', () => {
    expect(place('2\n\n200\n').placed).toEqual(['0 first 2', '2 first 200'])
    expect(place('\n1\t3\n').placed).toEqual(['1 first 1', '1 second 3'])
  })

  it('names what has no place', () => {
    expect(place('1\n2\n3\n4\n5\n').left).toEqual(['4', '5'])
    expect(place('1\t9\n', { line: 0, part: 'first' }).left).toEqual(['9'])
    expect(place('1\t2\t3\n', { line: 1, part: 'first' }).left).toEqual(['3'])
  })

  it('passes over the head of a column', () => {
    expect(place('10月\n2\n')).toEqual({ placed: ['0 first 2'], left: [] })
    expect(place('本月数\n2\n')).toEqual({ placed: ['0 first 2'], left: [] })
    // A text that is no number stays to be refused at its cell.
    expect(place('很多\n2\n').placed).toEqual(['0 first 很多', '1 first 2'])
  })

  it('finds rows by name in whatever order, with units and categories between', () => {
    const sheet =
      '指标\t单位\t10月\n学习培训\t\t\n受训人次\t人次\t200余\n法治培训期数（期）\t2\n规范性文件报备率\t%\t1\t3\n'
    expect(place(sheet, { line: 2, part: 'first' })).toEqual({
      placed: ['2 first 200余', '0 first 2', '1 first 1', '1 second 3'],
      left: [],
    })
    expect(place('Filing rate\t1\t3\nno such\t7\n')).toEqual({
      placed: ['1 first 1', '1 second 3'],
      left: ['no such', '7'],
    })
  })
})
