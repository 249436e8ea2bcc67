import { describe, expect, it } from 'vitest'
import { absent, value } from '../../../domain/figure.ts'
import { figure, MATERIALS, noChange, unitCoverage } from '../../../tests/figure-builders.ts'
import { missingLines } from './missing-lines.ts'

const areas = [
  { code: '1', name: '东镇' },
  { code: '2', name: '西镇' },
]

describe('missingLines', () => {
  it('names months, last year and plan that are missing', () => {
    const own = figure({
      value: value(6),
      monthsMissing: [5, 7, 8],
      target: null,
      change: noChange('no_base'),
    })
    const answer = { figure: own, observations: [], units: [] }
    expect(missingLines(answer, MATERIALS, areas, 'zh')).toEqual([
      '缺5月、7—8月',
      '上年同期未报，无法与上年比较。',
      '未定年度目标，无法计算完成率。',
    ])
  })

  it('names the units that reported nothing, and those that owe months', () => {
    const county = figure({
      change: { kind: 'value', value: 0.1, changeKind: 'percent', exact: true },
      units: unitCoverage({ due: 2, reported: 1, missing: ['1'] }),
    })
    const units = [
      {
        areaCode: '1',
        ended: null,
        figure: figure({ value: absent('not_reported'), monthsReported: 0, monthsMissing: [1, 2] }),
      },
      { areaCode: '2', ended: null, figure: figure({ monthsReported: 1, monthsMissing: [2] }) },
    ]
    const answer = { figure: county, observations: [], units }
    expect(missingLines(answer, MATERIALS, areas, 'zh')).toEqual([
      '2个单位中1个已填报',
      '尚未填报的单位：东镇',
      '西镇：缺2月',
    ])
  })

  it('is empty where all is there', () => {
    const whole = figure({
      change: { kind: 'value', value: 0.1, changeKind: 'percent', exact: true },
    })
    expect(
      missingLines({ figure: whole, observations: [], units: [] }, MATERIALS, areas, 'zh'),
    ).toEqual([])
  })
})
