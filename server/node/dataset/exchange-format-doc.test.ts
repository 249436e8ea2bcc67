import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { faultLine } from '../../../dataset/fault.ts'
import { columnsOf, TABLE_NAMES } from '../../../dataset/format.ts'
import { temporaryFile } from '../../../tests/store/temporary-file.ts'
import { createMemoryStore } from '../../api/memory-store.ts'
import { openDatasetSource } from './dataset-source.ts'
import { importDataset } from './import-source.ts'
import { allowed, requirement } from './template.ts'
import { COLUMN_WORDS } from './template-words.ts'

const DOCUMENT = readFileSync(new URL('../../../docs/exchange-format.md', import.meta.url), 'utf8')
const NOW = '2026-11-02T08:00:00.000Z'

/** The example files of the document. */
const EXAMPLE = [...DOCUMENT.matchAll(/\*\*`(\w+\.csv)`\*\*\n\n```csv\n([\s\S]*?)```/g)].map(
  ([, file = '', text = '']) => [file, text] as const,
)

async function imported(files: readonly (readonly [string, string])[]) {
  const folder = temporaryFile('dataset')
  mkdirSync(folder)
  for (const [file, text] of files) writeFileSync(join(folder, file), text)
  const source = await openDatasetSource(folder)
  return importDataset(createMemoryStore(), source, { now: NOW })
}

it('explains every column in the words of the template', () => {
  const rows = DOCUMENT.split('\n').map((line) => line.replace(/\s+\|/g, ' |'))
  for (const table of TABLE_NAMES) {
    for (const column of columnsOf(table)) {
      const words = COLUMN_WORDS[table][column.name]
      const cells = [`\`${column.name}\``, requirement(table, column), words?.zh, words?.en]
      expect(rows).toContain(`| ${[...cells, allowed(column)].join(' | ')} |`)
    }
  }
})

it('shows an example that can be imported', async () => {
  expect(EXAMPLE.map(([file]) => file).sort()).toEqual(
    TABLE_NAMES.map((table) => `${table}.csv`).sort(),
  )
  const { faults, counts } = await imported(EXAMPLE)
  expect(faults).toEqual([])
  expect(counts.observations.added).toBe(4)
})

it('shows faults as the command prints them, in both languages', async () => {
  const [, faulty = '', zh, en] =
    /This file\n\n```text\n([\s\S]*?)```[\s\S]*?```text\n([\s\S]*?)```[\s\S]*?```text\n([\s\S]*?)```/.exec(
      DOCUMENT,
    ) ?? []
  const files = EXAMPLE.filter(([file]) => file !== 'observations.csv')
  const { faults } = await imported([...files, ['observations.csv', faulty]])
  expect(faults.map((fault) => `${faultLine(fault, 'zh')}\n`).join('')).toBe(zh)
  expect(faults.map((fault) => `${faultLine(fault, 'en')}\n`).join('')).toBe(en)
})
