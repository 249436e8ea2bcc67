// Long on purpose: every kind of change to areas, each with its numbers worked by hand.
import { describe, expect, it } from 'vitest'
import { area, indicator, monthly, observation, target } from '../tests/builders.ts'
import type { Area } from './area.ts'
import { areaProgress } from './area-progress.ts'
import { AreaTree } from './area-tree.ts'
import { Facts } from './facts.ts'
import type { Indicator } from './indicator.ts'
import type { Observation } from './observation.ts'

const of = (code: string, parentCode: string | null, more: Partial<Area> = {}) =>
  area({ code, parentCode, level: parentCode ? 'township' : 'county', ...more })

/** Township 11 of county 1, split into 12 and 13 after `validTo`. */
const split = (validTo: string, validFrom: string) => [
  of('1', null),
  of('11', '1', { validTo, successorCodes: ['12', '13'] }),
  of('12', '1', { validFrom }),
  of('13', '1', { validFrom }),
]
const atNewYear = split('2024-12', '2025-01')

const each = (areaCode: string, value: number, from: number, to: number, year = 2025) =>
  monthly(value, from, to, year).map((row) => observation({ areaCode, ...row }))

function progressOf(
  areas: readonly Area[],
  rows: readonly Observation[],
  code: string,
  month: number,
  what: Indicator = indicator(),
  targets = [target({ areaCode: 'none' })],
) {
  const facts = new Facts(new AreaTree(areas), rows, targets)
  const shown = facts.tree.get(code)
  if (!shown) throw new Error(`no area ${code}`)
  return areaProgress(facts, shown, what, { year: 2025, month }).progress
}

const level = { kind: 'value', value: 0, changeKind: 'percent', exact: true }
const boundary = { kind: 'absent', reason: 'boundary_changed', side: 'common_months' }

