import { describe, expect, it } from 'vitest'
import { formatPeriod, periodKind } from '../../domain/period.ts'
import {
  at,
  byKey,
  catalogue,
  dataset,
  measureOf,
  months,
  rowsOf,
  sum,
  targets,
} from '../../tests/sample-county.ts'
import { OWN_RULES } from './counting-rules.ts'

describe('awkward cases that dataset/README.md promises', () => {
  const six = [
    'training_sessions',
    'training_attendance',
    'lecture_sessions',
    'lecture_attendance',
    'publicity_activities',
    'materials_distributed',
  ]

  it.each(six)('005 砝桥镇: %s misses July and August 2026, not June and September', (id) => {
    const reported = months(2026, 6, 9).filter((period) => at(`005 ${id} ${period}`))
    expect(reported).toEqual(['2026-06', '2026-09'])
  })

  it('005 砝桥镇 reports its other indicators in July 2026', () => {
    expect(at('005 disclosure_items 2026-07')).toBeDefined()
  })

  it('002 衡门街道: February 2025 is a hole in last year', () => {
    expect(at('002 lecture_sessions 2025-02')).toBeUndefined()
    expect(at('002 lecture_sessions 2026-02')).toBeDefined()
  })

  it('011 and 024 have not reported October 2026 at all, but September', () => {
    for (const area of ['011', '024']) {
      const last = rowsOf(area).filter((row) => row.period.year === 2026)
      expect(Math.max(...last.map((row) => row.period.to))).toBe(9)
    }
  })

  it('007 绳溪镇 reports by quarter in all years, through the third quarter of 2026', () => {
    const kinds = new Set(rowsOf('007').map((row) => periodKind(row.period)))
    expect(kinds).toEqual(new Set(['quarter']))
    expect(at('007 lecture_sessions 2026-Q3')).toBeDefined()
    expect(at('007 lecture_sessions 2026-Q4')).toBeUndefined()
  })

  it('008 尺塘镇 has annual figures only in 2023 and 2024, monthly ones after', () => {
    const kinds = (year: number) => [
      ...new Set(
        rowsOf('008')
          .filter((row) => row.period.year === year)
          .map((row) => periodKind(row.period)),
      ),
    ]
    expect([2023, 2024, 2025, 2026].map(kinds)).toEqual([['year'], ['year'], ['month'], ['month']])
  })

  it('009 规岭镇 prints 余 figures in full hundreds or thousands', () => {
    const materials = rowsOf('009').filter((row) => row.indicatorId === 'materials_distributed')
    const vague = materials.filter((row) => row.qualifier === 'at_least')
    expect(vague.length).toBeGreaterThan(materials.length * 0.9)
    for (const row of vague)
      expect(Number(row.value) % (Number(row.value) < 1_000 ? 100 : 1_000)).toBe(0)
  })

  it('010 铨河镇 prints one 约 and one 近 figure; nobody else does', () => {
    const inexact = [...byKey].filter(
      ([, row]) => row.qualifier === 'about' || row.qualifier === 'nearly',
    )
    expect(inexact.map(([key, row]) => `${key} ${row.qualifier}`).sort()).toEqual([
      '010 lecture_attendance 2025-12 nearly',
      '010 materials_distributed 2026-03 about',
    ])
  })

  it('021 量水镇 reports a real 0 for training in January and February 2026', () => {
    for (const period of ['2026-01', '2026-02']) {
      expect(at(`021 training_sessions ${period}`)?.value).toBe(0)
      expect(at(`021 training_attendance ${period}`)?.value).toBe(0)
    }
  })

  it('023 鉴沟乡 has 0 of 0 documents in every month of 2026', () => {
    const rates = catalogue
      .map((row) => row.id)
      .filter((id) => /^(normdoc|legality)_.*rate$/.test(id))
    expect(rates.length).toBe(4)
    for (const id of rates) {
      for (const period of months(2026, 1, 10)) {
        expect(at(`023 ${id} ${period}`)).toMatchObject({
          value: null,
          numerator: 0,
          denominator: 0,
        })
      }
    }
    expect(sum('023', 'normdoc_issued', months(2026, 1, 10))).toBe(0)
  })

  it('001 明尺街道 has no administrative villages: 0 of 0 as a state', () => {
    expect(at('001 law_literate_village_rate 2026-10')).toMatchObject({
      value: null,
      denominator: 0,
    })
  })

  it('020 铨山镇 planned and held no consultation events in 2025, and held six since', () => {
    expect(targets('020', 'consultation_events', 2025).map((row) => row.value)).toEqual([0])
    expect(sum('020', 'consultation_events', months(2025, 1, 12))).toBe(0)
    expect(sum('020', 'consultation_events', months(2026, 1, 10))).toBe(6)
  })

  it('017 矩石镇 counts disclosed items only since January 2026', () => {
    const items = rowsOf('017').filter((row) => row.indicatorId === 'disclosure_items')
    expect(items.length).toBe(10)
    expect(targets('017', 'disclosure_items', 2025)).toEqual([])
    expect(targets('017', 'disclosure_items', 2026).length).toBe(1)
  })

  it('022 尺岩乡 neither reports nor plans petitioner satisfaction', () => {
    const id = 'petition_satisfaction_rate'
    expect(rowsOf('022').filter((row) => row.indicatorId === id)).toEqual([])
    expect([2023, 2024, 2025, 2026].flatMap((year) => targets('022', id, year))).toEqual([])
  })

  it('018 绳渡镇 reports materials without any target', () => {
    expect(at('018 materials_distributed 2026-10')).toBeDefined()
    expect(targets('018', 'materials_distributed', 2026)).toEqual([])
    expect(targets('018', 'leader_study_sessions', 2026)).toEqual([])
    expect(targets('018', 'leader_study_sessions', 2025).length).toBe(1)
    expect(targets('018', 'rectification_rate', 2026)).toEqual([])
  })

  it('006 鉴坪镇 cut its training plan from 12 to 10 on 10 September 2026, with 9 done', () => {
    expect(targets('006', 'training_sessions', 2026)).toMatchObject([
      { value: 12, effectiveFrom: '2026-01-01', reason: null },
      { value: 10, effectiveFrom: '2026-09-10', document: /示例/, reason: /12期/ },
    ])
    expect(sum('006', 'training_sessions', months(2026, 1, 9))).toBe(9)
  })

  it('004 矩湾镇 has held more than 120 % of its planned lectures by October 2026', () => {
    const plan = targets('004', 'lecture_sessions', 2026)[0]?.value ?? Number.NaN
    expect(sum('004', 'lecture_sessions', months(2026, 1, 10)) / plan).toBeGreaterThan(1.2)
  })

  it('015 墨渠镇 is far behind with lectures and village coverage', () => {
    const plan = targets('015', 'lecture_sessions', 2026)[0]?.value ?? Number.NaN
    expect(sum('015', 'lecture_sessions', months(2026, 1, 10)) / plan).toBeLessThan(10 / 12 - 0.3)
    // Expected by October with milestones 0.25, 0.5, 0.8: 0.8 + 0.2 / 3 = 0.867.
    expect(at('015 publicity_village_coverage 2026-10')?.value).toBeLessThan(0.867 - 0.3)
  })

  it('012 秤坝镇: the year 2024 says 1,500 copies more than its twelve months', () => {
    const whole = at('012 materials_distributed 2024')?.value
    expect(whole).toBe(sum('012', 'materials_distributed', months(2024, 1, 12)) + 1_500)
  })

  it('013 衡砚镇: the second quarter of 2026 says 20 attendances fewer than its months', () => {
    const whole = at('013 training_attendance 2026-Q2')?.value
    expect(whole).toBe(sum('013', 'training_attendance', months(2026, 4, 6)) - 20)
    expect(whole).toBeGreaterThan(0)
  })

  it('014 准口镇 sent satisfaction without counts from April to June 2026', () => {
    const bare = dataset.observations.filter(
      (row) => measureOf.get(row.indicatorId) === 'ratio' && row.numerator === null,
    )
    expect(bare.map((row) => [row.areaCode, row.indicatorId, formatPeriod(row.period)])).toEqual(
      months(2026, 4, 6).map((period) => ['990100014', 'petition_satisfaction_rate', period]),
    )
  })

  it('026 契亭镇 took over 027 契口镇 and 028 约亭镇 in July 2025', () => {
    const merged = dataset.areas.filter((row) => row.successorCodes.length > 0)
    expect(merged.map((row) => [row.code, row.validTo, ...row.successorCodes])).toEqual([
      ['990100027', '2025-06', '990100026'],
      ['990100028', '2025-06', '990100026'],
    ])
    expect(dataset.areas.find((row) => row.code === '990100026')?.validFrom).toBe('2025-07')
    expect(at('027 lecture_sessions 2025-06')).toBeDefined()
    expect(at('026 lecture_sessions 2025-07')).toBeDefined()
  })

  it('026 契亭镇 is held to the sum of both plans in 2025, to its own from 2026', () => {
    const [first, second, joint] = ['027', '028', '026'].map(
      (area) => targets(area, 'lecture_sessions', 2025)[0]?.value ?? Number.NaN,
    )
    expect(joint).toBe((first ?? 0) + (second ?? 0))
    expect(targets('027', 'lecture_sessions', 2026)).toEqual([])
    expect(targets('026', 'lecture_sessions', 2026).length).toBe(1)
    expect(targets('026', 'lecture_sessions', 2024)).toEqual([])
    expect(targets('026', 'publicity_village_coverage', 2025)[0]?.value).toBe(1)
  })

  it('some townships count something else under the same name', () => {
    for (const { areaCode, indicatorId, rule } of OWN_RULES) {
      const rules = new Map(
        dataset.observations
          .filter((row) => row.indicatorId === indicatorId)
          .map((row) => [row.areaCode, row.countingRule]),
      )
      expect(rules.get(areaCode)).toBe(rule)
      expect(new Set(rules.values()).size).toBe(2)
    }
  })
})
