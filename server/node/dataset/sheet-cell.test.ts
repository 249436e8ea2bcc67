import { describe, expect, it } from 'vitest'
import type { ColumnKind } from '../../../dataset/columns/column.ts'
import { textOf } from '../../../dataset/raw-cell.ts'
import { rawCell } from './sheet-cell.ts'
import { builtInFormat, NumberFormat } from './xlsx/number-format.ts'

// Day 46388 is 1 January 2027, 46527 is 20 May 2027.
const JANUARY = 46388
const MAY_20 = 46527

function read(format: string | number, stored: number | string, kind: ColumnKind) {
  const code = typeof format === 'number' ? builtInFormat(format) : format
  const of = new NumberFormat(code)
  return rawCell(typeof stored === 'number' ? of.ofNumber(stored, false) : of.ofText(stored), kind)
}

describe('a cell means what its format shows', () => {
  it.each<[string | number, number, ColumnKind, string]>([
    ['yyyy"年"', JANUARY, 'period', '2027'],
    ['yyyy', MAY_20, 'period', '2027'],
    ['yyyy"年"', JANUARY, 'year', '2027'],
    ['e"年"', JANUARY, 'year', '2027'],
    ['[$-804]yyyy"年第二季度"', JANUARY, 'period', '2027-Q2'],
    ['yyyy"-Q2"', MAY_20, 'period', '2027-Q2'],
    ['yyyy"年"m"月"', MAY_20, 'period', '2027-05'],
    [17, MAY_20, 'month', '2027-05'],
    [57, JANUARY, 'period', '2027-01'],
    ['yyyy-mm', MAY_20, 'period', '2027-05'],
    // A program made the day of a month: the first is read as the month again.
    [14, JANUARY, 'period', '2027-01'],
    [14, MAY_20, 'period', '2027-05-20'],
    [14, MAY_20, 'date', '2027-05-20'],
    ['yyyy"年"m"月"d"日" aaaa', MAY_20, 'date', '2027-05-20'],
    ['yyyy/m/d h:mm', JANUARY, 'date', '2027-01-01'],
    ['0"年"', 2027, 'period', '2027'],
    ['0000"-"00', 202703, 'period', '2027-03'],
    ['0000"-Q"0', 20272, 'period', '2027-Q2'],
    ['0000000', 880001, 'code', '0880001'],
    ['"A"000', 12, 'code', 'A012'],
  ])('%s over %s in a column of kind %s is %s', (format, number, kind, text) => {
    expect(read(format, number, kind)).toBe(text)
  })

  it.each<[string | number, number, string]>([
    ['0.0', 12.34, '12.34'],
    ['0', 12.6, '12.6'],
    ['#,##0.00', 1234.5, '1234.5'],
    ['G/通用格式', 7, '7'],
    ['0.00E+00', 500_231_101, '500231101'],
    ['0"人次"', 200, '200'],
    ['0.00_ ;[Red]-0.00 ', 0, '0'],
    ['0\\.0,"万"', 12345, '12345'],
    ['[>=10000]0\\.0,"万";0"件"', 300, '300'],
    ['#,##0,', 12000, '12000'],
    ['0.00', -3, '-3'],
  ])('%s shows %s as a number, and its digits stay', (format, number, text) => {
    expect(read(format, number, 'number')).toBe(text)
  })
})

describe('a cell that may mean two things', () => {
  it.each<[string | number, number | string, ColumnKind, string, string]>([
    ['0"余"', 200, 'number', '200余', '200'],
    ['"约"0', 200, 'number', '约200', '200'],
    ['General"以上"', 12.5, 'number', '12.5以上', '12.5'],
    ['0"万余"', 3, 'number', '3万余', '3'],
    ['0"万"', 3, 'integer', '3万', '3'],
    ['0.0"%"', 0.5, 'number', '0.5%', '0.5'],
    ['0"00"', 3, 'number', '300', '3'],
    ['@"余"', '200', 'number', '200余', '200'],
    ['0;-0;;@', 0, 'number', '', '0'],
    ['#', 0, 'number', '', '0'],
    ['#,###.##', 0, 'number', '', '0'],
    ['#"件"', 0, 'number', '件', '0'],
    // A ratio's column takes what it shows, one of counts does not.
    ['0%', 0.975, 'number', '97.5%', '0.975'],
    ['0%"以上"', 0.97, 'number', '97%以上', '0.97'],
    [';;;', 5, 'number', '', '5'],
    [';;;', '新民镇', 'text', '', '新民镇'],
    ['[=0]"";0', 0, 'integer', '', '0'],
    ['0;;"无"', 0, 'number', '无', '0'],
    [43, 0, 'number', '-', '0'],
    [14, 12, 'number', '1900-01-11', '12'],
    // The year is not shown: programs put in the one in which it was typed.
    [58, MAY_20, 'period', '5月20日', '2027-05-20'],
    [16, MAY_20, 'period', '20-May', '2027-05-20'],
    ['m"月"', MAY_20, 'month', '5月', '2027-05-20'],
    ['yyyy"年上半年"', JANUARY, 'period', '2027年上半年', '2027-01-01'],
    ['h:mm', 0.5, 'period', '12:00', '1899-12-30'],
    ['yyyy"年"m"月"', MAY_20, 'date', '2027-05', '2027-05-20'],
  ])(
    '%s over %s in a column of kind %s shows "%s" and stores %s',
    (format, number, kind, shown, stored) => {
      expect(read(format, number, kind)).toEqual({ shown, stored })
    },
  )

  it('is empty where nobody can see a day that is none', () => {
    expect(textOf(read(14, Number.POSITIVE_INFINITY, 'date'))).toBe('#DATE')
  })
})
