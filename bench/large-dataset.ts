import { readFileSync } from 'node:fs'
import { datasetOf } from '../dataset/dataset-of.ts'
import { COUNTY_CODE } from '../dataset/sample/sample-areas.ts'
import { sampleDataset } from '../dataset/sample/sample-dataset.ts'
import { sampleObservations } from '../dataset/sample/sample-observations.ts'
import type { Area } from '../domain/area.ts'
import type { Dataset } from '../domain/dataset.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Observation } from '../domain/observation.ts'
import type { Target } from '../domain/target.ts'

/** The shipped catalogue, through the import's own checks. */
export function catalogue(): readonly Indicator[] {
  const text = readFileSync(new URL('../dataset/published/indicators.csv', import.meta.url), 'utf8')
  return datasetOf({ 'indicators.csv': text }).indicators
}

/**
 * A fictitious province of `counties` copies of the sample county, the units of each under a city
 * of its own; figures of 2025 and 2026, scaled a little so that no two counties are alike.
 */
export function largeDataset(counties: number): Dataset {
  const sample = sampleDataset(catalogue())
  const areas: Area[] = [{ ...top(sample), code: '98', name: '示例省', level: 'province' }]
  const observations: Observation[] = []
  const targets: Target[] = []
  const recent = sampleObservations(new Set(sample.indicators.map(({ id }) => id))).filter(
    (row) => row.period.year >= 2025,
  )
  const plans = sample.targets.filter((row) => row.year >= 2025)
  for (let county = 0; county < counties; county += 1) {
    const prefix = `98${String(county).padStart(4, '0')}`
    const rename = (code: string) => code.replace(COUNTY_CODE, prefix)
    const scale = 1 + ((county * 7) % 11) / 10
    for (const area of sample.areas) {
      areas.push({
        ...area,
        code: rename(area.code),
        parentCode: area.parentCode === null ? '98' : rename(area.parentCode),
        successorCodes: area.successorCodes.map(rename),
        population: area.population === null ? null : Math.round(area.population * scale),
      })
    }
    for (const row of recent) {
      const value = row.denominator === null ? Math.round((row.value ?? 0) * scale) : row.value
      observations.push({ ...row, areaCode: rename(row.areaCode), value })
    }
    for (const row of plans) targets.push({ ...row, areaCode: rename(row.areaCode) })
  }
  return { areas, indicators: sample.indicators, observations, targets }
}

function top(dataset: Dataset): Area {
  const area = dataset.areas.find((one) => one.parentCode === null)
  if (!area) throw new Error('the sample holds no county')
  return area
}
