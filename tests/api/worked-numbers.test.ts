import { describe, it } from 'vitest'
import { datasetOf } from '../../dataset/dataset-of.ts'
import { createApi } from '../../server/api/app.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { today } from '../builders.ts'
import { CASES, CONFLICT } from '../worked-numbers/cases.ts'
import { csvPath, expectCells, expectConflict } from '../worked-numbers/check.ts'
import { FILES } from '../worked-numbers/dataset.ts'

const api = createApi({ store: createMemoryStore(datasetOf(FILES)), programVersion: 'test', today })

describe('the worked numbers, as progress.csv states them', () => {
  it.each(CASES)('$name', async (worked) => {
    expectCells(worked, await (await api.request(csvPath(worked))).text())
  })

  it('conflict: both numbers, and which of them was used', async () => {
    expectConflict(await (await api.request(CONFLICT.path)).json())
  })
})
