import type { SeriesPeriod, YearSeries } from '../../../domain/series.ts'

/** All reported figures of several years, a row for each stretch of months that any year reported. */
export interface FiguresTableModel {
  readonly years: readonly number[]
  readonly rows: readonly {
    readonly from: number
    readonly to: number
    /** One per year; null where that year did not report this stretch. */
    readonly cells: readonly (SeriesPeriod | null)[]
  }[]
}

/** Files the figures of several years by stretch: months first, a quarter after its months. */
export function figuresTable(years: readonly YearSeries[]): FiguresTableModel {
  const stretches = new Map<string, { from: number; to: number }>()
  for (const year of years) {
    for (const { from, to } of year.periods) stretches.set(`${from}-${to}`, { from, to })
  }
  return {
    years: years.map((year) => year.year),
    rows: [...stretches.values()]
      .sort((a, b) => a.to - b.to || b.from - a.from)
      .map(({ from, to }) => ({
        from,
        to,
        cells: years.map(
          (year) => year.periods.find((period) => period.from === from && period.to === to) ?? null,
        ),
      })),
  }
}
