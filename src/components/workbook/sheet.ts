/**
 * A cell of a sheet: a text, or a number with its format, or a formula with the number that it gives; null is
 * empty.
 */
export type SheetCell =
  | string
  | NumberCell
  | FormulaCell
  | { readonly head: string; readonly span?: number }
  | null

/** A number and its format in the spreadsheet's own language. */
export interface NumberCell {
  readonly value: number
  readonly format: string
}

/** A number that the spreadsheet works out again: `B2/C2`, without the equals sign. */
export interface FormulaCell extends NumberCell {
  readonly formula: string
}

/** A sheet before it becomes a file. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** In characters. */
  readonly widths: readonly number[]
}
