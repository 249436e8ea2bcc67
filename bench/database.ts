import { join } from 'node:path'
import type { Dataset } from '../domain/dataset.ts'
import type { Store } from '../server/api/store.ts'
import { openSqlStore } from '../server/node/sql-store.ts'
import type { BenchDatabase } from './figures.ts'
import { largeDataset } from './large-dataset.ts'

const COUNTIES = 40
const NOW = '2026-11-02T08:00:00.000Z'

/** Stores a dataset in a database that holds nothing yet, and leaves it open. */
export async function filledStore(url: string, dataset: Dataset): Promise<Store> {
  const store = await openSqlStore(url)
  await store.write(NOW, async (writer) => {
    for (const kind of ['areas', 'indicators', 'targets', 'observations'] as const) {
      await writer.put(kind, dataset[kind])
    }
    return true
  })
  return store
}

/** A database of forty counties in `folder`, and how many units they have. */
export async function openDatabase(
  folder: string,
): Promise<{ bench: BenchDatabase; units: number }> {
  const dataset = largeDataset(COUNTIES)
  const url = `file:${join(folder, 'large.sqlite')}`
  const store = await filledStore(url, dataset)
  const counties = dataset.areas.filter(({ level }) => level === 'county')
  const county = counties[0]?.code ?? ''
  const townships = dataset.areas.filter(({ level, validTo }) => level === 'township' && !validTo)
  const township = townships.find(({ parentCode }) => parentCode === county)?.code ?? ''
  const province = dataset.areas[0]?.code ?? ''
  return { bench: { url, store, province, county, township }, units: townships.length }
}
