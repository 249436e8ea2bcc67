import { describe, expect, it } from 'vitest'
import { absent, value } from '../../domain/figure.ts'
import { indicator } from '../../tests/builders.ts'
import { FILING } from '../../tests/figure-builders.ts'
import {
  formatChangePercent,
  formatCompletion,
  formatCount,
  formatFigureValue,
  formatGapPoints,
  formatNumber,
  formatPercent,
  formatPoints,
  pointsWords,
  signed,
} from './format.ts'

const COUNT = indicator()

describe('formatNumber', () => {
  it.each([
    [0, 0, '0', '0'],
    [-0, 0, '0', '0'],
    [-0.04, 1, '0.0', '0.0'],
    [1_000_000, 0, '1000000', '1,000,000'],
    [12_345.678, 2, '12345.68', '12,345.68'],
    [-1234, 0, '−1234', '−1,234'],
    [999, 0, '999', '999'],
    // 1.005 is stored as 1.00499999999999989, yet a reader rounds it up.
    [1.005, 2, '1.01', '1.01'],
    [2.5, 0, '3', '3'],
    [-2.5, 0, '−3', '−3'],
    // The largest count kept exactly.
    [9_007_199_254_740_991, 0, '9007199254740991', '9,007,199,254,740,991'],
  ])('prints %d with %d decimals as %s and %s', (number, decimals, zh, en) => {
    expect(formatNumber(number, decimals, 'zh')).toBe(zh)
    expect(formatNumber(number, decimals, 'en')).toBe(en)
  })
})

describe('formatPercent', () => {
  it.each([
    [31 / 40, 1, '77.5%'],
    // 0.145 x 100 is 14.499999999999998 in floating point.
    [0.145, 0, '15%'],
    [0.0825, 1, '8.3%'],
    [0, 1, '0.0%'],
    [-0, 1, '0.0%'],
    [1, 1, '100.0%'],
    [1.42, 1, '142.0%'],
    [2499 / 2500, 1, '99.96%'],
    [2499 / 2500, 0, '99.96%'],
    [0.99999, 1, '99.999%'],
    [2501 / 2500, 1, '100.04%'],
    [0.0004, 1, '0.04%'],
    // 0.1 + 0.2 and the like are not "nearly 100 %".
    [1 - 1e-12, 1, '100.0%'],
    [12.5, 1, '1250.0%'],
  ])(
    'prints %d with %d decimals as %s, never as 0 or 100 what is neither',
    (fraction, decimals, text) => {
      expect(formatPercent(fraction, decimals, 'zh')).toBe(text)
    },
  )

  it('separates thousands in English', () => {
    expect(formatPercent(12.5, 1, 'en')).toBe('1,250.0%')
  })
})

describe('formatCount', () => {
  it.each([
    [200, 'exact', '200', '200'],
    [200, 'at_least', '200余', '200+'],
    [200, 'about', '约200', 'about 200'],
    [200, 'nearly', '近200', 'nearly 200'],
    [12_000, 'at_least', '12000余', '12,000+'],
    [0, 'exact', '0', '0'],
  ] as const)('prints %d %s as %s and %s', (number, qualifier, zh, en) => {
    expect(formatCount(number, qualifier, COUNT, 'zh')).toBe(zh)
    expect(formatCount(number, qualifier, COUNT, 'en')).toBe(en)
  })

  it.each([
    [9_999, 'exact', '9999', '9,999'],
    [10_000, 'exact', '1万', '10k'],
    [12_000, 'exact', '1.2万', '12k'],
    [12_345, 'exact', '1.23万', '12.3k'],
    [100_000, 'exact', '10万', '100k'],
    [999_960, 'exact', '100万', '1m'],
    [1_234_567, 'exact', '123.46万', '1.23m'],
    // A decimal takes no 余; from two digits on it is more than what is left of it, too.
    [12_000, 'at_least', '12000余', '12k+'],
    [10_000, 'at_least', '1万余', '10k+'],
    [459_884, 'at_least', '45万余', '459k+'],
    [12_345, 'about', '约1.23万', 'about 12.3k'],
    [20_000, 'nearly', '近2万', 'nearly 20k'],
    [12_345, 'nearly', '近12345', 'nearly 12,345'],
  ] as const)('shortens %d %s to %s and %s', (number, qualifier, zh, en) => {
    expect(formatCount(number, qualifier, COUNT, 'zh', { short: true })).toBe(zh)
    expect(formatCount(number, qualifier, COUNT, 'en', { short: true })).toBe(en)
  })

  it('gives no 余 to a decimal and never shows 0 for what is not 0', () => {
    const halves = indicator({ decimals: 1 })
    expect(formatCount(12.5, 'at_least', halves, 'zh')).toBe('12.5以上')
    expect(formatCount(0.3, 'exact', indicator({ decimals: null }), 'zh')).toBe('0.3')
  })
})

