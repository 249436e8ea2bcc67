import { describe, expect, it } from 'vitest'
import { isSample } from '../../domain/observation.ts'
import { comparePeriods, formatPeriod, monthOf } from '../../domain/period.ts'
import {
  at,
  byKey,
  catalogue,
  dataset,
  measureOf,
  months,
  reported,
  sum,
  targets,
} from '../../tests/sample-county.ts'
import { sampleDataset } from './sample-dataset.ts'

describe('the sample county as a dataset', () => {
  it('is the same on every call', () => {
    expect(sampleDataset(catalogue)).toEqual(dataset)
  })

  it('draws the same figures in every release unless the generator is changed on purpose', () => {
    const drawn = months(2024, 1, 4).map(
      (period) => at(`001 materials_distributed ${period}`)?.value,
    )
    expect(drawn).toEqual([1977, 1192, 5905, 2511])
  })

  it('leaves out what the catalogue does not know', () => {
    const [first] = catalogue
    if (!first) throw new Error('empty catalogue')
    const small = sampleDataset([first, { ...first, id: 'county_own_indicator' }])
    expect(new Set(small.observations.map((row) => row.indicatorId))).toEqual(new Set([first.id]))
    expect(new Set(small.targets.map((row) => row.indicatorId))).toEqual(new Set([first.id]))
  })

  it('is large enough to be true to life', () => {
    expect(reported.length).toBeGreaterThan(27_000)
    expect(reported.length).toBeLessThan(31_000)
    expect(new Set(reported.map((row) => row.indicatorId)).size).toBe(25)
  })

  it('holds no area, observation or target version twice', () => {
    expect(new Set(dataset.areas.map((row) => row.code)).size).toBe(dataset.areas.length)
    expect(byKey.size).toBe(reported.length)
    const versions = dataset.targets.map(
      (row) => `${row.areaCode} ${row.indicatorId} ${row.year} ${row.effectiveFrom}`,
    )
    expect(new Set(versions).size).toBe(versions.length)
  })

  it('cannot be taken for a real county', () => {
    const provinces = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/
    expect(dataset.areas.filter((row) => provinces.test(row.code))).toEqual([])
    expect(dataset.areas[0]?.name).toContain('示例')
    expect(reported.filter((row) => !isSample(row))).toEqual([])
    expect(dataset.observations.filter((row) => !row.sourceRef?.startsWith('示例数据/'))).toEqual(
      [],
    )
    expect(dataset.targets.filter((row) => !row.document?.includes('示例'))).toEqual([])
  })

  it('holds 26 townships that are valid in October 2026', () => {
    const valid = dataset.areas.filter(
      (row) => row.level === 'township' && (row.validTo === null || row.validTo >= '2026-10'),
    )
    expect(valid.length).toBe(26)
  })

  it('reports from January 2023 to October 2026, and only while a township exists', () => {
    const areas = new Map(dataset.areas.map((row) => [row.code, row]))
    const periods = reported.map((row) => row.period).sort(comparePeriods)
    expect(periods[0]).toEqual(monthOf(2023, 1))
    expect(periods.at(-1)).toEqual(monthOf(2026, 10))
    const outside = reported.filter((row) => {
      const area = areas.get(row.areaCode)
      const { year, from, to } = row.period
      return (
        (area?.validFrom && formatPeriod(monthOf(year, from)) < area.validFrom) ||
        (area?.validTo && formatPeriod(monthOf(year, to)) > area.validTo)
      )
    })
    expect(outside).toEqual([])
  })

  it('counts in whole numbers, none of them negative', () => {
    const faults = reported.filter(
      (row) =>
        measureOf.get(row.indicatorId) === 'count' &&
        !(Number.isInteger(row.value) && Number(row.value) >= 0 && row.numerator === null),
    )
    expect(faults).toEqual([])
  })

  it('states ratios as exact quotients of whole numbers, and 0 of 0 without a value', () => {
    const faults = reported.filter((row) => {
      if (measureOf.get(row.indicatorId) !== 'ratio') return false
      const { value, numerator, denominator } = row
      if (row.qualifier !== 'exact') return true
      if (numerator === null || denominator === null) {
        return numerator !== denominator || value === null || value < 0 || value > 1
      }
      if (!Number.isInteger(numerator) || !Number.isInteger(denominator)) return true
      if (numerator < 0 || numerator > denominator) return true
      return value !== (denominator === 0 ? null : numerator / denominator)
    })
    expect(faults).toEqual([])
  })

  it('never counts more documents filed in time than filed, nor people without a session', () => {
    for (const row of reported) {
      const place = `${row.areaCode.slice(6)}`
      const period = formatPeriod(row.period)
      if (row.indicatorId === 'normdoc_timely_rate') {
        const filed = at(`${place} normdoc_filing_rate ${period}`)?.numerator
        expect(row.numerator).toBeLessThanOrEqual(filed ?? Number.NaN)
      }
      if (row.indicatorId === 'lecture_attendance' && row.value !== 0) {
        expect(at(`${place} lecture_sessions ${period}`)?.value).toBeGreaterThan(0)
      }
    }
  })

  it('plans every year, counts in whole numbers and ratios as fractions', () => {
    expect(new Set(dataset.targets.map((row) => row.year))).toEqual(
      new Set([2023, 2024, 2025, 2026]),
    )
    for (const row of dataset.targets) {
      if (measureOf.get(row.indicatorId) === 'ratio') expect(row.value).toBeLessThanOrEqual(1)
      else expect(Number.isInteger(row.value)).toBe(true)
      expect(row.value).toBeGreaterThanOrEqual(0)
    }
    const neutral = catalogue.filter((row) => row.direction === 'neutral').map((row) => row.id)
    expect(dataset.targets.filter((row) => neutral.includes(row.indicatorId))).toEqual([])
    expect(targets('001', 'publicity_village_coverage', 2026)[0]?.milestones).toEqual([
      0.25, 0.5, 0.8,
    ])
  })
})

