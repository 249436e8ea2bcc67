import { describe, expect, it } from 'vitest'
import { absent, value } from '../../domain/figure.ts'
import { FILING, figure, MATERIALS, noChange, unitCoverage } from '../../tests/figure-builders.ts'
import { formulaLines } from './words-formula.ts'

type Answer = Parameters<typeof formulaLines>[0]

const answer = (parts: Partial<Answer>): Answer => ({
  figure: figure(),
  observations: [],
  terms: [],
  through: '2026-10',
  ...parts,
})

const textOf = (
  parts: Partial<Answer>,
  key: string,
  lang: 'zh' | 'en' = 'zh',
  indicator = MATERIALS,
) => formulaLines(answer(parts), indicator, lang).find((line) => line.key === key)?.text

describe('formulaLines', () => {
  const qualified = figure({
    value: value(12_000, 'at_least'),
    target: 12_500,
    completion: value(0.96, 'at_least'),
    expected: 10 / 12,
    dueMonth: 10,
    paceGap: 0.96 - 10 / 12,
    change: { kind: 'value', value: 0.0811, changeKind: 'percent', exact: false },
    window: { year: 2026, baseYear: 2025, months: [{ from: 1, to: 10 }] },
    windowValue: 12_000,
    windowQualifier: 'at_least',
    base: 11_100,
    baseQualifier: 'exact',
  })

  it('puts the numbers of a figure into its formulas, qualifiers and all', () => {
    expect(textOf({ figure: qualified }, 'completion')).toBe('12000余 ÷ 12500 = 96.0%以上')
    expect(textOf({ figure: qualified }, 'expected')).toBe('10 ÷ 12 = 83.3%')
    expect(textOf({ figure: qualified }, 'gap')).toBe('96.0%以上 − 83.3% = 快12.7个百分点以上')
    expect(textOf({ figure: qualified }, 'change')).toBe('12000余 ÷ 11100 − 1 = 约增长8%')
    expect(textOf({ figure: qualified }, 'completion', 'en')).toBe(
      '12,000+ ÷ 12,500 = at least 96.0%',
    )
  })

  it('adds up what was counted, first month first', () => {
    const terms = [
      { period: '2026-01', value: 200, qualifier: 'at_least' as const },
      { period: '2026-02', value: 120, qualifier: 'exact' as const },
    ]
    const sum = figure({ value: value(320, 'at_least') })
    expect(textOf({ figure: sum, terms }, 'value')).toBe('1月200余 + 2月120 = 320余份')
    expect(textOf({ figure: sum, terms }, 'value', 'en')).toBe(
      '200+ (Jan) + 120 (Feb) = 320+ copies',
    )
  })

  it('states a ratio as its counts, and what is missing to 100 %', () => {
    const ratio = figure({
      value: value(2 / 3),
      counts: { numerator: 2, denominator: 3 },
      target: 1,
      completion: value(2 / 3),
      expected: null,
      paceGap: null,
      shortBy: 1,
    })
    const parts = { figure: ratio }
    expect(textOf(parts, 'value', 'zh', FILING)).toBe('2 ÷ 3 = 66.7%')
    expect(textOf(parts, 'short', 'zh', FILING)).toBe('3 − 2 = 1件未报备')
    // its own completion: nothing to say twice
    expect(textOf(parts, 'completion', 'zh', FILING)).toBeUndefined()
  })

  it('shows how milestones give the pace: 0.1 + 0.2/3 by April', () => {
    const ofApril = figure({
      expected: 0.1 + 0.2 / 3,
      paceGap: 0.1,
      dueMonth: 4,
      milestones: [0.1, 0.3, 0.6],
    })
    expect(textOf({ figure: ofApril, through: '2026-04' }, 'expected')).toBe(
      '10% + (30% − 10%) × 1 ÷ 3 = 16.7%',
    )
  })

  it('stops the pace of a quarterly unit at its last whole quarter', () => {
    const quarterly = figure({ expected: 0.25, dueMonth: 3, reportedBy: 'quarter' })
    const lines = formulaLines(answer({ figure: quarterly, through: '2026-05' }), MATERIALS, 'zh')
    const line = lines.find((one) => one.key === 'expected')
    expect(line?.text).toBe('3 ÷ 12 = 25.0%')
    expect(line?.note).toBe('按季度填报，算到上个季末。')
  })

  it('divides by both targets where the plan changed: 9 of 10 now, of 12 before', () => {
    const changed = figure({
      value: value(9),
      target: 10,
      targetOriginal: 12,
      completion: value(0.9),
      completionOriginal: value(0.75),
    })
    expect(textOf({ figure: changed }, 'completion')).toBe('9 ÷ 10 = 90.0%')
    expect(textOf({ figure: changed }, 'original')).toBe('9 ÷ 12 = 75.0%')
  })

  it('counts only units with figure and target in a county: 182 of 200, not 232', () => {
    const county = figure({
      value: value(232),
      target: 200,
      completion: value(0.91),
      expected: 0.8,
      completionSides: { value: 182, qualifier: 'exact', target: 200, targetOriginal: null },
      units: unitCoverage({ due: 3, reported: 3, withValue: 3, inCompletion: 2 }),
    })
    expect(textOf({ figure: county }, 'completion')).toBe('182 ÷ 200 = 91.0%')
    expect(textOf({ figure: county }, 'value')).toBe('3个单位之和 = 232份')
  })

  it('says why a figure cannot be stated instead of a formula', () => {
    const annual = figure({
      value: absent('annual_only'),
      target: null,
      completion: absent('annual_only'),
      expected: null,
      paceGap: null,
      change: noChange('annual_only'),
    })
    expect(textOf({ figure: annual }, 'value')).toBe('仅有全年数')
    expect(textOf({ figure: annual }, 'gap')).toBeUndefined()
  })

  it('shows both sides of a change from zero, without a rate', () => {
    const fromZero = figure({
      value: value(6),
      change: noChange('zero_base'),
      window: { year: 2026, baseYear: 2025, months: [{ from: 1, to: 10 }] },
      windowValue: 6,
      windowQualifier: 'exact',
      base: 0,
      baseQualifier: 'exact',
    })
    const line = formulaLines(answer({ figure: fromZero }), MATERIALS, 'zh').find(
      (one) => one.key === 'change',
    )
    expect(line?.text).toBe('上年为0，不计算增幅')
    expect(line?.note).toBe('2026年1—10月 比 2025年1—10月：6份 比 0份。')
  })
})

it('says over which months a new unit owes its plan, and which sums hold ended units', () => {
  const begun = figure({ planMonths: { from: 7, to: 12 }, dueMonth: 10, expected: 4 / 6 })
  const line = formulaLines(answer({ figure: begun }), MATERIALS, 'zh').find(
    ({ key }) => key === 'expected',
  )
  expect(line?.text).toBe('4 ÷ 6 = 66.7%')
  expect(line?.note).toBe('7月设立，按存续的月份计算。')
  const sum = figure({ units: unitCoverage({ ended: ['甲'] }) })
  expect(textOf({ figure: sum }, 'value')).toBe('2个单位和1个年中撤并的单位之和 = 6份')
})
