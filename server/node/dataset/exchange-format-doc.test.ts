import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  columnsOf,
  MAIN_TABLES,
  TABLE_NAMES,
  type TableName,
  wordsOfTable,
} from '../../../dataset/columns/tables.ts'
import { faultLine } from '../../../dataset/faults/fault.ts'
import { isRegister } from '../../../domain/register/registers.ts'
import { temporaryFile } from '../../../tests/store/temporary-file.ts'
import { createMemoryStore } from '../../api/memory-store.ts'
import { importDataset } from '../../imports/import-source.ts'
import { openDatasetSource } from './open-dataset-source.ts'
import { allowed, requirement } from './template.ts'

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

/** The rows of a table's columns in the document, without the spaces that align them. */
function columnsInDocument(table: TableName): string[] {
  const [, section = ''] = DOCUMENT.split(`\n### ${table}\n`)
  const [beforeNext = ''] = section.split('\n#')
  return beforeNext
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.replace(/\s+\|/g, ' |'))
}

/** A register that somebody declares need not be told there. */
const TOLD = TABLE_NAMES.filter(
  (table) => !isRegister(table) || DOCUMENT.includes(`\n### ${table}\n`),
)

it.each(TOLD)('lists the columns of %s as they are declared', (table) => {
  expect(columnsInDocument(table)).toEqual(
    columnsOf(table).map((column) => {
      const { name, zh, means } = column
      const cells = [`\`${name}\``, zh, requirement(column), means.zh, means.en, allowed(column)]
      return `| ${cells.join(' | ')} |`
    }),
  )
  expect(DOCUMENT).toContain(`${wordsOfTable(table).zh}。${wordsOfTable(table).en}.`)
})

it('shows an example that can be imported', async () => {
  const tables = EXAMPLE.map(([file]) => file.replace('.csv', ''))
  expect(tables).toEqual(expect.arrayContaining([...MAIN_TABLES, 'villages', 'feeds']))
  expect(tables.some(isRegister)).toBe(true)
  const { faults, counts } = await imported(EXAMPLE)
  expect(faults).toEqual([])
  expect(counts.targets.added).toBe(2)
  expect(counts.activities.added).toBe(2)
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