describe('units linked by a split', () => {
  it('are compared over the months that all of them reported: 25 against 25, not 25 against 30', () => {
    const rows = [...each('11', 10, 1, 12, 2024), ...each('12', 5, 1, 3), ...each('13', 5, 1, 2)]
    const county = progressOf(atNewYear, rows, '1', 3)
    expect(county).toMatchObject({
      value: { value: 25 },
      windowValue: 20,
      base: 20,
      change: level,
      window: { months: [{ from: 1, to: 2 }] },
      units: { due: 2, comparable: 2 },
    })
  })

  it('are not comparable where none of the parts has reported a month in full', () => {
    const rows = [...each('11', 10, 1, 12, 2024), ...each('12', 5, 1, 3)]
    expect(progressOf(atNewYear, rows, '1', 3)).toMatchObject({
      value: { value: 15 },
      change: { kind: 'absent', reason: 'no_common_months' },
      units: { comparable: 0 },
    })
  })

  it('compare annual figures in December', () => {
    const rows = [
      observation({ areaCode: '11', period: '2024', value: 120 }),
      observation({ areaCode: '12', period: '2025', value: 70 }),
      observation({ areaCode: '13', period: '2025', value: 56 }),
    ]
    // (70 + 56) / 120 = 1.05
    const county = progressOf(atNewYear, rows, '1', 12)
    expect(county).toMatchObject({ value: { value: 126 }, base: 120 })
    expect(county.change).toMatchObject({ kind: 'value', value: expect.closeTo(0.05, 9) })
    expect(progressOf(atNewYear, rows, '12', 12).change).toEqual(boundary)
  })

  it('compare a ratio of sums: 9 of 10 and 3 of 5 against 12 of 15', () => {
    const what = indicator({ measure: 'ratio', aggregation: 'ratio', direction: 'full' })
    const rows = [
      observation({ areaCode: '11', period: '2024-01', numerator: 12, denominator: 15 }),
      observation({ areaCode: '12', period: '2025-01', numerator: 9, denominator: 10 }),
      observation({ areaCode: '13', period: '2025-01', numerator: 3, denominator: 5 }),
    ]
    expect(progressOf(atNewYear, rows, '1', 1, what)).toMatchObject({
      value: { value: 0.8 },
      base: 0.8,
      baseCounts: { numerator: 12, denominator: 15 },
      change: { kind: 'value', value: 0, changeKind: 'points' },
    })
  })

  it('compare states of the same month, without that of the ended unit', () => {
    const what = indicator({ measure: 'ratio', aggregation: 'latest', direction: 'full' })
    const state = (areaCode: string, period: string, numerator: number, denominator: number) =>
      observation({ areaCode, period, numerator, denominator })
    const rows = [
      state('11', '2024-08', 4, 10),
      state('11', '2025-06', 6, 10),
      state('12', '2025-08', 3, 4),
      state('13', '2025-08', 4, 6),
    ]
    const county = progressOf(split('2025-06', '2025-07'), rows, '1', 8, what)
    // (3 + 4) / (4 + 6) = 70 % against 4 / 10
    expect(county).toMatchObject({ value: { value: 0.7 }, base: 0.4, units: { ended: [] } })
    expect(county.change).toMatchObject({ value: expect.closeTo(0.3, 9), changeKind: 'points' })
  })

  it('have a past once last year lies after the split', () => {
    // Split in July 2024: 12 and 13 compare July to October, the county January to October.
    const rows = [
      ...each('11', 10, 1, 6, 2024),
      ...each('12', 4, 7, 12, 2024),
      ...each('13', 6, 7, 12, 2024),
      ...each('12', 6, 1, 10),
      ...each('13', 6, 1, 10),
    ]
    const areas = split('2024-06', '2024-07')
    expect(progressOf(areas, rows, '12', 6).change).toEqual(boundary)
    // 4 x 6 = 24 against 4 x 4 = 16
    expect(progressOf(areas, rows, '12', 10)).toMatchObject({
      windowValue: 24,
      base: 16,
      window: { months: [{ from: 7, to: 10 }] },
    })
    // 10 x 12 = 120 against 6 x 10 + 4 x 10 = 100
    expect(progressOf(areas, rows, '1', 10)).toMatchObject({
      windowValue: 120,
      base: 100,
      window: { months: [{ from: 1, to: 10 }] },
    })
  })

  it('of two counties are one group only above both', () => {
    const areas = [
      of('0', null, { level: 'province' }),
      of('1', '0'),
      of('11', '1', { validTo: '2024-12', successorCodes: ['12', '21'] }),
      of('12', '1', { validFrom: '2025-01' }),
      of('2', '0'),
      of('21', '2', { validFrom: '2025-01' }),
      of('22', '2'),
    ]
    const rows = [
      ...each('11', 10, 1, 12, 2024),
      ...each('22', 1, 1, 12, 2024),
      ...each('12', 5, 1, 6),
      ...each('21', 5, 1, 6),
      ...each('22', 2, 1, 6),
    ]
    expect(progressOf(areas, rows, '1', 6).change).toEqual(boundary)
    // Only 22 compares: 12 against 6.
    expect(progressOf(areas, rows, '2', 6)).toMatchObject({
      value: { value: 42 },
      windowValue: 12,
      base: 6,
      units: { due: 2, comparable: 1 },
    })
    // 6 x (5 + 5 + 2) = 72 against 6 x (10 + 1) = 66
    expect(progressOf(areas, rows, '0', 6)).toMatchObject({
      windowValue: 72,
      base: 66,
      units: { due: 3, comparable: 3 },
    })
  })

  it('regrouped, two into two, change no figure of the county', () => {
    const until = { validTo: '2025-03' }
    const since = { validFrom: '2025-04' }
    const areas = [
      of('1', null),
      of('11', '1', { ...until, successorCodes: ['13', '14'] }),
      of('12', '1', { ...until, successorCodes: ['14'] }),
      of('13', '1', since),
      of('14', '1', since),
    ]
    const rows = [
      ...each('11', 10, 1, 12, 2024),
      ...each('12', 4, 1, 12, 2024),
      ...each('11', 10, 1, 3),
      ...each('12', 4, 1, 3),
      ...each('13', 5, 4, 6),
      ...each('14', 9, 4, 6),
    ]
    // 14 a month in both years
    expect(progressOf(areas, rows, '1', 6)).toMatchObject({
      value: { value: 84 },
      base: 84,
      change: level,
      monthsReported: 12,
      monthsDue: 12,
      units: { due: 2, comparable: 2, ended: ['11', '12'] },
    })
    expect(progressOf(areas, rows, '14', 6)).toMatchObject({
      value: { value: 27 },
      monthsDue: 3,
      change: boundary,
    })
  })

  it('leave an area that goes on and takes in a part without a base, and the county with one', () => {
    const areas = [
      of('1', null),
      of('11', '1', { validTo: '2024-12', successorCodes: ['12', '13'] }),
      of('12', '1'),
      of('13', '1', { validFrom: '2025-01' }),
    ]
    const rows = [
      ...each('11', 10, 1, 12, 2024),
      ...each('12', 3, 1, 12, 2024),
      ...each('12', 8, 1, 6),
      ...each('13', 5, 1, 6),
    ]
    expect(progressOf(areas, rows, '12', 6).change).toEqual(boundary)
    expect(progressOf(areas, rows, '1', 6)).toMatchObject({
      windowValue: 78,
      base: 78,
      change: level,
    })
  })

  it('merged again stay in the group, and have no base of their own', () => {
    // 11 became 12 and 13 in January, 13 and 14 became 15 in April.
    const areas = [
      of('1', null),
      of('11', '1', { validTo: '2024-12', successorCodes: ['12', '13'] }),
      of('12', '1', { validFrom: '2025-01' }),
      of('13', '1', { validFrom: '2025-01', validTo: '2025-03', successorCodes: ['15'] }),
      of('14', '1', { validTo: '2025-03', successorCodes: ['15'] }),
      of('15', '1', { validFrom: '2025-04' }),
    ]
    const rows = [
      ...each('11', 10, 1, 12, 2024),
      ...each('14', 2, 1, 12, 2024),
      ...each('12', 5, 1, 6),
      ...each('13', 5, 1, 3),
      ...each('14', 2, 1, 3),
      ...each('15', 7, 4, 6),
    ]
    expect(progressOf(areas, rows, '15', 6)).toMatchObject({
      value: { value: 42 },
      change: boundary,
    })
    // 12 a month in both years
    expect(progressOf(areas, rows, '1', 6)).toMatchObject({
      value: { value: 72 },
      base: 72,
      change: level,
      units: { due: 2, comparable: 2, ended: [] },
    })
  })
})

