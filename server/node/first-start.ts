import { sampleDataset } from '../../dataset/sample/sample-dataset.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { DatasetWriter, Store, WriteCounts } from '../api/store.ts'
import { importDataset } from './dataset/import-source.ts'
import { openDatasetSource } from './dataset/open-dataset-source.ts'

/**
 * Loads the datasets shipped with the product into an empty store: the published figures through
 * the same import as any other dataset, and the sample county (示例数据).
 *
 * Both are one write: a start cut short leaves the store empty, and the next one loads it.
 *
 * @param publishedDir Folder of the published figures.
 * @param now UTC instant recorded as the import.
 * @returns What was stored; null when the store held something already.
 */
export async function loadShippedDatasets(
  store: Store,
  publishedDir: string,
  now: string,
): Promise<WriteCounts | null> {
  const [areas, indicators] = [await store.areas(), await store.indicators()]
  if (areas.length > 0 || indicators.length > 0) return null
  const source = await openDatasetSource(publishedDir)
  return store.write(now, async (writer) => {
    const catalogue: Indicator[] = []
    const inside = withinWrite(store, {
      ...boundWriter(writer),
      async putIndicators(rows) {
        catalogue.push(...rows)
        await writer.putIndicators(rows)
      },
    })
    const { faults, faultCount } = await importDataset(inside, source, { now })
    if (faultCount > 0) {
      throw new Error(
        `the published figures have ${faultCount} faults: ${JSON.stringify(faults[0])}`,
      )
    }
    const sample = sampleDataset(catalogue)
    await writer.putAreas(sample.areas)
    await writer.putObservations(sample.observations)
    await writer.putTargets(sample.targets)
    return true
  })
}

/** A store whose writes belong to a write that is under way. */
function withinWrite(store: Store, writer: DatasetWriter): Store {
  return {
    identity: () => store.identity(),
    areas: () => store.areas(),
    indicators: () => store.indicators(),
    observations: (query) => store.observations(query),
    targets: (query) => store.targets(query),
    activity: () => store.activity(),
    async write(_now, work) {
      await work(writer)
      return writer.counts()
    },
    close: async () => undefined,
  }
}

/** A writer's methods as plain functions: a class instance does not survive being spread. */
function boundWriter(writer: DatasetWriter): DatasetWriter {
  return {
    putAreas: (rows) => writer.putAreas(rows),
    putIndicators: (rows) => writer.putIndicators(rows),
    putObservations: (rows) => writer.putObservations(rows),
    putTargets: (rows) => writer.putTargets(rows),
    withdraw: (areaCodes, year, keep) => writer.withdraw(areaCodes, year, keep),
    removeSample: () => writer.removeSample(),
    counts: () => writer.counts(),
  }
}
