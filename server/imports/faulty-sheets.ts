import type { FaultySheet, ImportCheck } from '../../contract/import-resources.ts'
import { bareText } from '../../dataset/characters.ts'
import { columnNamed } from '../../dataset/columns/tables.ts'
import type { Fault } from '../../dataset/faults/fault.ts'
import { columnLetters, columnPlace, type Grid } from '../../dataset/office/grid.ts'
import { textOf } from '../../dataset/raw-cell.ts'
import {
  type DatasetSource,
  type OfficeWorkbook,
  officeFile,
  type SourceTable,
} from './dataset-source.ts'
import { SourceFault } from './source-fault.ts'

/** As many faults are shown; the rest is counted. */
const SHOWN = 200
/** Characters of a cell that are shown. */
const LONGEST_CELL = 80
/** Cells of a row that are shown. */
const MOST_CELLS = 60

/**
 * Faults with the rows that they are in, as the sheets have them: the rows are looked up by reading once more.
 *
 * @param count All faults there are.
 */
export async function faultsInSheets(
  source: DatasetSource,
  faults: readonly Fault[],
  count: number,
): Promise<ImportCheck['faults']> {
  const shown = faults.slice(0, SHOWN)
  const sheets: FaultySheet[] = []
  const places = new Map<string, (column: string) => number | null>()
  for (const table of source.tables) {
    const rows = shown.flatMap(({ file, row }) => (file === table.file && row !== null ? row : []))
    if (rows.length === 0) continue
    const sheet = await rowsOf(table, new Set(rows))
    sheets.push(sheet)
    places.set(table.file, placeIn(table, sheet.headings))
  }
  for (const grid of source.office?.grids ?? []) {
    const file = officeFile(source.office as OfficeWorkbook, grid.name)
    const rows = shown.flatMap((one) => (one.file === file && one.row !== null ? one.row : []))
    if (rows.length === 0) continue
    sheets.push(rowsOfGrid(grid, file, new Set(rows)))
    places.set(file, columnPlace)
  }
  const listed = shown.map(({ file, row, column, code, found, expected }) => ({
    file,
    row,
    column,
    place: column === null ? null : (places.get(file)?.(column) ?? null),
    code,
    found: shortened(found),
    expected,
  }))
  return { count, listed, sheets }
}

/** The rows of an office's sheet, headed by letters as a spreadsheet heads them. */
function rowsOfGrid(grid: Grid, file: string, wanted: ReadonlySet<number>): FaultySheet {
  const rows = [...wanted].sort((a, b) => a - b)
  const cellsOf = (row: number) => (grid.rows[row - 1] ?? []).slice(0, MOST_CELLS)
  const width = Math.max(0, ...rows.map((row) => cellsOf(row).length))
  return {
    file,
    headings: Array.from({ length: width }, (_, place) => columnLetters(place + 1)),
    rows: rows.map((row) => ({
      row,
      cells: cellsOf(row).map((cell) => shortened(typeof cell === 'string' ? cell : cell.head)),
    })),
  }
}

async function rowsOf(table: SourceTable, wanted: ReadonlySet<number>): Promise<FaultySheet> {
  const last = Math.max(...wanted)
  const rows: { row: number; cells: string[] }[] = []
  let headings: string[] = []
  let row = 0
  try {
    for await (const batch of table.batches()) {
      for (const cells of batch) {
        row += 1
        if (row === 1) headings = cells.slice(0, MOST_CELLS).map((cell) => shortened(textOf(cell)))
        else if (wanted.has(row)) {
          rows.push({
            row,
            cells: cells.slice(0, MOST_CELLS).map((cell) => shortened(textOf(cell))),
          })
        }
      }
      if (row >= last) break
    }
  } catch (error) {
    // As far as it can be read: why no further is among the faults.
    if (!(error instanceof SourceFault)) throw error
  }
  return { file: table.file, headings, rows }
}

/** Where a column is, by its heading as the file has it or by its own name. */
function placeIn({ table }: SourceTable, headings: readonly string[]) {
  return (column: string): number | null => {
    const place = headings.findIndex((heading) => {
      const bare = bareText(heading)
      return bare !== '' && (bare === column || columnNamed(table, bare)?.name === column)
    })
    return place < 0 ? null : place
  }
}

function shortened(text: string): string {
  const characters = Array.from(text)
  return characters.length > LONGEST_CELL ? `${characters.slice(0, LONGEST_CELL).join('')}…` : text
}