describe('a split that is taken back', () => {
  // 11 became 12 and 13 in July 2024, and both became 14 in January 2025.
  const areas = [
    of('1', null),
    of('11', '1', { validTo: '2024-06', successorCodes: ['12', '13'] }),
    of('12', '1', { validFrom: '2024-07', validTo: '2024-12', successorCodes: ['14'] }),
    of('13', '1', { validFrom: '2024-07', validTo: '2024-12', successorCodes: ['14'] }),
    of('14', '1', { validFrom: '2025-01' }),
  ]
  const rows = [
    ...each('11', 10, 1, 6, 2024),
    ...each('12', 4, 7, 12, 2024),
    ...each('13', 6, 7, 12, 2024),
    ...each('14', 11, 1, 10),
  ]

  it.each([
    [6, 66, 60],
    // six months of 10, then four of 4 + 6
    [10, 110, 100],
  ])(
    'gives the merged unit the base of what it was, as the county has: month %i',
    (month, value, base) => {
      for (const code of ['14', '1']) {
        const shown = progressOf(areas, rows, code, month)
        expect(shown).toMatchObject({ value: { value }, base, change: { kind: 'value' } })
        expect(shown.change).toMatchObject({ value: expect.closeTo(0.1, 9) })
      }
    },
  )

  it('gives it none where a part stayed apart', () => {
    const apart = areas.map((one) =>
      one.code === '11' ? { ...one, successorCodes: ['12', '13', '15'] } : one,
    )
    const more = [...apart, of('15', '1', { validFrom: '2024-07' })]
    expect(progressOf(more, rows, '14', 6).change).toEqual(boundary)
  })
})

describe('the plan of units that begin and end in the year', () => {
  it('keeps the target of the ended one, due to its last month, and counts only units there are', () => {
    const rows = [...each('11', 10, 1, 6), ...each('12', 5, 7, 10), ...each('13', 5, 7, 10)]
    const targets = [target({ areaCode: '11', value: 120 })]
    const county = progressOf(split('2025-06', '2025-07'), rows, '1', 10, indicator(), targets)
    expect(county).toMatchObject({
      value: { value: 100 },
      target: 120,
      completion: { value: 0.5 },
      completionSides: { value: 60, target: 120 },
      expected: 0.5,
      units: { withTarget: 0, inCompletion: 0, met: 0, byStatus: {} },
    })
  })

  it('is spread over the life of a unit founded in April: 3 of 9 months by June', () => {
    const areas = [of('1', null), of('11', '1', { validFrom: '2025-04' })]
    const targets = [target({ areaCode: '11', value: 90 })]
    const founded = progressOf(areas, each('11', 10, 4, 6), '11', 6, indicator(), targets)
    expect(founded).toMatchObject({ planMonths: { from: 4, to: 12 }, status: 'on_pace' })
    expect(founded.expected).toBeCloseTo(3 / 9, 9)
    expect(founded.paceGap).toBeCloseTo(0, 9)
  })

  it('is that of the whole year for a successor that took over another unit', () => {
    const areas = [
      of('1', null),
      of('11', '1', { validTo: '2025-06', successorCodes: ['12'] }),
      of('12', '1', { validFrom: '2025-07' }),
    ]
    const targets = [target({ areaCode: '12', value: 120 })]
    const rows = [...each('11', 10, 1, 6), ...each('12', 10, 7, 9)]
    expect(progressOf(areas, rows, '12', 9, indicator(), targets)).toMatchObject({
      planMonths: null,
      expected: 0.75,
      completion: { value: 0.75 },
    })
  })
})
