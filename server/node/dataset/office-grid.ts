import { FILE_FAULTS } from '../../../dataset/faults/file-faults.ts'
import {
  columnLetters,
  columnPlace,
  type Grid,
  type GridCell,
  type MergedCells,
} from '../../../dataset/office/grid.ts'
import { textOf } from '../../../dataset/raw-cell.ts'
import { rawCell } from './sheet-cell.ts'
import type { XlsxSheet } from './xlsx/open-xlsx.ts'
import { type SheetCell, SheetNotes, type SheetRow } from './xlsx/sheet-rows.ts'
import { WORKBOOK_BOUNDS, WorkbookBound } from './xlsx/workbook-bounds.ts'

/** Rows of a sheet and cells of a workbook that people fill in by hand; more is a list, imported as tables. */
export const MOST_ROWS = 5_000
const MOST_CELLS = 200_000

/** Cells of a workbook so far. */
export interface GridCosts {
  cells: number
}

interface ReadGrid {
  readonly grid: Grid
  readonly hiddenRows: number
  /** Letters of hidden columns that hold anything. */
  readonly hiddenColumns: readonly string[]
}

/**
 * A whole sheet as a person sees it, without empty rows and columns at its end.
 *
 * @throws {WorkbookBound} Larger than any that people fill in by hand.
 */
export async function readGrid(sheet: XlsxSheet, costs: GridCosts): Promise<ReadGrid> {
  const notes = new SheetNotes()
  const rows: GridCell[][] = []
  let row = 0
  let width = 0
  for await (const batch of sheet.rows(false, notes)) {
    for (const read of batch) {
      row += 1
      if (!read.some(isSeen)) continue
      const grid = read.map(gridCell)
      while (grid.at(-1) === '') grid.pop()
      if (row > MOST_ROWS) {
        throw new WorkbookBound(FILE_FAULTS.tooManyRows(MOST_ROWS), sheet.name, row)
      }
      costs.cells += grid.length
      if (grid.length > WORKBOOK_BOUNDS.columns || costs.cells > MOST_CELLS) {
        throw new WorkbookBound(FILE_FAULTS.tooManyColumns(WORKBOOK_BOUNDS.columns), '', row)
      }
      while (rows.length < row - 1) rows.push([])
      rows.push(grid)
      width = Math.max(width, grid.length)
    }
  }
  const merged = notes.ranges.flatMap((range) => mergedCells(range) ?? [])
  const hiddenColumns = [...notes.hiddenColumns].filter((place) => place < width)
  return {
    grid: { name: sheet.name, rows, merged },
    hiddenRows: notes.hiddenRows,
    hiddenColumns: hiddenColumns.map((place) => columnLetters(place + 1)),
  }
}

function isSeen(cell: SheetRow[number]): boolean {
  return cell !== null && cell !== ''
}

function gridCell(cell: SheetCell): GridCell {
  const value = rawCell(cell, 'number')
  const head = textOf(rawCell(cell, 'period'))
  return typeof value === 'string' && value === head ? value : { head, value }
}

function mergedCells(range: string): MergedCells | null {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(range)
  if (!match) return null
  const [, fromColumn = '', fromRow, toColumn = '', toRow] = match
  return {
    fromRow: Number(fromRow),
    toRow: Number(toRow),
    fromColumn: (columnPlace(fromColumn) ?? 0) + 1,
    toColumn: (columnPlace(toColumn) ?? 0) + 1,
  }
}
