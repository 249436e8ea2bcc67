import { describe, expect, it } from 'vitest'
import { isDay } from '../domain/day.ts'
import { meantDay, meantMonth, meantPeriod } from './dates.ts'
import { CELL_FAULTS } from './faults/cell-faults.ts'
import { type Fault, faultLine } from './faults/fault.ts'
import { editDistance, nearest } from './nearest.ts'
import { readNumber } from './numbers.ts'
import { plainNumber } from './plain-number.ts'

describe('readNumber', () => {
  const count = { fraction: false, qualified: true }

  it.each([
    ['0', 0],
    ['007', 7],
    ['1234.50', 1234.5],
    ['999999999999999', 999999999999999],
    ['3.0000000000000004', 3],
    ['0.30000000000000004', 0.3],
    ['0.1234567890123456', 0.123456789012346],
  ])('reads %s', (text, value) => expect(readNumber(text, count)).toBe(value))

  it.each([
    ['200余', '200, with at_least'],
    ['300多人次', '300, with at_least'],
    ['2000以上', '2000, with at_least'],
    ['1万余', '10000, with at_least'],
    ['约1.2万', '12000, with about'],
    ['120左右', '120, with about'],
    ['近500件', '500, with nearly'],
    ['200+', '200, with at_least'],
    ['1 234', '1234 (digits only'],
    ['12件', '12 (digits only'],
    ['+5', '5 (digits only'],
    ['—', 'leave the row out'],
    ['未报', 'leave the row out'],
    ['三十', 'digits and at most a decimal point'],
    ['1.2.3', 'digits and at most a decimal point'],
  ])('says what to write instead of %s', (text, advice) => {
    expect(readNumber(text, count)).toMatchObject({
      code: 'not_a_number',
      expected: { en: expect.stringContaining(advice) },
    })
  })

  it('turns per cent into a fraction for ratios only', () => {
    expect(readNumber('97.5%', { fraction: true, qualified: false })).toMatchObject({
      expected: { en: '0.975 (a fraction, no per cent sign; empty where both counts are given)' },
    })
    expect(readNumber('97.5%', count)).toMatchObject({
      expected: { en: expect.stringMatching(/^97\.5 \(digits only/) },
    })
  })

  it('refuses whole numbers that lose their last digits', () => {
    expect(readNumber('1000000000000001', count)).toHaveProperty('code', 'out_of_range')
  })
})

describe('plainNumber', () => {
  it.each([
    [0, '0'],
    [1 / 3, '0.3333333333333333'],
    [1.5e-7, '0.00000015'],
    [1.5e21, '1500000000000000000000'],
  ])('writes %d without an exponent', (number, text) => {
    expect(plainNumber(number)).toBe(text)
    expect(Number(text)).toBe(number)
  })

  it('refuses what the format cannot hold', () => {
    for (const number of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => plainNumber(number)).toThrow(RangeError)
    }
  })
})

