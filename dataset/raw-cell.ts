import { bareText } from './characters.ts'

/**
 * A cell of a workbook that shows something else than it stores, so that it must not be read as
 * either: 200余 over a 200, nothing over a 0.
 */
export interface DoubtfulCell {
  /** What its writer sees; empty where the sheet hides it. A formula where `stored` is null. */
  readonly shown: string
  /** What the file holds; null for a formula without stored result. */
  readonly stored: string | null
}

/** A cell as a file holds it: its text, or what is doubtful about it. */
export type RawCell = string | DoubtfulCell

/** What a cell shows. */
export function textOf(cell: RawCell | undefined): string {
  return typeof cell === 'object' ? cell.shown : (cell ?? '')
}

/**
 * Whether a row shows nothing at all, and so is none: also where prepared formulas give zeros that
 * the sheet hides.
 */
export function isBlankRow(cells: readonly RawCell[]): boolean {
  return cells.every((cell) => bareText(textOf(cell)) === '')
}
