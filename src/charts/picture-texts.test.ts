import { describe, expect, it } from 'vitest'
import { absent, value } from '../../domain/figure.ts'
import { FILING, MATERIALS, noChange } from '../../tests/figure-builders.ts'
import {
  cumulative,
  evenPlan,
  NO_PLAN,
  period,
  qualifiers,
  yearOf,
} from '../../tests/series-builders.ts'
import { courseModel } from './course-model.ts'
import { courseText } from './course-text.ts'
import { monthsModel } from './months-model.ts'
import { monthsText } from './months-text.ts'
import { yearsModel } from './years-model.ts'
import { yearsText } from './years-text.ts'

/** 新民镇 2021: 30余, known for the year alone; no plan, no year before. */
const ANNUAL = yearOf(2021, {
  periods: [period(1, 12, 30, 'at_least')],
  plan: NO_PLAN,
  samePeriod: {
    value: absent('annual_only'),
    target: null,
    completion: absent('annual_only'),
    change: noChange('annual_only'),
    monthsMissing: [1, 2, 3, 4, 5, 6, 7],
  },
})

const course = (throughMonth: number, lang: 'zh' | 'en', series = ANNUAL) =>
  courseText({
    indicator: MATERIALS,
    series,
    last: undefined,
    model: courseModel(MATERIALS, series, throughMonth),
    headline: 'finding',
    lang,
  })

describe('a figure known for the year alone', () => {
  it('is told in every picture before December, with its number', () => {
    expect(course(7, 'zh').absent).toBe(
      '仅有全年数30余份，没有逐月或逐季的数，12月以前无法画出走势。',
    )
    const years = yearsText({
      indicator: MATERIALS,
      model: yearsModel(MATERIALS, [ANNUAL], 7),
      lang: 'zh',
    })
    expect(years.absent).toBe('仅有全年数30余份，12月以前没有同期数可比。')
    const model = monthsModel(MATERIALS, ANNUAL, undefined, 7, true)
    const months = monthsText({ indicator: MATERIALS, series: ANNUAL, model, lang: 'zh' })
    expect(months.absent).toBe('仅有全年数30余份，没有逐月或逐季的数；全年数不分摊到各月。')
    expect(course(7, 'en').absent).toMatch(/^Only the annual figure 30\+ copies is known\./)
  })

  it('names what else is missing: last year and the plan', () => {
    expect(course(7, 'zh').notes).toEqual(['上年未报。', '未定年度目标。'])
  })
})

describe('courseText', () => {
  const series = yearOf(2026, {
    periods: [period(1, 1, 2), period(3, 3, 4, 'at_least')],
    plan: evenPlan(12),
    samePeriod: {
      monthsMissing: [2],
      monthly: { thisYear: cumulative({ 1: 2, 3: 6 }), lastYear: cumulative({}) },
      monthlyQualifiers: { thisYear: qualifiers({ 1: 'exact', 3: 'at_least' }), lastYear: [] },
    },
  })

  it('has a row for every month: number, qualifier, or why there is none', () => {
    const { columns, rows } = course(3, 'zh', series).table
    expect(columns.map((column) => column.title)).toEqual([
      '月份',
      '2026年',
      '2025年',
      '按时序应完成',
      '年度目标',
    ])
    expect(rows.slice(0, 4).map((row) => row.cells)).toEqual([
      ['1月', '2', '—', '1', '12'],
      ['2月', '未填报', '—', '2', '12'],
      ['3月', '6余', '—', '3', '12'],
      ['4月', '未到期', '—', '4', '12'],
    ])
  })

  it('says in words where the line is broken', () => {
    expect(course(3, 'zh', series).notes[0]).toContain('缺2月')
  })

  it('tells the step of a changed target', () => {
    const changed = {
      ...series,
      plan: series.plan.map((p) => (p.month > 8 ? { ...p, target: 10 } : p)),
    }
    expect(course(3, 'zh', changed).notes).toContain('年度目标9月由12份调整为10份。')
    expect(course(3, 'en', changed).notes).toContain(
      'The annual target changed from 12 copies to 10 copies in September.',
    )
  })

  it('names the month of a last value that is not the present one', () => {
    const stopped = { ...series, samePeriod: { ...series.samePeriod, monthsMissing: [2, 4, 5] } }
    expect(course(5, 'zh', stopped).words.ends[0]?.short).toBe('本年3月 6余')
    expect(course(3, 'zh', stopped).words.ends[0]?.short).toBe('本年 6余')
  })

  it('leaves the plan out of the title where there is none', () => {
    expect(course(3, 'zh', { ...series, plan: NO_PLAN }).title).toBe(
      '发放宣传资料份数：本年累计，对照上年',
    )
  })

  it('shows a contradiction with both numbers', () => {
    const contradicted = {
      ...series,
      samePeriod: {
        ...series.samePeriod,
        conflicts: [
          {
            between: 'parts' as const,
            period: '2026-Q1',
            whole: 6,
            wholeQualifier: 'exact' as const,
            parts: 7,
            partsQualifier: 'exact' as const,
            partsComplete: true,
            areaCode: '1',
          },
        ],
      },
    }
    expect(course(3, 'zh', contradicted).notes).toContain(
      '2026年第1季度报6份，各期合计7份，两数不符；以季度数为准。',
    )
  })
})

