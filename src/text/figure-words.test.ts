import { describe, expect, it } from 'vitest'
import { absent, value } from '../../domain/figure.ts'
import { indicator } from '../../tests/builders.ts'
import { FILING, MATERIALS } from '../../tests/figure-builders.ts'
import { figureWithUnit, indicatorName, unitWord, valueWithUnit } from './figure-words.ts'

const ATTENDANCE = indicator({ unitZh: '人次', unitEn: 'attendances' })

describe('numbers with their unit', () => {
  it.each([
    [2, 'exact', indicator(), '2期', '2 sessions'],
    [1, 'exact', indicator(), '1期', '1 session'],
    [0, 'exact', indicator(), '0期', '0 sessions'],
    [1, 'exact', MATERIALS, '1份', '1 copy'],
    [1, 'at_least', MATERIALS, '1余份', '1+ copies'],
    [200, 'at_least', ATTENDANCE, '200余人次', '200+ attendances'],
    [12_000, 'at_least', MATERIALS, '12000余份', '12,000+ copies'],
    [200, 'nearly', ATTENDANCE, '近200人次', 'nearly 200 attendances'],
    [0.775, 'exact', FILING, '77.5%', '77.5%'],
  ] as const)('joins %d %s', (number, qualifier, of, zh, en) => {
    expect(valueWithUnit(number, qualifier, of, 'zh')).toBe(zh)
    expect(valueWithUnit(number, qualifier, of, 'en')).toBe(en)
  })

  it.each([
    ['activities', 'activity'],
    ['cases', 'case'],
    ['classes', 'class'],
    ['meetings', 'meeting'],
    ['staff', 'staff'],
  ])('has %s in the singular as %s', (unitEn, one) => {
    expect(unitWord(indicator({ unitEn }), 'en', '1')).toBe(one)
    expect(unitWord(indicator({ unitEn }), 'en', '11')).toBe(unitEn)
  })

  it('leaves the unit off an absence and off ratios', () => {
    expect(figureWithUnit(absent('nothing_due'), FILING, 'zh')).toBe('无此类事项')
    expect(figureWithUnit(value(1), FILING, 'en')).toBe('100.0%')
    expect(unitWord(FILING, 'zh')).toBe('')
  })

  it('falls back to Chinese where a county gave its own indicator no English', () => {
    const own = indicator({ nameZh: '调解件数', nameEn: null, unitZh: '件', unitEn: null })
    expect(indicatorName(own, 'en')).toBe('调解件数')
    expect(valueWithUnit(3, 'exact', own, 'en')).toBe('3 件')
  })
})
