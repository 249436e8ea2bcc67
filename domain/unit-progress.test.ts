import { describe, expect, it } from 'vitest'
import {
  area,
  indicator,
  monthly,
  type ObservationOverrides,
  observation,
  target,
} from '../tests/builders.ts'
import { AreaTree } from './area-tree.ts'
import { Facts } from './facts.ts'
import { absent, value } from './figure.ts'
import type { Target } from './target.ts'
import { unitProgress } from './unit-progress.ts'

const unit = area()
const count = indicator()
const rate = indicator({ measure: 'ratio', aggregation: 'ratio', direction: 'full' })

function progress(
  rows: readonly ObservationOverrides[],
  month: number,
  plans: readonly Target[] = [],
  what = count,
) {
  const facts = new Facts(new AreaTree([unit]), rows.map(observation), plans)
  return unitProgress(facts, unit, what, { year: 2025, month }).progress
}

describe('the progress of a unit', () => {
  it('puts value, plan and last year of the same months together', () => {
    const rows = [...monthly(12, 1, 4), ...monthly(12, 6, 8), ...monthly(10, 1, 12, 2024)]
    expect(progress(rows, 8, [target({ value: 168 })])).toMatchObject({
      value: value(84),
      monthsReported: 7,
      monthsMissing: [5],
      reportedBy: 'month',
      dueMonth: 8,
      completion: value(0.5),
      // without May: 7 x 12 against 7 x 10
      windowValue: 84,
      base: 70,
      change: { kind: 'value', value: expect.closeTo(0.2, 12) },
      units: null,
    })
  })

  it.each<[string, ObservationOverrides[], number, object]>([
    [
      'nothing reported',
      [],
      3,
      {
        value: absent('not_reported'),
        reportedBy: null,
        change: { reason: 'not_reported', side: 'this_year' },
      },
    ],
    [
      'by quarter',
      [{ period: '2025-Q1', value: 9 }],
      5,
      { reportedBy: 'quarter', dueMonth: 3, monthsDue: 3 },
    ],
    [
      'as one annual figure',
      [{ period: '2025', value: 9 }],
      7,
      { value: absent('annual_only'), reportedBy: 'year', dueMonth: 7 },
    ],
    [
      'contradicting itself',
      [{ period: '2025-Q1', value: 40 }, ...monthly(10, 1, 3)],
      3,
      { value: value(40), conflicts: [{ whole: 40, parts: 30, areaCode: unit.code }] },
    ],
  ])('%s', (_, rows, month, expected) => {
    expect(progress(rows, month)).toMatchObject(expected)
  })

  it('tells a rate with counts from one without', () => {
    const counted = progress([{ period: '2025-01', numerator: 2, denominator: 3 }], 1, [], rate)
    expect(counted).toMatchObject({ withoutCounts: false, counts: { numerator: 2 }, shortBy: 1 })
    const bare = progress([{ period: '2025-01', value: 0.9 }], 1, [], rate)
    expect(bare).toMatchObject({ withoutCounts: true, counts: null, shortBy: null })
  })

  it('names the counting rules and sources of what it counted, each once', () => {
    const rows = [
      { period: '2025-01', countingRule: 'by day' },
      { period: '2025-02', countingRule: 'by event', sourceKind: 'sample' as const },
      { period: '2025-03', countingRule: 'by day' },
      { period: '2025-04', countingRule: 'not yet' },
    ]
    expect(progress(rows, 3)).toMatchObject({
      countingRules: ['by day', 'by event'],
      sourceKinds: ['import', 'sample'],
    })
  })

  it('draws both years, a missing month as a gap, and months to come not at all', () => {
    const rows = [...monthly(5, 1, 1), ...monthly(5, 3, 3), ...monthly(4, 1, 12, 2024)]
    const { monthly: lines, monthlyQualifiers } = progress(rows, 3)
    expect(lines.thisYear).toEqual([5, null, 10, ...Array(9).fill(null)])
    expect(lines.lastYear[11]).toBe(48)
    expect(monthlyQualifiers.thisYear.slice(0, 3)).toEqual(['exact', null, 'exact'])
  })

  it('leaves the lines out where they are not asked for', () => {
    const facts = new Facts(new AreaTree([unit]), monthly(5, 1, 3).map(observation), [])
    const through = { year: 2025, month: 3 }
    const bare = unitProgress(facts, unit, count, through, { monthly: false }).progress
    expect(bare.monthly).toEqual({ thisYear: [], lastYear: [] })
    expect(bare.value).toEqual(value(15))
  })
})
