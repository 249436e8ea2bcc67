import { describe, expect, it } from 'vitest'
import { FILING, MATERIALS } from '../../tests/figure-builders.ts'
import { cumulative, period, yearOf } from '../../tests/series-builders.ts'
import { monthsModel } from './months-model.ts'

const spans = (stretches: readonly { from: number; to: number; value: number | null }[]) =>
  stretches.map(({ from, to, value }) => [from, to, value])

describe('monthsModel', () => {
  const months = yearOf(2026, {
    periods: [period(1, 1, 500, 'at_least'), period(2, 2, 400), period(3, 3, 1000)],
  })
  const last = yearOf(2025, { periods: [period(1, 1, 700), period(2, 2, 600), period(3, 3, 0)] })

  it('puts January and February together in both years: 500余 + 400 = 900余', () => {
    const model = monthsModel(MATERIALS, months, last, 3, true)
    expect(spans(model.thisYear)).toEqual([
      [1, 2, 900],
      [3, 3, 1000],
    ])
    expect(model.thisYear[0]?.qualifier).toBe('at_least')
    expect(spans(model.lastYear)).toEqual([
      [1, 2, 1300],
      [3, 3, 0],
    ])
    expect(model).toMatchObject({ combined: true, canCombine: true })
  })

  it('keeps them apart when asked to, and in January', () => {
    const apart = monthsModel(MATERIALS, months, last, 3, false)
    expect(spans(apart.thisYear).slice(0, 2)).toEqual([
      [1, 1, 500],
      [2, 2, 400],
    ])
    expect(apart).toMatchObject({ combined: false, canCombine: true })
    const january = monthsModel(MATERIALS, months, last, 1, true)
    expect(spans(january.thisYear)).toEqual([[1, 1, 500]])
    expect(january.canCombine).toBe(false)
  })

  it('makes no sum of two months of which one was not reported', () => {
    const gap = yearOf(2026, { periods: [period(2, 2, 400), period(3, 3, 10)] })
    expect(spans(monthsModel(MATERIALS, gap, undefined, 3, true).thisYear)).toEqual([
      [2, 2, 400],
      [3, 3, 10],
    ])
  })

  it('joins two ratios by their counts, never by their mean: 30/30 and 1/10 are 31/40', () => {
    const rates = yearOf(2026, {
      periods: [period(1, 1, 1), period(2, 2, 0.1)],
      samePeriod: {
        monthly: { thisYear: cumulative({ 1: 1, 2: 0.775 }), lastYear: cumulative({}) },
      },
    })
    expect(spans(monthsModel(FILING, rates, undefined, 2, true).thisYear)).toEqual([[1, 2, 0.775]])
  })

  it('leaves two rates without counts apart', () => {
    const rates = yearOf(2026, {
      periods: [period(1, 1, 0.9), period(2, 2, 0.8)],
      samePeriod: { monthly: { thisYear: cumulative({ 1: 0.9 }), lastYear: cumulative({}) } },
    })
    expect(spans(monthsModel(FILING, rates, undefined, 2, true).thisYear)).toHaveLength(2)
  })

  it('draws a quarter as three months wide, and does not spread it', () => {
    const quarters = yearOf(2026, { periods: [period(1, 3, 90), period(4, 6, 60)] })
    expect(spans(monthsModel(MATERIALS, quarters, undefined, 6, true).thisYear)).toEqual([
      [1, 3, 90],
      [4, 6, 60],
    ])
  })

  it('outlines a quarter that was reported beside its months', () => {
    const both = yearOf(2026, {
      periods: [period(4, 4, 35), period(5, 5, 42), period(6, 6, 30), period(4, 6, 87)],
    })
    const model = monthsModel(MATERIALS, both, undefined, 6, true)
    expect(spans(model.outlined)).toEqual([[4, 6, 87]])
    expect(model.thisYear).toHaveLength(3)
    // 87 sets the scale: steps of 20 to 100
    expect(model.top).toBe(100)
  })

  it('draws an annual figure a year wide where no year has shorter ones', () => {
    const annual = yearOf(2024, { periods: [period(1, 12, 300)] })
    const model = monthsModel(MATERIALS, annual, undefined, 12, true)
    expect(spans(model.thisYear)).toEqual([[1, 12, 300]])
    expect(model.leftOut).toEqual([])
  })

  it('names an annual figure instead of drawing it beside months', () => {
    const annual = yearOf(2025, { periods: [period(1, 12, 9000)] })
    const model = monthsModel(MATERIALS, months, annual, 3, true)
    expect(model.lastYear).toEqual([])
    expect(model.leftOut).toMatchObject([{ kind: 'annual', year: 2025, units: null }])
    expect(model.top).toBe(1000)
  })

  it('has nothing to draw before December where only the annual figure is known', () => {
    const annual = yearOf(2021, { periods: [period(1, 12, 30)] })
    expect(monthsModel(MATERIALS, annual, undefined, 7, true).drawable).toBe(false)
  })

  it("names the quarters of a county's units instead of drawing them over other units' months", () => {
    const county = yearOf(2026, {
      periods: [period(1, 1, 20, 'exact', 25), period(1, 3, 9, 'exact', 1)],
    })
    const model = monthsModel(MATERIALS, county, undefined, 3, true)
    expect(spans(model.thisYear)).toEqual([[1, 1, 20]])
    expect(model.leftOut).toMatchObject([{ kind: 'quarterly_units', year: 2026, units: 1 }])
  })
})
