/** A cell of a sheet: a text, or a number with its format; null is empty. */
export type SheetCell =
  | string
  | { readonly value: number; readonly format: string }
  | { readonly head: string; readonly span?: number }
  | null

/** A sheet before it becomes a file. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** In characters. */
  readonly widths: readonly number[]
}