describe('the sample county looks like a year of work', () => {
  const usual = ['001', '003', '006', '014', '016', '019']
  const ofMonth = (id: string, month: number) =>
    usual.reduce((total, area) => total + sum(area, id, months(2024, month, month)), 0)

  it('holds more publicity activities in March, June and December than in February', () => {
    const quiet = ofMonth('publicity_activities', 2)
    for (const month of [3, 6, 12]) {
      expect(ofMonth('publicity_activities', month)).toBeGreaterThan(2 * quiet)
    }
  })

  it('stays within 30 % of the year before in at least eight comparisons of ten', () => {
    let all = 0
    let near = 0
    for (const { id, aggregation } of catalogue) {
      if (aggregation !== 'sum') continue
      for (const area of usual) {
        const change = sum(area, id, months(2026, 1, 10)) / sum(area, id, months(2025, 1, 10)) - 1
        all += 1
        if (Math.abs(change) <= 0.3) near += 1
      }
    }
    expect(near / all).toBeGreaterThan(0.8)
    expect(all).toBe(6 * 13)
  })

  it('has most planned counts on pace in October 2026, several late, a few far behind', () => {
    const gaps = dataset.targets
      .filter((row) => row.year === 2026 && measureOf.get(row.indicatorId) === 'count')
      .filter((row) => row.effectiveFrom === '2026-01-01' && row.value > 0)
      .map((row) => sum(row.areaCode.slice(6), row.indicatorId, months(2026, 1, 10)) / row.value)
      .filter((completion) => !Number.isNaN(completion))
      .map((completion) => completion - 10 / 12)
    const onPace = gaps.filter((gap) => gap >= -0.1).length
    const farBehind = gaps.filter((gap) => gap < -0.3).length
    expect(gaps.length).toBeGreaterThan(200)
    expect(onPace / gaps.length).toBeGreaterThan(0.7)
    expect(onPace / gaps.length).toBeLessThan(0.95)
    expect(farBehind).toBeGreaterThanOrEqual(3)
    expect(farBehind / gaps.length).toBeLessThan(0.1)
  })

  it('differs in size, knows all populations but one, and has one under 1,000', () => {
    const townships = dataset.areas.filter((row) => row.level === 'township')
    const known = townships.flatMap((row) => row.population ?? [])
    expect(townships.filter((row) => row.population === null).map((row) => row.code)).toEqual([
      '990100019',
    ])
    expect(known.filter((population) => population < 1_000)).toEqual([860])
    expect(Math.max(...known)).toBe(79_600)
    for (const row of townships) {
      expect(row.populationYear === null).toBe(row.population === null)
      expect(row.villageCount).toBeGreaterThan(0)
    }
  })
})
