import { datasetOf } from '../dataset/dataset-of.ts'
import csv from '../dataset/published/indicators.csv?raw'
import { sampleDataset } from '../dataset/sample/sample-dataset.ts'
import type { Dataset } from '../domain/dataset.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Observation } from '../domain/observation.ts'
import { formatMonth, formatPeriod, monthOf } from '../domain/period.ts'
import { fedFigures } from '../domain/register/fed-figures.ts'
import { REGISTER_IDS, REGISTERS } from '../domain/register/registers.ts'

/** The sample county by area, indicator and period, for tests about it. */

/** The shipped catalogue. */
export const catalogue: readonly Indicator[] = datasetOf({ 'indicators.csv': csv }).indicators
/** The sample county over the shipped catalogue. */
export const dataset: Dataset = sampleDataset(catalogue)
export const measureOf = new Map(catalogue.map((indicator) => [indicator.id, indicator.measure]))

/** The figures that the registers of the sample county feed. */
export const fed: readonly Observation[] = REGISTER_IDS.flatMap((register) => {
  const feeds = dataset.feeds?.filter((feed) => feed.register === register) ?? []
  return [...new Set(feeds.map(({ areaCode }) => areaCode))].flatMap((code) => {
    const area = dataset.areas.find((one) => one.code === code)
    if (!area) throw new Error(`no such area: ${code}`)
    const submitted = new Set(
      dataset.monthStates?.map((one) => `${one.areaCode} ${formatMonth(one.year, one.month)}`),
    )
    return fedFigures(REGISTERS[register], {
      area,
      feeds: feeds.filter((feed) => feed.areaCode === code),
      rows: dataset[register]?.filter((row) => row.areaCode === code) ?? [],
      villages: dataset.villages?.filter((row) => row.areaCode === code) ?? [],
      runningMonth: '2026-11',
      isSubmitted: (month) => submitted.has(`${code} ${month}`),
      isSample: true,
      countingRules: new Map(
        dataset.observations.flatMap(({ areaCode, indicatorId, countingRule }) =>
          areaCode === code && countingRule !== null ? [[indicatorId, countingRule]] : [],
        ),
      ),
    })
  })
})
/** All that the sample county reports: typed, or counted from registers. */
export const reported: readonly Observation[] = [...dataset.observations, ...fed]

/** Figures by the last three digits of the area, the indicator and the period. */
export const byKey = new Map(
  reported.map((row) => [
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
  return reported.filter((row) => row.areaCode === `990100${area}`)
}
