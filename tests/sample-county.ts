import { datasetOf } from '../dataset/dataset-of.ts'
import csv from '../dataset/published/indicators.csv?raw'
import { sampleDataset } from '../dataset/sample/sample-dataset.ts'
import type { Dataset } from '../domain/dataset.ts'
import type { Indicator } from '../domain/indicator.ts'
import { formatPeriod, monthOf } from '../domain/period.ts'

/** The sample county by area, indicator and period, for tests about it. */

/** The shipped catalogue. */
export const catalogue: readonly Indicator[] = datasetOf({ 'indicators.csv': csv }).indicators
/** The sample county over the shipped catalogue. */
export const dataset: Dataset = sampleDataset(catalogue)
export const measureOf = new Map(catalogue.map((indicator) => [indicator.id, indicator.measure]))

/** Observations by the last three digits of the area, the indicator and the period. */
export const byKey = new Map(
  dataset.observations.map((row) => [
    `${row.areaCode.slice(6)} ${row.indicatorId} ${formatPeriod(row.period)}`,
    row,
  ]),
)

/** @example at('005 training_sessions 2026-07') // undefined: not reported */
export function at(key: string) {
  return byKey.get(key)
}

/** @example months(2026, 1, 2) // ['2026-01', '2026-02'] */
export function months(year: number, from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) =>
    formatPeriod(monthOf(year, from + index)),
  )
}

/** Sum over these periods; NaN where one of them is missing. */
export function sum(area: string, id: string, periods: readonly string[]): number {
  return periods.reduce(
    (total, period) => total + (at(`${area} ${id} ${period}`)?.value ?? Number.NaN),
    0,
  )
}

/** The versions of a target. */
export function targets(area: string, id: string, year: number) {
  return dataset.targets.filter(
    (row) => row.areaCode === `990100${area}` && row.indicatorId === id && row.year === year,
  )
}

/** Everything an area reported. */
export function rowsOf(area: string) {
  return dataset.observations.filter((row) => row.areaCode === `990100${area}`)
}
