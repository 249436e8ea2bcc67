import { datasetOf } from '../dataset/dataset-of.ts'
import areas from '../dataset/published/areas.csv?raw'
import indicators from '../dataset/published/indicators.csv?raw'
import observations from '../dataset/published/observations.csv?raw'
import targets from '../dataset/published/targets.csv?raw'
import { sampleDataset } from '../dataset/sample/sample-dataset.ts'
import { createMemoryStore } from '../server/api/memory-store.ts'
import type { Store } from '../server/api/store.ts'

/** What a first start of the server loads: the published facts and the sample county (示例数据). */
export function createSampleStore(): Store {
  const published = datasetOf({
    'areas.csv': areas,
    'indicators.csv': indicators,
    'targets.csv': targets,
    'observations.csv': observations,
  })
  const sample = sampleDataset(published.indicators)
  return createMemoryStore(
    {
      ...sample,
      areas: [...published.areas, ...sample.areas],
      indicators: published.indicators,
      targets: [...published.targets, ...sample.targets],
      observations: [...published.observations, ...sample.observations],
    },
    '2026-11-05T01:00:00Z',
  )
}
