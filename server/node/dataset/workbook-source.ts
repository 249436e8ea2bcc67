import { basename } from 'node:path'
import type { ColumnKind } from '../../../dataset/columns/column.ts'
import { columnNamed, TABLE_NAMES, type TableName } from '../../../dataset/columns/tables.ts'
import type { Fault, FaultCode } from '../../../dataset/faults/fault.ts'
import { FILE_FAULTS } from '../../../dataset/faults/file-faults.ts'
import type { Flaw } from '../../../dataset/faults/flaw.ts'
import { nearest } from '../../../dataset/nearest.ts'
import { type RawCell, textOf } from '../../../dataset/raw-cell.ts'
import type { DatasetSource, SourceTable } from './dataset-source.ts'
import { rawCell } from './sheet-cell.ts'
import { SourceFault } from './source-fault.ts'
import { GUIDE_SHEET } from './template-words.ts'
import { openXlsx, type Xlsx, type XlsxSheet } from './xlsx/open-xlsx.ts'
import { WorkbookBound } from './xlsx/workbook-bounds.ts'

/**
 * Opens a workbook whose sheets are named after the tables; empty sheets and a template's guide may
 * lie beside them.
 */
export async function openWorkbook(path: string): Promise<DatasetSource> {
  const file = basename(path)
  let book: Xlsx
  const faults: Fault[] = []
  try {
    book = await openXlsx(path)
    for (const sheet of book.sheets) {
      if (isTable(sheet.name) || sheet.name === GUIDE_SHEET) continue
      if (!(await holdsAnything(sheet))) continue
      faults.push(unknownSheet(file, sheet.name))
    }
  } catch (error) {
    return { tables: [], faults: [unreadable(file, error, [])] }
  }
  const tables = TABLE_NAMES.flatMap((table): SourceTable[] => {
    const found = book.sheets.find(({ name }) => name === table)
    if (!found) return []
    const name = `${file}#${table}`
    return [{ table, file: name, batches: () => tableRows(table, found, name) }]
  })
  if (tables.length === 0 && faults.length === 0) {
    faults.push(faultOf(file, '', FILE_FAULTS.noSheet(TABLE_NAMES)))
  }
  return { tables, faults }
}

async function holdsAnything(sheet: XlsxSheet): Promise<boolean> {
  for await (const rows of sheet.rows()) {
    if (rows.some((row) => row.some((cell) => cell !== null))) return true
  }
  return false
}

async function* tableRows(
  table: TableName,
  sheet: XlsxSheet,
  file: string,
): AsyncGenerator<RawCell[][]> {
  let kinds: ColumnKind[] | null = null
  let headings: readonly string[] = []
  try {
    for await (const rows of sheet.rows(true)) {
      yield rows.map((row) => {
        const cells = row.map((cell, place) => rawCell(cell, kinds?.[place] ?? 'text'))
        if (!kinds) {
          headings = cells.map(textOf)
          kinds = headings.map((heading) => columnNamed(table, heading)?.kind ?? 'text')
        }
        return cells
      })
    }
  } catch (error) {
    if (error instanceof SourceFault) throw error
    throw new SourceFault(unreadable(file, error, headings))
  }
}

function isTable(sheet: string): boolean {
  return (TABLE_NAMES as readonly string[]).includes(sheet)
}

/** Why a workbook or sheet cannot be read: it passes a bound, or it is damaged. */
function unreadable(file: string, error: unknown, headings: readonly string[]): Fault {
  if (!(error instanceof WorkbookBound)) {
    return faultOf(file, '', FILE_FAULTS.unreadableWorkbook())
  }
  const { row, place, found, flaw } = error
  const column = place === null ? null : (headings[place] ?? null)
  return { file, row, column, found, ...flaw }
}

function unknownSheet(file: string, sheet: string): Fault {
  const near = nearest(sheet, TABLE_NAMES) ?? ''
  return faultOf(`${file}#${sheet}`, sheet, FILE_FAULTS.unknownSheet(TABLE_NAMES, near))
}

function faultOf(file: string, found: string, flaw: Flaw<FaultCode>): Fault {
  return { file, row: null, column: null, found, ...flaw }
}
