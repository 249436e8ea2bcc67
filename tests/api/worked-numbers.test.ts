import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { createApi } from '../../server/api/app.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { datasetOf } from '../dataset-of.ts'
import { CASES } from '../worked-numbers/cases.ts'
import { FILES } from '../worked-numbers/dataset.ts'

const api = createApi({ store: createMemoryStore(datasetOf(FILES)), programVersion: 'test' })

describe('the worked numbers, as progress.csv states them', () => {
  it.each(CASES)('$name', async ({ area, through, indicator, cells }) => {
    const path = `/api/progress.csv?area=${area}&year=${through.slice(0, 4)}&through=${through}`
    const text = await (await api.request(path)).text()
    const table = Papa.parse<Record<string, string>>(text.trim(), { header: true }).data
    const row = table.find((one) => one.indicator_id === indicator)
    for (const [column, expected] of Object.entries(cells)) {
      if (typeof expected === 'string') expect(row?.[column], column).toBe(expected)
      else expect(Number.parseFloat(row?.[column] ?? ''), column).toBeCloseTo(expected, 9)
    }
  })
})
