import { basename } from 'node:path'
import type { Fault, FaultCode, Words } from '../../../dataset/fault.ts'
import { type ColumnKind, columnsOf, TABLE_NAMES, type TableName } from '../../../dataset/format.ts'
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
    const expected = {
      zh: `至少有一个工作表:${TABLE_NAMES.join('、')}`,
      en: `at least one of the sheets ${TABLE_NAMES.join(', ')}`,
    }
    faults.push(fault(file, 'no_table', '', expected))
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
  const kindOf = new Map(columnsOf(table).map((column) => [column.name, column.kind]))
  let kinds: ColumnKind[] | null = null
  try {
    for await (const rows of sheet.rows()) {
      yield rows.map((row) => {
        const texts = row.map((cell, place) => cellText(cell, kinds?.[place] ?? 'text'))
        kinds ??= texts.map((name) => kindOf.get(name.trim()) ?? 'text')
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
  return fault(file, 'unreadable', '', {
    zh: '可以打开的 .xlsx 工作簿(未加密、未损坏)',
    en: 'an .xlsx workbook that can be opened (not encrypted, not damaged)',
  })
}

function unknownSheet(file: string, sheet: string): Fault {
  const near = nearest(sheet, TABLE_NAMES) ?? ''
  return fault(`${file}#${sheet}`, 'unknown_file', sheet, {
    zh: `工作表名为 ${TABLE_NAMES.join('、')} 之一,最接近的是 ${near}`,
    en: `a sheet named ${TABLE_NAMES.join(', ')}, the nearest is ${near}`,
  })
}

function fault(file: string, code: FaultCode, found: string, expected: Words): Fault {
  return { file, row: null, column: null, code, found, expected }
}
