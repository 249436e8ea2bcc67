import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Column } from '../../dataset/columns/column.ts'
import { columnsOf, TABLE_NAMES, type TableName } from '../../dataset/columns/tables.ts'
import type { Register } from '../../domain/register/register.ts'
import { isRegister, REGISTERS, type RegisterId } from '../../domain/register/registers.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import type { Store } from '../../server/api/store.ts'
import { importDataset } from '../../server/imports/import-source.ts'
import { exportDataset } from '../../server/node/dataset/export-dataset.ts'
import { openDatasetSource } from '../../server/node/dataset/open-dataset-source.ts'
import { openSqlStore } from '../../server/node/sql-store.ts'
import { temporaryFile } from './temporary-file.ts'

/** What a register counts is passed over. */
const OBSERVED = { area_code: '9901', source_kind: 'sample' }

/**
 * Rows that fill every declared column with something else than its empty cell stands for. A cell
 * that is not named here is made by its column's kind, so that a new column is tried without a line.
 */
const ROWS: Readonly<
  Record<Exclude<TableName, RegisterId>, readonly Readonly<Record<string, string>>[]>
> = {
  areas: [
    { code: '99', level: 'county', parent_code: '', successor_code: '' },
    { code: '9901', level: 'township', parent_code: '99', successor_code: '9902' },
    { code: '9902', level: 'township', parent_code: '99', successor_code: '', valid_to: '' },
    { code: '9903', level: 'township', parent_code: '99', successor_code: '9901;9902' },
  ],
  indicators: [
    { id: 'i1', measure: 'count', aggregation: 'sum', direction: 'up', position: '1' },
    { id: 'i2', measure: 'ratio', aggregation: 'ratio', direction: 'full', position: '2' },
    { id: 'normdoc_issued', measure: 'count', aggregation: 'sum', direction: 'up', position: '3' },
  ],
  targets: [{ area_code: '9901', indicator_id: 'i1' }],
  observations: [
    { ...OBSERVED, indicator_id: 'i1', numerator: '', denominator: '' },
    { ...OBSERVED, indicator_id: 'i2', value: '0.25', qualifier: 'exact', numerator: '1' },
  ],
  villages: [{ area_code: '9902', code: 'v1' }],
  feeds: [{ area_code: '9901', indicator_id: 'normdoc_issued', register: 'documents' }],
}

function rowsOf(table: TableName): readonly Readonly<Record<string, string>>[] {
  return isRegister(table) ? [rowIn(REGISTERS[table])] : ROWS[table]
}

/** A village that there is, and work that is done: what is done has its day. */
function rowIn({ columns, work }: Register): Readonly<Record<string, string>> {
  const villages = columns.filter(({ kind }) => kind === 'village')
  return {
    area_code: '9902',
    ...Object.fromEntries(villages.map(({ name }) => [name, 'v1'])),
    ...(work && { [work.state]: work.doneStates[0] ?? '' }),
  }
}

const BY_KIND: Readonly<Record<Column['kind'], (column: Column) => string>> = {
  code: ({ name }) => `code-${name.replaceAll('_', '-')}`,
  codes: ({ name }) => `${name.replaceAll('_', '-')}-1;${name.replaceAll('_', '-')}-2`,
  text: ({ name }) => `=文字 ${name}`,
  tags: ({ name }) => `=文字 ${name};其二`,
  choice: ({ choices = [] }) => choices.at(-1) ?? '',
  choices: ({ choices = [] }) => choices.slice(-2).join(';'),
  integer: ({ range }) => String((range?.[0] ?? 0) + 3),
  number: () => '4',
  amount: () => '5',
  fraction: ({ part = 0 }) => String((part + 1) / 4),
  year: () => '2025',
  month: () => '2025-02',
  period: () => '2025-Q1',
  date: () => '2025-09-10',
}

/** The tables as cells; a text that looks like a formula carries the format's apostrophe. */
function cellsOf(table: TableName): string[][] {
  return rowsOf(table).map((row) =>
    columnsOf(table).map((column) => {
      const cell = row[column.name] ?? BY_KIND[column.kind](column)
      return cell.startsWith('=') ? `'${cell}` : cell
    }),
  )
}

function writeFolder(headingOf: (column: Column) => string): string {
  const folder = temporaryFile('dataset')
  mkdirSync(folder)
  for (const table of TABLE_NAMES) {
    const rows = [columnsOf(table).map(headingOf), ...cellsOf(table)]
    writeFileSync(join(folder, `${table}.csv`), Papa.unparse(rows))
  }
  return folder
}

/** Imports the rows with these headings into a store, and exports them again. */
async function throughStore(store: Store, headingOf: (column: Column) => string) {
  const source = await openDatasetSource(writeFolder(headingOf))
  const { faults } = await importDataset(store, source, { now: '2026-11-02T08:00:00.000Z' })
  expect(faults).toEqual([])
  const out = temporaryFile('out')
  await exportDataset(store, out)
  await store.close()
  return (table: TableName) => {
    const text = readFileSync(join(out, `${table}.csv`), 'utf8').slice(1)
    return Papa.parse<string[]>(text, { skipEmptyLines: true }).data
  }
}

const english = ({ name }: Column) => name
const chinese = ({ zh }: Column) => zh

describe.each([
  ['memory', 'English', async () => createMemoryStore(), english],
  ['memory', 'Chinese', async () => createMemoryStore(), chinese],
  ['SQLite', 'English', () => openSqlStore(`file:${temporaryFile('x.sqlite')}`), english],
] as const)('through %s under %s headings', (_, __, open, headingOf) => {
  it('every declared column comes out of a store as it went in', async () => {
    const exported = await throughStore(await open(), headingOf)
    for (const table of TABLE_NAMES) {
      const [header, ...rows] = exported(table)
      expect(header).toEqual(columnsOf(table).map(english))
      expect(rows).toEqual(cellsOf(table))
    }
  })
})

it('the rows above leave no declared column empty', () => {
  for (const table of TABLE_NAMES) {
    for (const [place, { name, empty }] of columnsOf(table).entries()) {
      const cells = cellsOf(table).map((row) => row[place] ?? '')
      expect(
        cells.some((cell) => cell !== '' && cell !== empty),
        `${table}.${name}`,
      ).toBe(true)
    }
  }
})
