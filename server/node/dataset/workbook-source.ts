import { basename } from 'node:path'
import type { ColumnKind } from '../../../dataset/columns/column.ts'
import { columnNamed, TABLE_NAMES, type TableName } from '../../../dataset/columns/tables.ts'
import type { Fault, FaultCode } from '../../../dataset/faults/fault.ts'
import { FILE_FAULTS } from '../../../dataset/faults/file-faults.ts'
import type { Flaw } from '../../../dataset/faults/flaw.ts'
import { nearest } from '../../../dataset/nearest.ts'
import { plainNumber } from '../../../dataset/plain-number.ts'
import { formatMonth } from '../../../domain/period.ts'
import type { DatasetSource, SourceTable } from './dataset-source.ts'
import { SourceFault } from './source-fault.ts'
import { GUIDE_SHEET } from './template-words.ts'
import { openXlsx, type Xlsx, type XlsxSheet } from './xlsx/open-xlsx.ts'
import type { SheetCell } from './xlsx/sheet-rows.ts'

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
  } catch {
    return { tables: [], faults: [unreadable(file)] }
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
): AsyncGenerator<string[][]> {
  let kinds: ColumnKind[] | null = null
  try {
    for await (const rows of sheet.rows()) {
      yield rows.map((row) => {
        const texts = row.map((cell, place) => cellText(cell, kinds?.[place] ?? 'text'))
        kinds ??= texts.map((heading) => columnNamed(table, heading)?.kind ?? 'text')
        return texts
      })
    }
  } catch (error) {
    if (error instanceof SourceFault) throw error
    throw new SourceFault(unreadable(file))
  }
}

/** A cell as a CSV file would hold it; spreadsheets turn 2025-07 into the first of July. */
function cellText(cell: SheetCell, kind: ColumnKind): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (typeof cell === 'number') {
    return cell >= 0 && Number.isFinite(cell) ? plainNumber(cell) : String(cell)
  }
  if (Number.isNaN(cell.getTime())) return '#DATE'
  const day = cell.getUTCDate()
  const month = formatMonth(cell.getUTCFullYear(), cell.getUTCMonth() + 1)
  const isMonth = (kind === 'month' || kind === 'period') && day === 1
  return isMonth ? month : `${month}-${String(day).padStart(2, '0')}`
}

function isTable(sheet: string): boolean {
  return (TABLE_NAMES as readonly string[]).includes(sheet)
}

function unreadable(file: string): Fault {
  return faultOf(file, '', FILE_FAULTS.unreadableWorkbook())
}

function unknownSheet(file: string, sheet: string): Fault {
  const near = nearest(sheet, TABLE_NAMES) ?? ''
  return faultOf(`${file}#${sheet}`, sheet, FILE_FAULTS.unknownSheet(TABLE_NAMES, near))
}

function faultOf(file: string, found: string, flaw: Flaw<FaultCode>): Fault {
  return { file, row: null, column: null, found, ...flaw }
}