describe('yearsText', () => {
  const years = [
    yearOf(2025, {
      samePeriod: { value: value(132), change: noChange('no_base') },
      wholeYear: { value: value(210), target: 200, completion: value(1.05), status: 'met' },
    }),
    yearOf(2026, {
      samePeriod: {
        value: value(150),
        target: 220,
        completion: value(150 / 220),
        status: 'on_pace',
        change: { kind: 'value', value: 150 / 132 - 1, changeKind: 'percent', exact: true },
        window: { year: 2026, baseYear: 2025, months: [{ from: 1, to: 7 }] },
      },
    }),
  ]
  const text = (lang: 'zh' | 'en') =>
    yearsText({ indicator: MATERIALS, model: yearsModel(MATERIALS, years, 7), lang })

  it('says of each year the same months, the change, the whole and the plan', () => {
    expect(text('zh').notes.slice(0, 2)).toEqual([
      '2026年：1—7月150份，同比增长13.6%，完成计划220份的68.2%，年度未结束。',
      '2025年：1—7月132份，上年未报，全年210份，完成计划200份的105.0%。',
    ])
    expect(text('en').notes[0]).toBe(
      '2026: 150 copies in Jan–Jul; up 13.6% year on year; 68.2% of the target of 220 copies; the year is not over.',
    )
  })

  it('holds the same in its table, latest first', () => {
    expect(text('zh').table.rows.map((row) => row.cells)).toEqual([
      ['2026年', '150', '+13.6%', '年度未结束', '220', '68.2%', '跟上进度'],
      ['2025年', '132', '上年未报', '210', '200', '105.0%', '已达标'],
    ])
  })

  it('names the months where holes make them other than January to now', () => {
    const [before, now] = years
    if (!before || !now) throw new Error('two years')
    const holed = {
      ...now,
      samePeriod: {
        ...now.samePeriod,
        window: {
          year: 2026,
          baseYear: 2025,
          months: [
            { from: 1, to: 3 },
            { from: 5, to: 7 },
          ],
        },
      },
    }
    const model = yearsModel(MATERIALS, [before, holed], 7)
    expect(yearsText({ indicator: MATERIALS, model, lang: 'zh' }).notes[0]).toContain(
      '同比增长13.6%（2026年1—3、5—7月 比 2025年1—3、5—7月）',
    )
  })
})

describe('monthsText', () => {
  it('tells 0, nothing due and not reported apart in its table', () => {
    const series = yearOf(2026, {
      periods: [period(1, 1, 0), period(2, 2, null)],
      samePeriod: { monthsMissing: [3] },
    })
    const model = monthsModel(FILING, series, undefined, 3, false)
    const { rows } = monthsText({ indicator: FILING, series, model, lang: 'zh' }).table
    expect(rows.map((row) => row.cells)).toEqual([
      ['1月', '0.0%', '—'],
      ['2月', '无此类事项', '—'],
      ['3月', '未填报', '—'],
    ])
  })

  it('names an annual figure reported beside months', () => {
    const series = yearOf(2024, {
      periods: [period(1, 1, 5), period(1, 12, 90)],
    })
    const model = monthsModel(MATERIALS, series, undefined, 12, true)
    expect(monthsText({ indicator: MATERIALS, series, model, lang: 'zh' }).notes).toContain(
      '2024年另有全年数90份，不分摊到各月，图中不画。',
    )
  })
})