describe('formatFigureValue', () => {
  it('prints ratios as per cent, with one decimal unless the indicator asks for others', () => {
    expect(formatFigureValue(value(2 / 3), FILING, 'zh')).toBe('66.7%')
    expect(formatFigureValue(value(2 / 3), { measure: 'ratio', decimals: null }, 'zh')).toBe(
      '66.7%',
    )
    expect(formatFigureValue(value(2 / 3), { measure: 'ratio', decimals: 0 }, 'zh')).toBe('67%')
  })

  it('tells a reported zero from a missing figure', () => {
    expect(formatFigureValue(value(0), COUNT, 'zh')).toBe('0')
    expect(formatFigureValue(absent('not_reported'), COUNT, 'zh')).toBe('未填报')
    expect(formatFigureValue(absent('not_reported'), COUNT, 'en')).toBe('Not reported')
  })
})

describe('formatCompletion', () => {
  it.each([
    [value(0.5), '50.0%', '50.0%'],
    [value(182 / 200), '91.0%', '91.0%'],
    [value(1.42), '142.0%', '142.0%'],
    [value(2499 / 2500), '99.96%', '99.96%'],
    [value(0.96, 'at_least'), '96.0%以上', 'at least 96.0%'],
    [value(0.9996, 'at_least'), '99.96%以上', 'at least 99.96%'],
    [value(0.957, 'about'), '约96%', 'about 96%'],
    // 99.6 % rounds to 100 % without decimals, which it is not.
    [value(0.996, 'about'), '约99.6%', 'about 99.6%'],
    [value(0.5, 'nearly'), '近50%', 'nearly 50%'],
    [absent('no_target'), '未定目标', 'No target'],
    [absent('zero_target'), '目标为0', 'Target is 0'],
  ])('prints %o as %s and %s', (completion, zh, en) => {
    expect(formatCompletion(completion, 'zh')).toBe(zh)
    expect(formatCompletion(completion, 'en')).toBe(en)
  })
})

describe('a pace gap', () => {
  it.each([
    [0.5 - 7 / 12, '−8.3个百分点', '−8.3 points'],
    [0.12667, '+12.7个百分点', '+12.7 points'],
    [0.01, '+1.0个百分点', '+1.0 point'],
    [0, '0.0个百分点', '0.0 points'],
    [-0, '0.0个百分点', '0.0 points'],
    // On either side of a threshold the printed gap stays on that side.
    [-0.09996, '−9.996个百分点', '−9.996 points'],
    [-0.1, '−10.0个百分点', '−10.0 points'],
    [-0.10004, '−10.004个百分点', '−10.004 points'],
    // 0.7 - 1 is -0.30000000000000004: noise, not "far behind".
    [0.7 - 1, '−30.0个百分点', '−30.0 points'],
    [-0.30004, '−30.004个百分点', '−30.004 points'],
    [-0.0004, '−0.04个百分点', '−0.04 points'],
  ])('prints %d as %s and %s', (gap, zh, en) => {
    const printed = (lang: 'zh' | 'en') => {
      const size = formatGapPoints(gap, 1, lang)
      return signed({ ...size, text: pointsWords(size.text, lang) })
    }
    expect(printed('zh')).toBe(zh)
    expect(printed('en')).toBe(en)
  })
})

describe('sizes of changes', () => {
  it('rounds away what 132/120 - 1 leaves in floating point', () => {
    expect(formatChangePercent(132 / 120 - 1, 1, 'zh')).toEqual({ text: '10.0%', sign: 1 })
  })

  it('does not call a fall by nearly all a fall by all', () => {
    expect(formatChangePercent(-0.9996, 1, 'zh')).toEqual({ text: '99.96%', sign: -1 })
    expect(formatChangePercent(-1, 1, 'zh')).toEqual({ text: '100.0%', sign: -1 })
  })

  it('says points, not per cent, for 92 % then 97 %', () => {
    expect(formatPoints(0.97 - 0.92, 1, 'zh')).toEqual({ text: '5.0', sign: 1 })
  })
})
