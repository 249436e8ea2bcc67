import { describe, expect, it } from 'vitest'
import { ASPECTS, type Aspect, type ComparedFigure } from '../../domain/compared-figure.ts'
import { absent, value } from '../../domain/figure.ts'
import type { Progress } from '../../domain/progress.ts'
import { LECTURES } from '../../tests/compare-builders.ts'
import { FILING, figure, noChange, unitCoverage } from '../../tests/figure-builders.ts'
import { comparedLines, rateDecimals, shownText, shownUnit } from './words-compared.ts'
import { tickText } from './words-scale.ts'
import { workbookNumber } from './workbook-formats.ts'

/** 12 of 15 by October against 83.3 % due; last year 10; 10,000 residents. */
const figures: ComparedFigure = {
  progress: figure({
    value: value(12),
    target: 15,
    completion: value(0.8),
    expected: 10 / 12,
    paceGap: 0.8 - 10 / 12,
    change: { kind: 'value', value: 0.2, changeKind: 'percent', exact: true },
    monthsReported: 9,
    monthsDue: 10,
    countingRules: ['每场登记'],
  }),
  rate: value(1.2),
  due: null,
}
const changed = (
  progress: Partial<Progress>,
  rate: ComparedFigure['rate'] = figures.rate,
): ComparedFigure => ({ progress: { ...figures.progress, ...progress }, rate, due: null })
const texts = (known: ComparedFigure, lang: 'zh' | 'en') =>
  ASPECTS.map((shown) => shownText(known, shown, LECTURES, lang, 2))

describe('what a cell shows', () => {
  it('is printed as everywhere else', () => {
    expect(texts(figures, 'zh')).toEqual(['12', '80.0%', '−3.3', '+20.0%', '1.20'])
    expect(texts(figures, 'en')).toEqual(['12', '80.0%', '−3.3', '+20.0%', '1.20'])
  })

  it('keeps 余 through every figure that rests on it', () => {
    const known = changed(
      {
        value: value(200, 'at_least'),
        completion: value(0.8, 'at_least'),
        change: { kind: 'value', value: 0.2, changeKind: 'percent', exact: false },
      },
      value(20, 'at_least'),
    )
    expect(texts(known, 'zh')).toEqual(['200余', '80.0%以上', '≥−3.3', '约+20%', '20.00以上'])
  })

  it('is a word where there is no figure, never blank and never 0', () => {
    const nothing = absent('not_reported')
    const known = changed(
      {
        value: nothing,
        completion: nothing,
        paceGap: null,
        expected: null,
        change: noChange('not_reported'),
        status: null,
      },
      nothing,
    )
    expect(texts(known, 'zh')).toEqual(Array(5).fill('未填报'))
    expect(texts(known, 'en')).toEqual(Array(5).fill('Not reported'))
    const ratio = changed({ paceGap: null, expected: null }, null)
    expect(shownText(ratio, 'gap', FILING, 'zh', 2)).toBe('不按时序')
    expect(shownText(ratio, 'rate', FILING, 'zh', 2)).toBe('比率不折算')
  })

  it('names its unit once, in the head', () => {
    expect(ASPECTS.map((shown) => shownUnit(shown, LECTURES, 'zh'))).toEqual([
      '场次',
      '',
      '百分点',
      '',
      '场次/千人',
    ])
  })
})

it('tells everything about a cell in lines', () => {
  const place = { population: 10_000, populationYear: 2025 }
  expect(comparedLines(figures, LECTURES, place, 'zh', 2)).toEqual([
    '12场次',
    '完成率80.0%，应达83.3%，慢3.3个百分点',
    '跟上进度',
    '同比：+20.0%',
    '每千人1.20场次（2025年10000人）',
    '已报9/10个月',
    '口径：每场登记',
  ])
  expect(comparedLines(figures, LECTURES, place, 'en', 2)).toEqual([
    '12 sessions',
    'Completion 80.0%, due 83.3%: 3.3 points behind',
    'On pace',
    'Year on year: +20.0%',
    '1.20 per 1,000 of 10,000 residents (2025)',
    '9 of 10 months reported',
    'Counting rule: 每场登记',
  ])
})

it('leaves the rules of several units to the note of their column', () => {
  const county = changed({ units: unitCoverage(), countingRules: ['每场登记', '按签到'] })
  const place = { population: null, populationYear: null }
  expect(comparedLines(county, LECTURES, place, 'zh', 2).join()).not.toContain('口径')
})

it('prints the marks of a scale with as few digits as it takes', () => {
  const marks = (shown: Aspect, ...numbers: number[]) =>
    numbers.map((number) => tickText(number, shown, LECTURES, 'en'))
  expect(marks('completion', 0, 0.5, 2.5)).toEqual(['0', '50%', '250%'])
  expect(marks('gap', -0.5, 0, 0.025)).toEqual(['−50', '0', '+2.5'])
  expect(marks('change', -0.3, 1)).toEqual(['−30%', '+100%'])
  expect(marks('value', 15_000)).toEqual(['15k'])
  expect(marks('rate', 0.25)).toEqual(['0.25'])
  expect(tickText(0.75, 'value', FILING, 'en')).toBe('75%')
})

it('gives a column of rates about three digits', () => {
  expect([null, 250, 12, 0.5].map(rateDecimals)).toEqual([0, 0, 1, 2])
})

describe('a figure in a spreadsheet', () => {
  const cell = (known: Partial<Progress>, aspect: Aspect, lang: 'zh' | 'en' = 'zh') =>
    workbookNumber(changed(known), aspect, LECTURES, lang, 2)

  it('stays a number and carries 余 and 约 in its format', () => {
    expect(cell({}, 'value')).toEqual({ value: 12, format: '0' })
    expect(cell({ value: value(200, 'at_least') }, 'value')).toEqual({
      value: 200,
      format: '0"余"',
    })
    expect(cell({ value: value(200, 'about') }, 'value', 'en')).toEqual({
      value: 200,
      format: '"about "#,##0',
    })
    expect(cell({ value: absent('not_reported') }, 'value')).toBeNull()
  })

  it('has per cent as fractions, and as many decimals as keep it from 100 %', () => {
    expect(cell({}, 'completion')).toEqual({ value: 0.8, format: '0.0%' })
    expect(cell({ completion: value(2499 / 2500) }, 'completion')?.format).toBe('0.00%')
    expect(cell({}, 'change')).toEqual({ value: 0.2, format: '+0.0%;-0.0%;0.0%' })
  })

  it('has points as points', () => {
    expect(cell({}, 'gap')?.value).toBeCloseTo(-10 / 3, 10)
    const points = { kind: 'value', value: 0.05, changeKind: 'points', exact: true } as const
    expect(cell({ change: points }, 'change')).toEqual({
      value: 5,
      format: '+0.0"个百分点";-0.0"个百分点";0.0"个百分点"',
    })
  })
})