describe('days, months and periods', () => {
  it('knows the calendar', () => {
    expect(['2024-02-29', '2000-02-29', '2025-12-31', '2025-04-30'].filter(isDay)).toHaveLength(4)
    const not = [
      '2023-02-29',
      '1900-02-28',
      '2100-02-29',
      '2025-04-31',
      '2025-13-01',
      '2025-1-1',
      '',
    ]
    expect(not.filter(isDay)).toEqual([])
  })

  const advice = {
    day: (text: string) => CELL_FAULTS.badDate(meantDay(text)),
    month: (text: string) => CELL_FAULTS.badMonth(meantMonth(text)),
    period: (text: string) => CELL_FAULTS.badPeriod(meantPeriod(text)),
  }
  it.each([
    ['day', '2025年9月1日', '2025-09-01 (YYYY-MM-DD)'],
    ['day', '2025/2/30', 'a day of the calendar as YYYY-MM-DD, such as 2025-09-01'],
    ['month', '202507', '2025-07 (YYYY-MM)'],
    ['month', '2025年7月', '2025-07 (YYYY-MM)'],
    ['period', '2025Q2', '2025-Q2 (periods'],
    ['period', '2025年二季度', '2025-Q2 (periods'],
    ['period', '2025年', '2025 (periods'],
    ['period', '2025/7/1', '2025-07 (periods'],
    ['period', 'Jul-25', '2025-07 (periods'],
    ['period', 'Jan-27', 'format the column as text, or use an .xlsx workbook'],
    ['period', '27-Feb', '2027-02 (periods'],
    ['period', 'January 2027', '2027-01 (periods'],
    ['period', '46388', '2027-01 (periods'],
    ['period', '3-Feb', 'a spreadsheet seems to have rewritten it'],
    ['period', '2月27日', 'a spreadsheet seems to have rewritten it'],
    ['period', '2027.1', '2027-01 or 2027-10 (periods'],
    ['period', '2027.2', '2027-02 (periods'],
    ['period', '2027.10', '2027-10 (periods'],
    ['period', '2027\u201103', '2027-03 (periods'],
    ['month', '2027.1', '2027-01 or 2027-10 (YYYY-MM)'],
    ['month', '46388', '2027-01 (YYYY-MM); a spreadsheet'],
    ['day', '2025-09-10 00:00:00', '2025-09-10 (YYYY-MM-DD)'],
    ['period', '2027-03-01T00:00:00', '2027-03 (periods'],
    ['day', '46388', '2027-01-01 (YYYY-MM-DD); a spreadsheet'],
    ['day', '1-Feb-27', '2027-02-01 (YYYY-MM-DD); a spreadsheet'],
    ['period', '03/01/2027', '2027-03 or 2027-01 (periods'],
    ['period', '01/01/2027', '2027-01 (periods'],
    ['month', '31/3/2027', '2027-03 (YYYY-MM); a spreadsheet'],
    ['day', '03/01/2027', '2027-03-01 or 2027-01-03 (YYYY-MM-DD); a spreadsheet'],
    ['day', '31/31/2027', 'a day of the calendar'],
    ['period', 'May', 'a period as 2025'],
  ] as const)('guesses which %s %s means', (kind, found, expected) => {
    expect(advice[kind](found).expected.en).toContain(expected)
  })
})

describe('nearest', () => {
  it('counts insertions, deletions, replacements and swaps of neighbours', () => {
    expect(editDistance('value', 'value')).toBe(0)
    expect(editDistance('vlaue', 'value')).toBe(1)
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('', 'abc')).toBe(3)
  })

  it('finds the nearest whatever the case', () => {
    expect(nearest('Observation.CSV', ['areas.csv', 'observations.csv'])).toBe('observations.csv')
    expect(nearest('x', [])).toBeNull()
  })
})

describe('faultLine', () => {
  const fault: Fault = {
    file: 'observations.csv',
    row: 12,
    column: 'value',
    code: 'negative',
    found: '-3',
    expected: { zh: '不小于0的数', en: 'a number not below 0' },
  }

  it('says where, what was found and what was expected, in either language', () => {
    expect(faultLine(fault, 'zh')).toBe(
      'observations.csv 第12行 填报值（value）列：现为“-3”，应为：不小于0的数 [negative]',
    )
    expect(faultLine(fault, 'en')).toBe(
      'observations.csv, row 12, column value: found "-3", expected a number not below 0 [negative]',
    )
  })

  it('is one short line whatever was found', () => {
    const cell = `甲\n${'乙'.repeat(5000)}`
    const line = faultLine({ ...fault, found: cell }, 'zh')
    expect(line).not.toContain('\n')
    expect(line.length).toBeLessThan(160)
    const repeated = { file: 'a\n.csv', column: cell, expected: { zh: cell, en: cell } }
    const all = faultLine({ ...fault, ...repeated, found: cell }, 'en')
    expect(all).not.toContain('\n')
    expect(all.length).toBeLessThan(900)
  })
})
