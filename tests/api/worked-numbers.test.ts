import { describe, it } from 'vitest'
import { createApi } from '../../server/api/app.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { datasetOf } from '../dataset-of.ts'
import { CASES } from '../worked-numbers/cases.ts'
import { csvPath, expectCells } from '../worked-numbers/check.ts'
import { FILES } from '../worked-numbers/dataset.ts'

const api = createApi({ store: createMemoryStore(datasetOf(FILES)), programVersion: 'test' })

describe('the worked numbers, as progress.csv states them', () => {
  it.each(CASES)('$name', async (worked) => {
    expectCells(worked, await (await api.request(csvPath(worked))).text())
  })
})
