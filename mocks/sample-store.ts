import papaparse from 'papaparse'
import type { RowOf, TableName } from '../dataset/columns/tables.ts'
import { DatasetChecker } from '../dataset/dataset-checker.ts'
import areas from '../dataset/published/areas.csv?raw'
import indicators from '../dataset/published/indicators.csv?raw'
import observations from '../dataset/published/observations.csv?raw'
import targets from '../dataset/published/targets.csv?raw'
import { sampleDataset } from '../dataset/sample/sample-dataset.ts'
import type { Dataset } from '../domain/dataset.ts'
import { createMemoryStore } from '../server/api/memory-store.ts'
import type { Store } from '../server/api/store.ts'

/**
 * The shipped facts, through the same checks as an import.
 *
 * @throws {Error} They have a fault, which `dataset/published/published.test.ts` should have found.
 */
function publishedDataset(): Dataset {
  const checker = new DatasetChecker({ areas: [], indicators: [] })
  const read = <T extends TableName>(table: T, text: string): RowOf[T][] => {
    const [header = [], ...cells] = papaparse.parse<string[]>(text.trim()).data
    const check = checker.open(table, `${table}.csv`, header)
    const rows = cells.flatMap((row, index) => check.row(index + 2, row) ?? [])
    check.end()
    return rows
  }
  const dataset = {
    areas: read('areas', areas),
    indicators: read('indicators', indicators),
    targets: read('targets', targets),
    observations: read('observations', observations),
  }
  if (checker.faults.count > 0) throw new Error(JSON.stringify(checker.faults.listed))
  return dataset
}

/** What a first start of the server loads: the published facts and the sample county (示例数据). */
export function createSampleStore(): Store {
  const published = publishedDataset()
  const sample = sampleDataset(published.indicators)
  return createMemoryStore(
    {
      areas: [...published.areas, ...sample.areas],
      indicators: published.indicators,
      targets: [...published.targets, ...sample.targets],
      observations: [...published.observations, ...sample.observations],
    },
    '2026-11-05T01:00:00Z',
  )
}
