import { TOLERANCE } from '../../../domain/figure.ts'
import type { NumberCell, SheetCell } from './sheet.ts'

/** A formula and the number that it gives. */
export interface Reckoning {
  readonly formula: string
  readonly result: number
}

/** Where the cells of a table are. */
export interface TablePlace {
  /** `C5`: a column in the own row, or in the row with that number from 0. */
  readonly at: (key: string, row?: number) => string
  /** `C5:C9`: all rows of a column, without the total. */
  readonly column: (key: string) => string
}

/** A column of numbers or words. One that is empty in every row is left out. */
export interface SheetColumn<Row> {
  readonly key: string
  readonly head: string
  /** In characters. */
  readonly width: number
  /** A text, a number, or nothing. */
  readonly cell: (row: Row, index: number) => string | NumberCell | null
  /** How the number follows from others; it is written where it gives the very number. */
  readonly formula?: (row: Row, place: TablePlace, index: number) => Reckoning | null
}

/** A table as rows of a sheet. */
export interface SheetTable extends TablePlace {
  /** Head, total, rows. */
  readonly rows: readonly (readonly SheetCell[])[]
  readonly widths: readonly number[]
  /** A row with one cell in that column, and a text in the first one. */
  readonly rowBelow: (label: string, key: string, cell: SheetCell) => readonly SheetCell[]
}

/**
 * Lays a table out for a sheet, with formulas where they give the very numbers.
 *
 * @param above Rows of the sheet above the table's head.
 * @param total Stands first: its numbers are sums of the rows below where they add up.
 */
export function sheetTable<Row>(
  all: readonly SheetColumn<Row>[],
  rows: readonly Row[],
  { above, total }: { readonly above: number; readonly total?: Row | undefined },
): SheetTable {
  const said = total === undefined ? rows : [total, ...rows]
  const columns = all.filter(({ cell }) => said.some((row, index) => cell(row, index) !== null))
  const first = above + 1 + (total === undefined ? 0 : 1)
  const name = (key: string, row: number) => {
    const index = columns.findIndex((column) => column.key === key)
    return `${columnName(index)}${row + 1}`
  }
  const column = (key: string) => `${name(key, first)}:${name(key, first + rows.length - 1)}`
  const placeOf = (own: number): TablePlace => ({
    at: (key, row) => name(key, row === undefined ? own : first + row),
    column,
  })
  const cellOf = (one: SheetColumn<Row>, row: Row, index: number): SheetCell => {
    const cell = one.cell(row, index)
    if (cell === null || typeof cell === 'string') return cell
    return reckoned(cell, one.formula?.(row, placeOf(first + index), index) ?? null)
  }
  const totalCell = (one: SheetColumn<Row>): SheetCell => {
    if (total === undefined) return null
    const cell = one.cell(total, -1)
    if (cell === null || typeof cell === 'string') return cell
    const own = one.formula?.(total, placeOf(first - 1), -1)
    if (own) return reckoned(cell, own)
    const parts = rows.map((row, index) => one.cell(row, index))
    const numbers = parts.flatMap((part) => (part && typeof part !== 'string' ? part.value : []))
    const result = numbers.reduce((sum, number) => sum + number, 0)
    return reckoned(cell, rows.length === 0 ? null : { formula: `SUM(${column(one.key)})`, result })
  }
  return {
    rows: [
      columns.map(({ head }) => ({ head })),
      ...(total === undefined ? [] : [columns.map(totalCell)]),
      ...rows.map((row, index) => columns.map((one) => cellOf(one, row, index))),
    ],
    widths: columns.map(({ width }) => width),
    ...placeOf(first),
    rowBelow: (label, key, cell) =>
      columns.map((one, index) => (one.key === key ? cell : index === 0 ? label : null)),
  }
}

/** A number as a formula where that gives the very number; else the number alone. */
export function reckoned(cell: NumberCell, reckoning: Reckoning | null): SheetCell {
  if (reckoning === null) return cell
  const apart = Math.abs(reckoning.result - cell.value)
  const same = apart <= TOLERANCE * Math.max(1, Math.abs(cell.value))
  return same ? { ...cell, formula: reckoning.formula } : cell
}

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** Rows of a sheet with the widths that they need. */
export type SheetPart = Pick<SheetTable, 'rows' | 'widths'>

/**
 * Tables below each other, with an empty row between them.
 *
 * @param head Rows above the first table.
 * @param tables Each is told how many rows are above it.
 */
export function stackTables(
  head: readonly (readonly SheetCell[])[],
  tables: readonly ((above: number) => SheetPart)[],
): SheetPart {
  const rows = [...head]
  const widths: number[] = []
  for (const table of tables) {
    rows.push([])
    const part = table(rows.length)
    rows.push(...part.rows)
    for (const [at, width] of part.widths.entries()) widths[at] = Math.max(widths[at] ?? 0, width)
  }
  return { rows, widths }
}
