import { describe, expect, it } from 'vitest'
import { ABSENCE_REASONS, absent, value } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Progress } from '../../domain/progress.ts'
import { indicator } from '../../tests/builders.ts'
import { FILING, figure, MATERIALS, noChange, unitCoverage } from '../../tests/figure-builders.ts'
import { LANGUAGES } from './language.ts'
import { type GlossaryTerm, glossaryEntry } from './words-glossary.ts'
import { headline } from './words-headline.ts'

function both(overrides: Partial<Progress>, of: Indicator = indicator(), through = '2025-07') {
  const made = figure(overrides)
  return LANGUAGES.map((lang) => headline(made, of, through, null, lang))
}

const UP_8_ROUGHLY = { kind: 'value', value: 0.083, changeKind: 'percent', exact: false } as const
const UP_10 = { kind: 'value', value: 0.1, changeKind: 'percent', exact: true } as const

describe('headline', () => {
  it('states the finding with its qualifiers', () => {
    const [zh, en] = both(
      {
        value: value(12_000, 'at_least'),
        completion: value(0.96, 'at_least'),
        paceGap: 0.96 - 10 / 12,
        status: 'on_pace',
        change: UP_8_ROUGHLY,
        window: { year: 2026, baseYear: 2025, months: [{ from: 1, to: 10 }] },
      },
      MATERIALS,
      '2026-10',
    )
    expect(zh).toBe(
      '截至10月，发放宣传资料12000余份，完成年度计划的96.0%以上，比时序进度快12.7个百分点以上，比上年同期约增长8%。',
    )
    expect(en).toBe(
      'Materials distributed through October: 12,000+ copies, at least 96.0% of the annual target, at least 12.7 points ahead of the expected pace, up about 8% on the same months last year.',
    )
  })

  it('does not say the unit twice in English', () => {
    expect(both({})[1]).toBe(
      'Training sessions through July: 6, 50.0% of the annual target, 8.3 points behind the expected pace, not reported last year.',
    )
  })

  it('says what is missing to 100 % instead of a completion', () => {
    const [zh, en] = both(
      {
        value: value(2 / 3),
        completion: absent('no_target'),
        shortBy: 1,
        paceGap: null,
        status: 'short',
        change: { kind: 'value', value: 0.05, changeKind: 'points', exact: true },
      },
      FILING,
    )
    expect(zh).toBe('截至7月，规范性文件报备率为66.7%（1件未报备），比上年同期提高5.0个百分点。')
    expect(en).toBe(
      'Filing rate through July: 66.7% (1 not filed), up 5.0 points on the same months last year.',
    )
  })

  it('names a whole reported year as such, and invents neither target nor last year', () => {
    const [zh, en] = both(
      {
        value: value(2),
        completion: absent('no_target'),
        paceGap: null,
        status: null,
        target: null,
        monthsReported: 12,
        monthsDue: 12,
      },
      indicator(),
      '2021-12',
    )
    expect(zh).toBe('2021年全年，法治培训2期，未定年度目标，上年未报。')
    expect(en).toBe('Training sessions in 2021: 2, no annual target, not reported last year.')
  })

  it('says holes, other windows, a changed target and a zero base', () => {
    const [zh] = both({
      monthsMissing: [5],
      monthsReported: 6,
      completionOriginal: value(0.4),
      change: UP_10,
      window: {
        year: 2025,
        baseYear: 2024,
        months: [
          { from: 1, to: 2 },
          { from: 4, to: 4 },
        ],
      },
    })
    expect(zh).toBe(
      '截至7月，法治培训6期（缺5月），完成年度计划的50.0%（按原目标为40.0%），比时序进度慢8.3个百分点，比上年同期增长10.0%（按可比月份）。',
    )
    expect(both({ change: noChange('zero_base') })[0]).toMatch(/，上年为0，不计算增幅。$/)
  })

  it('stands by the units of a county', () => {
    const made = figure({
      value: value(182),
      completion: value(0.91),
      paceGap: null,
      status: null,
      units: unitCoverage({ due: 4, reported: 3, met: 1 }),
      change: UP_10,
      window: { year: 2025, baseYear: 2024, months: null },
    })
    expect(headline(made, indicator(), '2025-07', { name: '示例县' }, 'zh')).toBe(
      '截至7月，示例县法治培训182期（4个单位中3个已填报），完成年度计划的91.0%，2个单位中1个完成，比上年同期增长10.0%（按可比月份）。',
    )
    expect(headline(made, indicator(), '2025-07', { name: '示例县' }, 'en')).toBe(
      'Training sessions in 示例县 through July: 182 (3 of 4 units reported), 91.0% of the annual target, 1 of 2 met, up 10.0% on the same months last year (comparable months only).',
    )
  })

  it('keeps the gap to itself while it is too early, and calls a limit a limit', () => {
    expect(both({ status: 'too_early' })[0]).not.toContain('时序进度')
    expect(both({}, indicator({ direction: 'down' }))[0]).toContain('为年度上限的50.0%')
  })

  it('names the month of an older state and a rate without counts', () => {
    const state = indicator({ ...FILING, aggregation: 'latest' })
    const [zh, en] = both(
      {
        value: value(1),
        valueMonth: 6,
        withoutCounts: true,
        paceGap: null,
        change: { kind: 'value', value: 0, changeKind: 'points', exact: true },
        window: { year: 2025, baseYear: 2024, months: [{ from: 6, to: 6 }] },
      },
      state,
    )
    expect(zh).toBe(
      '截至7月，规范性文件报备率为100.0%（6月数；只报比率，未报件数），与上年同期持平。',
    )
    expect(en).toBe(
      'Filing rate through July: 100.0% (as of June; reported as a rate, without counts), unchanged from the same months last year.',
    )
  })

  it.each(ABSENCE_REASONS)('has one sentence for a value that is absent: %s', (reason) => {
    const [zh, en] = both({ value: absent(reason), completion: absent(reason) })
    expect(zh).toMatch(/^截至7月，法治培训期数.+，年度目标为12期。$/)
    expect(en).toMatch(
      /^Training sessions through July: .+, against an annual target of 12 sessions\.$/,
    )
  })

  it('refuses a month that is none', () => {
    expect(() => headline(figure(), indicator(), '2025', null, 'zh')).toThrow(RangeError)
  })
})

const TERMS: readonly (readonly [GlossaryTerm, string])[] = [
  ['expected', '时序进度'],
  ['completion', '完成率'],
  ['pace_gap', '进度差'],
  ['points', '百分点'],
  ['year_over_year', '同比'],
  ['at_least', '余'],
  ['counting_rule', '口径'],
  ['through', '截至'],
]

describe('glossaryEntry', () => {
  it.each(TERMS)('explains %s in two sentences in either language', (term, name) => {
    expect(glossaryEntry(term, 'zh').term).toBe(name)
    expect(glossaryEntry(term, 'zh').text.match(/。/g)).toHaveLength(2)
    expect(glossaryEntry(term, 'en').text.match(/[.] |[.]$/g)).toHaveLength(2)
  })
})
