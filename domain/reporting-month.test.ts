import { describe, expect, it } from 'vitest'
import { area } from '../tests/builders.ts'
import { AreaTree } from './area-tree.ts'
import type { Through } from './period.ts'
import { type ReportedYear, ReportingMonths } from './reporting-month.ts'

const county = area({ code: '1', level: 'county', parentCode: null })
const NOVEMBER: Through = { year: 2026, month: 11 }

/** January to `last` of a year. */
const until = (areaCode: string, year: number, last: number): ReportedYear => ({
  areaCode,
  year,
  months: Array.from({ length: last }, (_, index) => index + 1),
  annual: false,
})
const annual = (areaCode: string, year: number): ReportedYear => ({
  areaCode,
  year,
  months: [],
  annual: true,
})

const codes = (count: number) => Array.from({ length: count }, (_, index) => String(101 + index))

function months(units: number, rows: readonly ReportedYear[], today = NOVEMBER) {
  const towns = codes(units).map((code) => area({ code, parentCode: '1' }))
  return new ReportingMonths(new AreaTree([county, ...towns]), rows, today)
}

describe('the reporting month of a county', () => {
  it.each<[string, number, readonly ReportedYear[], Through, Through | null]>([
    [
      'is the last that two of four reported',
      4,
      [until('101', 2026, 5), until('102', 2026, 4)],
      NOVEMBER,
      { year: 2026, month: 4 },
    ],
    [
      'is the last that any did, where half never do',
      4,
      [until('101', 2026, 5)],
      NOVEMBER,
      { year: 2026, month: 5 },
    ],
    [
      'stays at December with 3 of 26 in for January',
      26,
      [
        ...codes(20).map((code) => until(code, 2026, 12)),
        ...codes(3).map((code) => until(code, 2027, 1)),
      ],
      { year: 2027, month: 2 },
      { year: 2026, month: 12 },
    ],
    [
      'is no month that is not over, with fewer than half in',
      4,
      [until('101', 2026, 11)],
      NOVEMBER,
      { year: 2026, month: 10 },
    ],
    [
      'is a month that is not over, with half in',
      4,
      [until('101', 2026, 11), until('102', 2026, 11)],
      NOVEMBER,
      NOVEMBER,
    ],
    [
      'is no month to come, whatever is stored for it',
      2,
      [until('101', 2026, 12), until('102', 2026, 12), until('102', 2027, 3)],
      NOVEMBER,
      NOVEMBER,
    ],
    [
      'counts an annual figure for December',
      4,
      [annual('101', 2021)],
      NOVEMBER,
      { year: 2021, month: 12 },
    ],
    ['knows nothing of what the county reports itself', 2, [until('1', 2026, 9)], NOVEMBER, null],
    ['is none where nothing was reported', 2, [], NOVEMBER, null],
  ])('%s', (_, units, rows, today, month) => {
    expect(months(units, rows, today).reportingMonth(county)).toEqual(month)
  })

  it('is searched for inside the year asked for', () => {
    const found = months(4, [until('101', 2025, 12), until('102', 2025, 7), until('101', 2026, 2)])
    expect(found.reportingMonth(county, 2025)).toEqual({ year: 2025, month: 7 })
    expect(found.reportingMonth(county, 2026)).toEqual({ year: 2026, month: 2 })
    expect(found.reportingMonth(county, 2024)).toBeNull()
  })
})

describe('a running year', () => {
  const unit = area({ code: '102', parentCode: '1' })

  it('is judged through the last month that anybody in the county reported', () => {
    const found = months(4, [until('101', 2026, 9), until('1', 2026, 10)])
    // The county's own report of October is nobody's of its units.
    expect(found.judgedThrough(unit, 2026)).toBe(9)
    expect(found.judgedThrough(county, 2026)).toBe(9)
    expect(found.judgedThrough(unit, 2025)).toBe(12)
  })

  it('is not judged at all where nothing is in, nor by what is said of months to come', () => {
    expect(months(4, []).judgedThrough(unit, 2026)).toBe(0)
    const early = [annual('101', 2026), { ...until('102', 2026, 0), months: [10, 11, 12] }]
    expect(months(4, early).judgedThrough(unit, 2026)).toBe(11)
  })

  it('is judged by its own reports where a unit has no county', () => {
    const alone = area({ code: '9', parentCode: null })
    const tree = new AreaTree([county, alone])
    const found = new ReportingMonths(tree, [until('9', 2026, 4), until('1', 2026, 8)], NOVEMBER)
    expect(found.judgedThrough(alone, 2026)).toBe(4)
  })
})

describe('the reporting month of a unit', () => {
  it("is its county's, never its own last: 24 of 26 reported October, it September", () => {
    const rows = codes(25).map((code) => until(code, 2026, code === '101' ? 9 : 10))
    const found = months(26, rows)
    const unit = (code: string) => area({ code, parentCode: '1' })
    expect(found.reportingMonth(unit('101'))).toEqual({ year: 2026, month: 10 })
    // It has never reported at all.
    expect(found.reportingMonth(unit('126'))).toEqual({ year: 2026, month: 10 })
  })

  it('is its own last where the dataset holds no county of it', () => {
    const alone = area({ code: '9', parentCode: '8' })
    const found = new ReportingMonths(new AreaTree([alone]), [until('9', 2026, 11)], NOVEMBER)
    expect(found.reportingMonth(alone)).toEqual(NOVEMBER)
  })

  it('lies in the time the unit existed in', () => {
    const ended = area({
      code: '101',
      parentCode: '1',
      validTo: '2026-06',
      successorCodes: ['102'],
    })
    const joined = area({ code: '102', parentCode: '1', validFrom: '2026-07' })
    const rows = [until('101', 2026, 6), { ...until('102', 2026, 0), months: [7, 8, 9] }]
    const found = new ReportingMonths(new AreaTree([county, ended, joined]), rows, NOVEMBER)
    expect(found.reportingMonth(ended)).toEqual({ year: 2026, month: 6 })
    expect(found.reportingMonth(joined)).toEqual({ year: 2026, month: 9 })
    // The successor stands for what it took over.
    expect(found.reportingMonth(county, 2026)).toEqual({ year: 2026, month: 9 })
  })
})
