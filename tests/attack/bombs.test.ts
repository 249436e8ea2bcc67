import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { faultLine } from '../../dataset/faults/fault.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { importDataset } from '../../server/imports/import-source.ts'
import { openDatasetSource } from '../../server/node/dataset/open-dataset-source.ts'
import { temporaryFile } from '../store/temporary-file.ts'
import { BOMBS } from './bombs.ts'
import { importMutatedFiles } from './mutated-files.ts'

const NOW = '2026-11-02T08:00:00.000Z'

it.each(BOMBS)('$name: ends with the bound it passes, if it passes one', async (bomb) => {
  const path = temporaryFile('bomb.xlsx')
  bomb.write(path, 1)
  const store = createMemoryStore()
  const { faults } = await importDataset(store, await openDatasetSource(path), { now: NOW })
  const lines = faults.map((fault) => faultLine(fault, 'en'))
  if (bomb.refused) expect(lines.at(-1)).toMatch(bomb.refused)
  else expect(lines).toEqual([])
  expect(await store.areas()).toEqual([])
})

it('opens no folder under the name of a file', async () => {
  const folder = temporaryFile('dataset')
  mkdirSync(join(folder, 'areas.csv'), { recursive: true })
  const { tables, faults } = await openDatasetSource(folder)
  expect(tables).toEqual([])
  expect(faults.map((fault) => faultLine(fault, 'zh'))).toEqual([
    'areas.csv：现为“areas.csv”，应为：普通文件（不是文件夹、管道或设备） [unreadable]',
  ])
})

it('refuses a spoilt file with a fault, or stores it as a whole', async () => {
  const wrong: string[] = []
  const ends = await importMutatedFiles(2, 30, (file, how) => wrong.push(`${file}: ${how}`))
  expect(wrong).toEqual([])
  expect(ends.refused).toBeGreaterThan(0)
  expect(ends.stored).toBeGreaterThan(0)
})
