import { describe, expect, it } from 'vitest'
import { indicator } from '../tests/builders.ts'
import { readTyped, type TypedUse, typedUseOf } from './typed-number.ts'

const people: TypedUse = { kind: 'count', decimals: 0, units: ['人次', 'attendances'] }
const lectures: TypedUse = { kind: 'count', decimals: 0, units: ['场次', 'sessions'] }
const hours: TypedUse = { kind: 'count', decimals: 2, units: ['小时'] }
const money: TypedUse = { kind: 'count', decimals: 2, units: ['万元'] }
const part: TypedUse = { kind: 'part' }
const rate: TypedUse = { kind: 'rate' }

const number = (of: number, qualifier = 'exact') => ({ kind: 'number', number: of, qualifier })
const refused = (why: string, more = {}) => ({ kind: 'refused', refusal: { why, ...more } })

describe('readTyped', () => {
  it.each([
    ['0', 0, 'exact'],
    ['２００', 200, 'exact'],
    ['１，２００', 1200, 'exact'],
    ['1\u00a0234', 1234, 'exact'],
    ['1 234 567', 1234567, 'exact'],
    ["10'000", 10000, 'exact'],
    ['10,000', 10000, 'exact'],
    ['1,234,567', 1234567, 'exact'],
    ['1,234', 1234, 'exact'],
    ['12.0', 12, 'exact'],
    ['+5', 5, 'exact'],
    ["'300", 300, 'exact'],
    ['\u200b300\ufeff', 300, 'exact'],
    ['1.2万', 12000, 'exact'],
    ['１。２万', 12000, 'exact'],
    ['3千', 3000, 'exact'],
    ['12.3k', 12300, 'exact'],
    ['200人次', 200, 'exact'],
    ['1,200 attendances', 1200, 'exact'],
    ['200余', 200, 'at_least'],
    ['200多', 200, 'at_least'],
    ['200+', 200, 'at_least'],
    ['200 ＋', 200, 'at_least'],
    ['2万余', 20000, 'at_least'],
    ['20余万', 200000, 'at_least'],
    ['千余', 1000, 'at_least'],
    ['上千人次', 1000, 'at_least'],
    ['超3000', 3000, 'at_least'],
    ['超过3000人次', 3000, 'at_least'],
    ['2000人次以上', 2000, 'at_least'],
    ['不少于50', 50, 'at_least'],
    ['more than 1,000', 1000, 'at_least'],
    ['约300', 300, 'about'],
    ['约 300 人次', 300, 'about'],
    ['300左右', 300, 'about'],
    ['约300余', 300, 'about'],
    ['近千', 1000, 'nearly'],
    ['近1000', 1000, 'nearly'],
    ['不足50', 50, 'nearly'],
    ['nearly 1,000 attendances', 1000, 'nearly'],
  ])('reads %j as people mean it', (text, value, qualifier) => {
    expect(readTyped(text, people)).toEqual(number(value, qualifier))
  })

  it.each<[string, string, object?]>([
    ['12,5', 'two_readings', { readings: [12.5, 125] }],
    ['1,2345', 'two_readings', { readings: [1.2345, 12345] }],
    ['0,125', 'two_readings', { readings: [0.125, 125] }],
    ['1.234,50', 'several_numbers'],
    ['1.234.567', 'several_numbers'],
    ['12,34,567', 'several_numbers'],
    ['1,234 567', 'several_numbers'],
    ['12 5', 'several_numbers'],
    ['200-300', 'several_numbers'],
    ['2/3', 'several_numbers'],
    ['2026-10-01', 'several_numbers'],
    ['1万2千', 'several_numbers'],
    ['-5', 'negative'],
    ['－5', 'negative'],
    ['(1,234)', 'negative'],
    ['（5）', 'negative'],
    ['¥ -5', 'negative'],
    ['—', 'nothing_said'],
    ['无', 'nothing_said'],
    ['N/A', 'nothing_said'],
    ['=SUM(A1:A3)', 'sheet_error'],
    ['#REF!', 'sheet_error'],
    ['########', 'sheet_error'],
    ['1.23E+05', 'rounded_by_sheet'],
    ['三百', 'spelt_out'],
    ['数千', 'spelt_out'],
    ['百分之九十', 'spelt_out'],
    ['千二', 'spelt_out'],
    ['不超过50', 'upper_limit'],
    ['50以内', 'upper_limit'],
    ['近200余', 'no_number'],
    ['10²', 'no_number'],
    ['很多', 'no_number'],
    ['97%', 'per_cent'],
    ['12.5', 'too_many_decimals', { decimals: 0 }],
    ['200人', 'other_unit', { found: '人', unit: '人次' }],
    ['¥300', 'other_unit', { found: '元', unit: '人次' }],
    ['12 meetings', 'other_unit', { found: 'meetings', unit: '人次' }],
    ['1000000000000000', 'too_large'],
  ])('takes %j for no number rather than for another one', (text, why, more = {}) => {
    expect(readTyped(text, people)).toEqual(refused(why, more))
  })

  it('tells blank from 0', () => {
    for (const text of ['', ' ', '\u3000', '\u200b', "'"]) {
      expect(readTyped(text, people)).toEqual({ kind: 'blank' })
    }
  })

  it('knows the short names of a unit', () => {
    expect(readTyped('30余场', lectures)).toEqual(number(30, 'at_least'))
    expect(readTyped('1 session', lectures)).toEqual(number(1))
  })

  it('takes as many decimals as the indicator counts', () => {
    expect(readTyped('1,234.50', hours)).toEqual(number(1234.5))
    expect(readTyped('0.29', hours)).toEqual(number(0.29))
    expect(readTyped('1.205', hours)).toEqual(refused('too_many_decimals', { decimals: 2 }))
  })

  it('never takes 12 of a unit of ten thousand for 120,000 of it', () => {
    expect(readTyped('12万元', money)).toEqual(number(12))
    expect(readTyped('12', money)).toEqual(number(12))
    expect(readTyped('12万', money)).toEqual(refused('two_readings', { readings: [12, 120000] }))
    expect(readTyped('¥12', money)).toEqual(refused('other_unit', { found: '元', unit: '万元' }))
  })

  it('wants numerators and denominators exact and whole', () => {
    expect(readTyped('1,200', part)).toEqual(number(1200))
    expect(readTyped('30余', part)).toEqual(refused('not_exact'))
    expect(readTyped('2.5', part)).toEqual(refused('too_many_decimals', { decimals: 0 }))
    expect(readTyped('97%', part)).toEqual(refused('per_cent'))
  })

  it('reads a claimed rate as per cent, and asks where it may be a fraction', () => {
    expect(readTyped('97.5%', rate)).toEqual(number(0.975))
    expect(readTyped('１００％', rate)).toEqual(number(1))
    expect(readTyped('97.5', rate)).toEqual(number(0.975))
    expect(readTyped('5‰', rate)).toEqual(number(0.005))
    expect(readTyped('0', rate)).toEqual(number(0))
    expect(readTyped('0.97', rate)).toEqual(refused('two_readings', { readings: [0.0097, 0.97] }))
    expect(readTyped('120%', rate)).toEqual(refused('above_whole'))
    expect(readTyped('约97%', rate)).toEqual(refused('not_exact'))
  })

  it('knows what an indicator takes', () => {
    const { unitZh, unitEn } = indicator()
    expect(typedUseOf(indicator({ decimals: null }))).toEqual({
      kind: 'count',
      decimals: 0,
      units: [unitZh, unitEn],
    })
    expect(typedUseOf(indicator({ measure: 'ratio' }))).toEqual(rate)
  })
})
