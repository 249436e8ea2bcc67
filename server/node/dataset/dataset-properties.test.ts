import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, TABLE_NAMES } from '../../../dataset/columns/tables.ts'
import type { Dataset } from '../../../domain/dataset.ts'
import { createSampleStore } from '../../../mocks/sample-store.ts'
import { anyDataset } from '../../../tests/arbitrary-dataset.ts'
import { sourceOfDataset } from '../../../tests/source-of-dataset.ts'
import { temporaryFile } from '../../../tests/store/temporary-file.ts'
import { createMemoryStore } from '../../api/memory-store.ts'
import type { Store } from '../../api/store.ts'
import { importDataset } from '../../imports/import-source.ts'
import { exportDataset } from './export-dataset.ts'
import { openDatasetSource } from './open-dataset-source.ts'
import { storedRows } from './stored-rows.ts'

const NOW = '2027-01-02T08:00:00.000Z'

/** Everything that a store holds, in an order of its own. */
async function factsIn(store: Store): Promise<Record<string, unknown[]>> {
  const facts: Record<string, unknown[]> = {}
  for (const table of TABLE_NAMES) {
    facts[table] = []
    for await (const batch of storedRows(store, table)) facts[table].push(...batch)
  }
  return facts
}

async function imported(dataset: Dataset): Promise<Store> {
  const store = createMemoryStore()
  const { faults } = await importDataset(store, sourceOfDataset(dataset), { now: NOW })
  expect(faults).toEqual([])
  return store
}

async function expectNothingNew(store: Store, path: string): Promise<void> {
  await exportDataset(store, path)
  const { version } = await store.identity()
  const report = await importDataset(store, await openDatasetSource(path), { now: NOW })
  expect(report.faults).toEqual([])
  for (const { added, changed, removed } of Object.values(report.counts)) {
    expect([added, changed, removed]).toEqual([0, 0, 0])
  }
  expect((await store.identity()).version).toBe(version)
}

describe('whatever a dataset holds', { timeout: 60_000 }, () => {
  it('its rows are read as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const facts = await factsIn(await imported(dataset))
        expect(facts).toEqual(await factsIn(createMemoryStore(dataset, NOW)))
      }),
    )
  })

  it('the order of its rows does not matter for what is stored', async () => {
    const shuffled = anyDataset.chain((dataset) =>
      fc.record({
        dataset: fc.constant(dataset),
        areas: fc.shuffledSubarray([...dataset.areas], { minLength: dataset.areas.length }),
        indicators: fc.shuffledSubarray([...dataset.indicators], {
          minLength: dataset.indicators.length,
        }),
        observations: fc.shuffledSubarray([...dataset.observations], {
          minLength: dataset.observations.length,
        }),
        targets: fc.shuffledSubarray([...dataset.targets], { minLength: dataset.targets.length }),
        activities: fc.shuffledSubarray([...(dataset.activities ?? [])], {
          minLength: dataset.activities?.length ?? 0,
        }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ dataset, ...others }) => {
        expect(await factsIn(await imported({ ...dataset, ...others }))).toEqual(
          await factsIn(await imported(dataset)),
        )
      }),
    )
  })

  it('an empty store that imports its export holds the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const [store, path, other] = [
          createMemoryStore(dataset, NOW),
          temporaryFile('out'),
          createMemoryStore(),
        ]
        await exportDataset(store, path)
        const { faults } = await importDataset(other, await openDatasetSource(path), { now: NOW })
        expect(faults).toEqual([])
        expect(await factsIn(other)).toEqual(await factsIn(store))
      }),
      { numRuns: 20, endOnFailure: true },
    )
  })

  it.each(['out', 'out.xlsx'])('importing its export to %s changes nothing', async (name) => {
    await fc.assert(
      fc.asyncProperty(anyDataset, (dataset) =>
        expectNothingNew(createMemoryStore(dataset, NOW), temporaryFile(name)),
      ),
      // A fault is told at once: to make it smaller takes workbook after workbook, past the time limit.
      { numRuns: 20, endOnFailure: true },
    )
  })
})

it('importing the export of all that is shipped changes nothing', { timeout: 60_000 }, () =>
  expectNothingNew(createSampleStore(), temporaryFile('out')),
)

it('no heading names two columns of a table', () => {
  for (const table of TABLE_NAMES) {
    const headings = columnsOf(table).flatMap(({ name, zh }) => [name, zh])
    expect(new Set(headings).size, table).toBe(headings.length)
  }
})
