import { type RawCell, textOf } from '../raw-cell.ts'

/** A sheet as a person sees it: texts at their places. */
export interface Grid {
  readonly name: string
  /** Rows of cells, both from the first on. */
  readonly rows: readonly (readonly GridCell[])[]
  readonly merged: readonly MergedCells[]
}

/** A cell's text; or how it reads as a head, and what it holds as a number. */
export type GridCell = string | { readonly head: string; readonly value: RawCell }

/** Cells merged into one, which the first of them holds; counted from 1, both ends included. */
export interface MergedCells {
  readonly fromRow: number
  readonly toRow: number
  readonly fromColumn: number
  readonly toColumn: number
}

/** Merged cells of a sheet cover each place once; ranges over one another are none. */
const MOST_COVERED = 1_000_000

/** Looks up cells by row and column, counted from 1. */
export class GridReader {
  readonly grid: Grid
  readonly width: number
  /** The first of merged cells, by the place of each of the others. */
  readonly #firsts = new Map<string, MergedCells>()

  constructor(grid: Grid) {
    this.grid = grid
    this.width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0)
    let covered = 0
    for (const range of grid.merged) {
      const lastRow = Math.min(range.toRow, grid.rows.length)
      const lastColumn = Math.min(range.toColumn, this.width)
      for (let row = range.fromRow; row <= lastRow && covered < MOST_COVERED; row += 1) {
        covered += Math.max(0, lastColumn - range.fromColumn + 1)
        for (let column = range.fromColumn; column <= lastColumn; column += 1) {
          this.#firsts.set(`${row},${column}`, range)
        }
      }
    }
  }

  get height(): number {
    return this.grid.rows.length
  }

  /** The text of a head or name, also of a merged cell's other places. */
  text(row: number, column: number): string {
    const { fromRow = row, fromColumn = column } = this.mergedAt(row, column) ?? {}
    const cell = this.grid.rows[fromRow - 1]?.[fromColumn - 1] ?? ''
    return (typeof cell === 'string' ? cell : cell.head).trim()
  }

  /** What a cell holds by itself; empty for all but the first of merged ones. */
  value(row: number, column: number): RawCell {
    const cell = this.grid.rows[row - 1]?.[column - 1] ?? ''
    return typeof cell === 'string' ? cell : cell.value
  }

  isBlank(row: number, column: number): boolean {
    const value = this.value(row, column)
    return typeof value === 'string' ? value.trim() === '' : textOf(value).trim() === ''
  }

  mergedAt(row: number, column: number): MergedCells | undefined {
    return this.#firsts.get(`${row},${column}`)
  }
}

/** A column's letters: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** The place from 0 of a column's letters; null for what is none. */
export function columnPlace(letters: string): number | null {
  if (!/^[A-Z]{1,3}$/.test(letters)) return null
  return Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
}
