import { describe, expect, it } from 'vitest'
import { absent, value } from '../../domain/figure.ts'
import { FILING, MATERIALS } from '../../tests/figure-builders.ts'
import { evenPlan, yearOf } from '../../tests/series-builders.ts'
import { yearsModel } from './years-model.ts'

/** A year with `same` by the month compared and `whole` in all. */
const year = (number: number, same: number | null, whole: number | null, target: number | null) =>
  yearOf(number, {
    samePeriod: {
      value: same === null ? absent('not_reported') : value(same),
      target,
    },
    wholeYear: { value: whole === null ? absent('not_reported') : value(whole), target },
    ...(target === null ? {} : { plan: evenPlan(target) }),
  })

describe('yearsModel', () => {
  it('marks the same months off from the rest of each year, and leaves this year open', () => {
    const { columns } = yearsModel(
      MATERIALS,
      [year(2024, 120, 200, 180), year(2025, 132, 210, 200), year(2026, 150, 150, 220)],
      7,
    )
    expect(
      columns.map(({ year: y, shape, sameValue, wholeValue, target, running }) => [
        y,
        shape,
        sameValue,
        wholeValue,
        target,
        running,
      ]),
    ).toEqual([
      [2024, 'split', 120, 200, 180, false],
      [2025, 'split', 132, 210, 200, false],
      [2026, 'part', 150, 150, 220, true],
    ])
  })

  it('does not draw what came after the month asked for in the year asked for', () => {
    const { columns } = yearsModel(MATERIALS, [year(2025, 132, 210, null)], 7)
    expect(columns[0]).toMatchObject({ shape: 'part', sameValue: 132, wholeValue: 132 })
  })

  it('draws a year of which only the annual figure is known as one piece', () => {
    const annual = yearOf(2024, {
      samePeriod: { value: absent('annual_only') },
      wholeYear: { value: value(300) },
    })
    const { columns } = yearsModel(MATERIALS, [annual, year(2025, 100, 250, null)], 7)
    expect(columns[0]).toMatchObject({ shape: 'whole', sameValue: null, wholeValue: 300 })
  })

  it('compares whole years in December, without parts', () => {
    const { columns } = yearsModel(MATERIALS, [year(2025, 210, 210, 200)], 12)
    expect(columns[0]).toMatchObject({ shape: 'whole', running: false })
  })

  it('leaves out years before the first figure, but not those after it', () => {
    const { columns } = yearsModel(
      MATERIALS,
      [
        year(2022, null, null, null),
        year(2023, 10, 20, null),
        year(2024, null, null, null),
        year(2025, 12, 22, null),
      ],
      12,
    )
    expect(columns.map((column) => [column.year, column.shape])).toEqual([
      [2023, 'whole'],
      [2024, 'none'],
      [2025, 'whole'],
    ])
  })

  it('keeps the year asked for where nothing was ever reported, and says that nothing is drawn', () => {
    const model = yearsModel(
      MATERIALS,
      [year(2025, null, null, null), year(2026, null, null, null)],
      10,
    )
    expect(model.columns.map((column) => column.year)).toEqual([2026])
    expect(model.drawable).toBe(false)
  })

  it('puts ratios side by side on 0 to 100 %, since they do not add up', () => {
    expect(yearsModel(FILING, [year(2025, 0.9, 0.92, 1)], 12)).toMatchObject({
      kind: 'pair',
      top: 1,
      reference: 1,
    })
  })

  it('makes room for a target above every bar', () => {
    // 430 needs a scale to 500 in steps of 100
    expect(yearsModel(MATERIALS, [year(2026, 90, 90, 430)], 3).top).toBe(500)
  })
})
