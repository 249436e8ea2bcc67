import { basename } from 'node:path'
import type { ColumnKind } from '../../../dataset/columns/column.ts'
import { columnNamed, TABLE_NAMES, type TableName } from '../../../dataset/columns/tables.ts'
import type { Fault, FaultCode } from '../../../dataset/faults/fault.ts'
import { FILE_FAULTS } from '../../../dataset/faults/file-faults.ts'
import type { Flaw } from '../../../dataset/faults/flaw.ts'
import { nearestMeant } from '../../../dataset/nearest.ts'
import { NOTICES, type Notice } from '../../../dataset/notice.ts'
import type { Grid } from '../../../dataset/office/grid.ts'
import { type RawCell, textOf } from '../../../dataset/raw-cell.ts'
import type { DatasetSource, OfficeWorkbook, SourceTable } from '../../imports/dataset-source.ts'
import { SourceFault } from '../../imports/source-fault.ts'
import { readGrid } from './office-grid.ts'
import { rawCell } from './sheet-cell.ts'
import { GUIDE_SHEET } from './template-words.ts'
import { openXlsx, type Xlsx, type XlsxSheet } from './xlsx/open-xlsx.ts'
import { SheetNotes } from './xlsx/sheet-rows.ts'
import { type ReadingBounds, WorkbookBound } from './xlsx/workbook-bounds.ts'

/**
 * Opens a workbook whose sheets are named after the tables; empty sheets and a template's guide may
 * lie beside them.
 *
 * @param bounds How much of it is read. Default: `WORKBOOK_BOUNDS`.
 */
export async function openWorkbook(path: string, bounds?: ReadingBounds): Promise<DatasetSource> {
  const file = basename(path)
  let book: Xlsx
  const faults: Fault[] = []
  const notices: Notice[] = []
  const read = new Map<string, TableNotes>()
  try {
    book = await openXlsx(path, bounds)
    for (const sheet of book.sheets) {
      if (isTable(sheet.name) || sheet.name === GUIDE_SHEET || isOfProgram(sheet)) continue
      if (!(await holdsAnything(sheet))) continue
      if (sheet.state === 'hidden') {
        notices.push({ file, says: NOTICES.hiddenSheet(sheet.name) })
        continue
      }
      faults.push(unknownSheet(file, sheet.name))
    }
  } catch (error) {
    return { tables: [], faults: [unreadable(file, error, [])] }
  }
  const isOffice = !book.sheets.some((sheet) => isTable(sheet.name) && !isOfProgram(sheet))
  let office: OfficeWorkbook | null = null
  try {
    const grids = isOffice && faults.length > 0 ? await officeGrids(book, notices, file) : null
    office = grids && { file, grids }
  } catch (error) {
    return { tables: [], faults: [unreadable(file, error, [])] }
  }
  const tables = TABLE_NAMES.flatMap((table): SourceTable[] => {
    const found = book.sheets.find((sheet) => sheet.name === table && !isOfProgram(sheet))
    if (!found) return []
    const name = `${file}#${table}`
    if (found.state === 'hidden') notices.push({ file, says: NOTICES.hiddenTable(table) })
    const batches = () => {
      const notes = new TableNotes()
      read.set(name, notes)
      return tableRows(table, found, name, notes)
    }
    return [{ table, file: name, batches }]
  })
  if (tables.length === 0 && faults.length === 0) {
    faults.push(faultOf(file, '', FILE_FAULTS.noSheet(TABLE_NAMES)))
  }
  const ofTables = () => [...read].flatMap(([name, notes]) => noticesOf(name, notes))
  const told = () => [...notices, ...ofTables()]
  return { tables, faults, notices: told, ...(office && { office }) }
}

/** What is noticed of a table, and the headings that tell where. */
class TableNotes extends SheetNotes {
  headings: readonly string[] = []
}

function noticesOf(file: string, { hiddenRows, hiddenColumns, headings }: TableNotes): Notice[] {
  const hidden = headings.filter((heading, place) => heading !== '' && hiddenColumns.has(place))
  return [
    ...(hiddenRows > 0 ? [{ file, says: NOTICES.hiddenRows(hiddenRows) }] : []),
    ...(hidden.length > 0 ? [{ file, says: NOTICES.hiddenColumns(hidden) }] : []),
  ]
}

/** Sheets that programs add and nobody can see: WPS keeps pictures of cells in one. */
function isOfProgram({ name, state }: XlsxSheet): boolean {
  return state === 'veryHidden' || /^WpsReserved_/i.test(name)
}

/** The sheets that a person sees, as an office may keep them. */
async function officeGrids(book: Xlsx, notices: Notice[], file: string): Promise<Grid[]> {
  const grids: Grid[] = []
  const costs = { cells: 0 }
  for (const sheet of book.sheets) {
    if (sheet.state !== 'visible' || sheet.name === GUIDE_SHEET || isOfProgram(sheet)) continue
    const { grid, hiddenRows, hiddenColumns } = await readGrid(sheet, costs)
    if (grid.rows.length === 0) continue
    grids.push(grid)
    const name = `${file}#${sheet.name}`
    if (hiddenRows > 0) notices.push({ file: name, says: NOTICES.hiddenRows(hiddenRows) })
    if (hiddenColumns.length > 0) {
      notices.push({ file: name, says: NOTICES.hiddenColumns(hiddenColumns) })
    }
  }
  return grids
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
  notes: TableNotes,
): AsyncGenerator<RawCell[][]> {
  let kinds: ColumnKind[] | null = null
  try {
    for await (const rows of sheet.rows(true, notes)) {
      yield rows.map((row) => {
        const cells = row.map((cell, place) => rawCell(cell, kinds?.[place] ?? 'text'))
        if (!kinds) {
          notes.headings = cells.map(textOf)
          kinds = notes.headings.map((heading) => columnNamed(table, heading)?.kind ?? 'text')
        }
        return cells
      })
    }
  } catch (error) {
    if (error instanceof SourceFault) throw error
    throw new SourceFault(unreadable(file, error, notes.headings))
  }
  if (notes.firstMerged) {
    const { range: found, row, place } = notes.firstMerged
    const column = notes.headings[place] ?? null
    throw new SourceFault({ file, row, column, found, ...FILE_FAULTS.mergedCells(notes.merged) })
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
  const near = nearestMeant(sheet, TABLE_NAMES) ?? ''
  return faultOf(`${file}#${sheet}`, sheet, FILE_FAULTS.unknownSheet(TABLE_NAMES, near))
}

function faultOf(file: string, found: string, flaw: Flaw<FaultCode>): Fault {
  return { file, row: null, column: null, found, ...flaw }
}
