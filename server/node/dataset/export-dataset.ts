import { mkdir, open, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import Papa from 'papaparse'
import writeWorkbook, { type SheetData } from 'write-excel-file/node'
import {
  columnsOf,
  MAIN_TABLES,
  TABLE_NAMES,
  type TableName,
} from '../../../dataset/columns/tables.ts'
import { cellText, type EncodedCell, encodeRow } from '../../../dataset/encode-row.ts'
import { workbookText } from '../../../domain/text-escape.ts'
import type { Store } from '../../api/store.ts'
import { OperatorFault } from '../fault.ts'
import { type Draft, writeBeside } from '../write-beside.ts'
import { storedRows } from './stored-rows.ts'

/** Rows written per table, the header not counted. */
export type ExportedRows = Readonly<Record<TableName, number>>

/** A sheet holds 1,048,576 rows with its header. */
const SHEET_ROWS = 1_048_575

/** How often an export starts again when an import came in between. */
const ATTEMPTS = 3

/**
 * Writes all stored facts in the exchange format: CSV files (UTF-8 with byte order mark, CRLF, as
 * spreadsheets expect) or one workbook. Villages, feeds and registers are there where they hold a row.
 *
 * The files take their names when all of them are complete and show one state of the store.
 *
 * @param target A folder, created where it is missing; or the path of a workbook, ending in `.xlsx`.
 * @throws {OperatorFault} More rows than a sheet holds, or imports without pause.
 */
export async function exportDataset(store: Store, target: string): Promise<ExportedRows> {
  const write = target.toLowerCase().endsWith('.xlsx') ? writeSheets : writeFiles
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { version } = await store.identity()
    const draft = await write(store, target)
    if ((await store.identity()).version === version) {
      await draft.keep()
      return draft.result
    }
    await draft.discard()
  }
  throw new OperatorFault('the data changed while it was exported; try again after the import')
}

async function writeFiles(store: Store, folder: string): Promise<Draft<ExportedRows>> {
  await mkdir(folder, { recursive: true })
  const there = new Set(await readdir(folder))
  const tables = await tablesOf(store, (table) => there.has(`${table}.csv`))
  const paths = tables.map((table) => join(folder, `${table}.csv`))
  return writeBeside(paths, async (partials) => {
    const rows = noRows()
    for (const [place, table] of tables.entries()) {
      const file = await open(partials[place] ?? '', 'w')
      try {
        await file.write(`\ufeff${csvOf([namesOf(table)])}`)
        for await (const batch of storedRows(store, table)) {
          if (batch.length === 0) continue
          await file.write(csvOf(batch.map((row) => encodeRow(table, row).map(cellText))))
          rows[table] += batch.length
        }
      } finally {
        await file.close()
      }
    }
    return rows
  })
}

function csvOf(rows: string[][]): string {
  return `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`
}

async function writeSheets(store: Store, path: string): Promise<Draft<ExportedRows>> {
  await mkdir(dirname(path), { recursive: true })
  const rows = noRows()
  const sheets = []
  for (const table of await tablesOf(store)) {
    const data: SheetData = [namesOf(table).map((value) => ({ value, fontWeight: 'bold' }))]
    for await (const batch of storedRows(store, table)) {
      rows[table] += batch.length
      if (rows[table] > SHEET_ROWS) {
        throw new OperatorFault(`${table}: more rows than a sheet holds; export to a folder`)
      }
      for (const row of batch) data.push(encodeRow(table, row).map(sheetCell))
    }
    const columns = columnsOf(table).map(({ kind }) => ({ width: kind === 'text' ? 24 : 14 }))
    sheets.push({ sheet: table, data, columns, stickyRowsCount: 1 })
  }
  const bytes = await writeWorkbook(sheets).toBuffer()
  return writeBeside([path], async ([partial = '']) => {
    await writeFile(partial, bytes)
    return rows
  })
}

/** Texts are marked as such, or 2025-07 becomes a date as soon as someone edits the cell. */
function sheetCell(cell: EncodedCell) {
  return typeof cell === 'string' ? { value: workbookText(cell), type: String, format: '@' } : cell
}

/** The names of a table's columns, as its files have them. */
export function namesOf(table: TableName): string[] {
  return columnsOf(table).map(({ name }) => name)
}

function noRows(): Record<TableName, number> {
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, 0])) as Record<TableName, number>
}

/**
 * The tables that are written.
 *
 * @param isThere Whether there is something that would seem to be what a table holds. Default: nothing is.
 */
async function tablesOf(
  store: Store,
  isThere: (table: TableName) => boolean = () => false,
): Promise<readonly TableName[]> {
  const tables: TableName[] = []
  for (const table of TABLE_NAMES) {
    if (isMain(table) || isThere(table) || (await holdsRows(store, table))) tables.push(table)
  }
  return tables
}

async function holdsRows(store: Store, table: TableName): Promise<boolean> {
  for await (const batch of storedRows(store, table)) if (batch.length > 0) return true
  return false
}

function isMain(table: TableName): boolean {
  return (MAIN_TABLES as readonly TableName[]).includes(table)
}
