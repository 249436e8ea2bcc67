import { basename } from 'node:path'
import readWorkbook from 'read-excel-file/node'
import type { Fault, FaultCode, Words } from '../../../contract/exchange/fault.ts'
import {
  type ColumnKind,
  columnsOf,
  TABLE_NAMES,
  type TableName,
} from '../../../contract/exchange/format.ts'
import { nearest } from '../../../contract/exchange/nearest.ts'
import { plainNumber } from '../../../contract/exchange/plain-number.ts'
import { formatMonth } from '../../../domain/period.ts'
import type { DatasetSource, SourceTable } from './dataset-source.ts'

/** What read-excel-file gives for a cell; its own types name the class of dates, not a date. */
type SheetCell = string | number | boolean | Date | null
type Sheet = { readonly sheet: string; readonly data: readonly (readonly SheetCell[])[] }

/** Opens a workbook whose sheets are named after the tables; empty sheets may lie beside them. */
export async function openWorkbook(path: string): Promise<DatasetSource> {
  const file = basename(path)
  let sheets: readonly Sheet[]
  try {
    sheets = (await readWorkbook(path, { trim: false })) as unknown as readonly Sheet[]
  } catch {
    const expected = {
      zh: '可以打开的 .xlsx 工作簿(未加密)',
      en: 'an .xlsx workbook that can be opened (not encrypted)',
    }
    return { tables: [], faults: [fault(file, 'unreadable', '', expected)] }
  }
  const faults = sheets
    .filter(({ sheet, data }) => !isTable(sheet) && data.some((row) => row.some(isFilled)))
    .map(({ sheet }) => unknownSheet(file, sheet))
  const tables = TABLE_NAMES.flatMap((table): SourceTable[] => {
    const found = sheets.find(({ sheet }) => sheet === table)
    if (!found) return []
    return [{ table, file: `${file}#${table}`, batches: () => sheetRows(table, found) }]
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

async function* sheetRows(table: TableName, { data }: Sheet): AsyncGenerator<string[][]> {
  const header = (data[0] ?? []).map((cell) => cellText(cell, 'text'))
  const kindOf = new Map(columnsOf(table).map((column) => [column.name, column.kind]))
  const kinds = header.map((name) => kindOf.get(name.trim()) ?? 'text')
  yield [header]
  for (let start = 1; start < data.length; start += 1000) {
    yield data
      .slice(start, start + 1000)
      .map((row) => row.map((cell, place) => cellText(cell, kinds[place] ?? 'text')))
  }
}

/** A cell as a CSV file would hold it; spreadsheets turn 2025-07 into the first of July. */
function cellText(cell: SheetCell, kind: ColumnKind): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (typeof cell === 'number') return cell >= 0 ? plainNumber(cell) : String(cell)
  if (Number.isNaN(cell.getTime())) return '#DATE'
  const day = cell.getUTCDate()
  const month = formatMonth(cell.getUTCFullYear(), cell.getUTCMonth() + 1)
  const isMonth = (kind === 'month' || kind === 'period') && day === 1
  return isMonth ? month : `${month}-${String(day).padStart(2, '0')}`
}

function isTable(sheet: string): boolean {
  return (TABLE_NAMES as readonly string[]).includes(sheet)
}

function isFilled(cell: SheetCell): boolean {
  return cell !== null && cell !== ''
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
