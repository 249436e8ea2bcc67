import { describe, expect, it } from 'vitest'
import { FILING, MATERIALS, unitCoverage } from '../../tests/figure-builders.ts'
import { cumulative, evenPlan, period, qualifiers, yearOf } from '../../tests/series-builders.ts'
import { courseModel } from './course-model.ts'

const thisYear = (model: ReturnType<typeof courseModel>) =>
  model.points.map((point) => point.thisYear)

describe('courseModel', () => {
  const reported = yearOf(2026, {
    periods: [period(1, 1, 2), period(2, 2, 3), period(5, 5, 4, 'at_least')],
    plan: evenPlan(12),
    samePeriod: {
      monthsMissing: [3, 4],
      monthly: {
        thisYear: cumulative({ 1: 2, 2: 5, 5: 9 }),
        lastYear: cumulative({ 1: 1, 12: 10 }),
      },
      monthlyQualifiers: { thisYear: qualifiers({ 2: 'exact', 5: 'at_least' }), lastYear: [] },
    },
  })

  it('keeps a gap where months were not reported, and names them', () => {
    const model = courseModel(MATERIALS, reported, 5)
    expect(thisYear(model).slice(0, 7)).toEqual([null, 2, 5, null, null, 9, null])
    expect(model.missing).toEqual([3, 4])
  })

  it('ends at the month asked for, even where later ones were reported', () => {
    expect(thisYear(courseModel(MATERIALS, reported, 2))).toEqual([
      null,
      2,
      5,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('starts the pace at 0 with the year and the target with January', () => {
    const [start, january] = courseModel(MATERIALS, reported, 5).points
    expect(start).toEqual({ month: 0, thisYear: null, lastYear: null, target: 12, due: 0 })
    expect(january).toMatchObject({ target: 12, due: 1 })
  })

  it('qualifies a sum by the figures in it: 2 + 3 is exact, with 4余 it is 9余', () => {
    const model = courseModel(MATERIALS, reported, 5)
    expect(model.qualifiers.thisYear[2]).toBe('exact')
    expect(model.thisEnd).toEqual({ month: 5, value: 9, qualifier: 'at_least' })
  })

  it('tells in which month the target changed, from what to what', () => {
    const plan = evenPlan(12).map((point) => (point.month >= 9 ? { ...point, target: 10 } : point))
    const model = courseModel(MATERIALS, yearOf(2026, { plan }), 10)
    expect(model.targetSteps).toEqual([{ month: 9, before: 12, after: 10 }])
    expect(model.targetEnd).toBe(10)
  })

  it("leaves a year's single figure to a sentence", () => {
    const annual = yearOf(2021, {
      periods: [period(1, 12, 30, 'at_least')],
      samePeriod: {
        monthly: { thisYear: cumulative({ 12: 30 }), lastYear: cumulative({}) },
        monthlyQualifiers: { thisYear: qualifiers({ 12: 'at_least' }), lastYear: [] },
      },
    })
    const model = courseModel(MATERIALS, annual, 12)
    expect(model.drawable).toBe(false)
    expect(model.thisEnd).toEqual({ month: 12, value: 30, qualifier: 'at_least' })
  })

  it('draws a year reported by quarter at the ends of quarters alone', () => {
    const quarters = yearOf(2026, {
      periods: [period(1, 3, 90), period(4, 6, 60)],
      samePeriod: {
        monthly: { thisYear: cumulative({ 3: 90, 6: 150 }), lastYear: cumulative({}) },
      },
    })
    const model = courseModel(MATERIALS, quarters, 6)
    expect(thisYear(model).slice(0, 7)).toEqual([null, null, null, 90, null, null, 150])
    expect(model.drawable).toBe(true)
  })

  it('draws ratios on 0 to 100 % and marks what everything must reach', () => {
    const rates = yearOf(2026, {
      samePeriod: { monthly: { thisYear: cumulative({ 1: 0.98 }), lastYear: cumulative({}) } },
    })
    expect(courseModel(FILING, rates, 1)).toMatchObject({ top: 1, reference: 1 })
  })

  it("takes a quarter's qualifier instead of its months', as it takes its number", () => {
    const both = yearOf(2026, {
      samePeriod: { monthlyQualifiers: { thisYear: [null, 'about', 'exact'], lastYear: [] } },
    })
    const model = courseModel(MATERIALS, both, 3)
    expect(model.qualifiers.thisYear[2]).toBe('about')
    expect(model.qualifiers.thisYear[3]).toBe('exact')
  })

  it('marks no month of a roll-up as missing: some units reported it', () => {
    const county = yearOf(2026, {
      samePeriod: { monthsMissing: [10], units: unitCoverage() },
    })
    expect(courseModel(MATERIALS, county, 10).missing).toEqual([])
  })
})
