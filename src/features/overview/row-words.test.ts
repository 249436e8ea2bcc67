import { describe, expect, it } from 'vitest'
import { absent, value } from '../../../domain/figure.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { Progress } from '../../../domain/progress.ts'
import { indicator } from '../../../tests/builders.ts'
import { figure, unitCoverage } from '../../../tests/figure-builders.ts'
import { gapLine, planLines, rowNotices } from './row-words.ts'

const view = (overrides: Partial<Progress>, of: Partial<Indicator> = {}) => ({
  indicator: indicator(of),
  figure: figure(overrides),
  share: null,
  due: null,
  unreported: 0,
})

const rate = {
  measure: 'ratio',
  aggregation: 'ratio',
  direction: 'full',
  definitionZh: '已报备÷应报备',
} as const

describe('planLines', () => {
  it('states completion against the current and the original target', () => {
    // 9 of 10 is 90 %, and 9 of the 12 planned before September is 75 %.
    const changed = view({
      value: value(9),
      target: 10,
      targetOriginal: 12,
      completion: value(0.9),
      completionOriginal: value(0.75),
    })
    expect(planLines(changed, 'zh')).toEqual([
      '完成率 90.0%',
      '目标 10期 · 原目标 12期，按原目标 75.0%',
    ])
    expect(planLines(changed, 'en')).toEqual([
      'Completion 90.0%',
      'Target 10 sessions · originally 12 sessions: 75.0% of that',
    ])
  })

  it('keeps the qualifier of a completion', () => {
    const qualified = view({ completion: value(0.96, 'at_least'), target: 12500 })
    expect(planLines(qualified, 'zh')[0]).toBe('完成率 96.0%以上')
  })

  it('shows the counts of a rate that must be full, without repeating the rate', () => {
    const filed = view(
      { value: value(2 / 3), counts: { numerator: 2, denominator: 3 }, target: null },
      rate,
    )
    expect(planLines(filed, 'zh')).toEqual(['应达 100% · 2/3'])
  })

  it('says that no target was set, and invents none', () => {
    const unplanned = view({ target: null, completion: absent('no_target') })
    expect(planLines(unplanned, 'zh')).toEqual(['未定目标'])
    expect(planLines(view({ target: null }, { direction: 'neutral' }), 'zh')).toEqual([
      '只作记录，不设目标',
    ])
    const zero = view({ target: 0, completion: absent('zero_target') })
    expect(planLines(zero, 'zh')).toEqual(['目标为0'])
  })
})

describe('gapLine', () => {
  it('says how far behind, or what is missing to 100 %', () => {
    expect(gapLine(view({ paceGap: 0.5 - 7 / 12 }), 'zh')).toBe('慢8.3个百分点')
    expect(gapLine(view({ paceGap: null, status: 'short', shortBy: 1 }, rate), 'zh')).toBe(
      '1件未报备',
    )
  })

  it('judges nothing while it is too early', () => {
    expect(gapLine(view({ paceGap: -1 / 12, status: 'too_early' }), 'zh')).toBeNull()
  })
})

describe('rowNotices', () => {
  it('says what is missing and that it may account for the lag', () => {
    expect(rowNotices(view({ monthsMissing: [7, 8], catchUpMonths: 2 }), 'zh')).toEqual([
      '缺7—8月，补报后可能跟上',
    ])
  })

  it('says that a rate came without counts, and that counting rules differ', () => {
    expect(rowNotices(view({ withoutCounts: true, countingRules: ['甲', '乙'] }), 'zh')).toEqual([
      '只报比率，未报件数',
      '各期或各单位口径不一',
    ])
  })

  it('never lets a surplus of one unit cover the gap of another', () => {
    // 142 and 40 of 100 each: the sum is 91 %, and one of two has met its plan.
    const units = unitCoverage({ met: 1, byStatus: { met: 1, far_behind: 1 } })
    expect(rowNotices(view({ units, completion: value(0.91), status: null }), 'zh')).toEqual([
      '2个单位中1个完成',
    ])
  })
})
