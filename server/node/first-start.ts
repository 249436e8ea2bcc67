import { sampleDataset } from '../../dataset/sample/sample-dataset.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { REGISTER_IDS } from '../../domain/register/registers.ts'
import type { Author } from '../api/history.ts'
import type { Store, WriteCounts } from '../api/store.ts'
import { readDataset, type Storing } from '../imports/import-source.ts'
import { FactSpool } from './dataset/fact-spool.ts'
import { openDatasetSource } from './dataset/open-dataset-source.ts'

/** Who loads what is shipped. */
const START: Author = { accountId: null, door: 'start', reason: null }

/**
 * Loads the datasets shipped with the product into an empty store: the published figures through
 * the same import as any other dataset, and the sample county (示例数据).
 *
 * Both are one write: a start cut short leaves the store empty, and the next one loads it.
 *
 * @param publishedDir Folder of the published figures.
 * @param now UTC instant recorded as the import.
 * @returns What was stored; null when the store held something already, or another server of the
 *   same database has loaded them meanwhile.
 */
export async function loadShippedDatasets(
  store: Store,
  publishedDir: string,
  now: string,
): Promise<WriteCounts | null> {
  const [areas, indicators] = [await store.areas(), await store.indicators()]
  if (areas.length > 0 || indicators.length > 0) return null
  const source = await openDatasetSource(publishedDir)
  const published = await readDataset(store, source, { now, spool: () => new FactSpool() })
  try {
    if (published.faultCount > 0) {
      const [first] = published.faults
      throw new Error(
        `the published figures have ${published.faultCount} faults: ${JSON.stringify(first)}`,
      )
    }
    const counts = await store.write(
      now,
      async (writer) => {
        const catalogue: Indicator[] = []
        const noting: Storing = {
          async put(kind, rows) {
            if (kind === 'indicators') catalogue.push(...(rows as Dataset['indicators']))
            await writer.put(kind, rows)
          },
          withdraw: (areaCodes, year, keep) => writer.withdraw(areaCodes, year, keep),
          removeSample: () => writer.removeSample(),
          registerRows: (query) => writer.registerRows(query),
          delete: (kind, rows) => writer.delete(kind, rows),
        }
        await published.storeWith(noting)
        const sample = sampleDataset(catalogue)
        await writer.put('areas', sample.areas)
        await writer.put('observations', sample.observations)
        await writer.put('targets', sample.targets)
        await writer.put('villages', sample.villages ?? [])
        await writer.put('feeds', sample.feeds ?? [])
        for (const register of REGISTER_IDS) await writer.put(register, sample[register] ?? [])
        await writer.putMonthStates(sample.monthStates ?? [])
        return true
      },
      START,
    )
    // Another server that started at the same moment was faster.
    return counts.areas.added > 0 ? counts : null
  } finally {
    await published.discard()
  }
}
