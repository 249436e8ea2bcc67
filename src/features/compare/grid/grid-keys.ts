/** A place in a grid: row 0 holds the heads, column 0 the names. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** How large a grid is, heads and names included, and how many rows one page moves. */
export interface GridExtent {
  readonly rows: number
  readonly columns: number
  readonly page: number
}

/** What of a key press decides where the focus goes. */
export interface GridKey {
  readonly key: string
  readonly ctrlKey: boolean
}

/**
 * Where a key leads inside a grid: arrows by one, Home and End along the row (with Ctrl to the
 * corners), PageUp and PageDown by one page of rows. The edges hold.
 *
 * @returns Null for any other key, which is left to the browser.
 * @example placeAfter({ row: 1, column: 1 }, { key: 'ArrowDown', ctrlKey: false }, extent)
 *   // { row: 2, column: 1 }
 */
export function placeAfter(
  { row, column }: GridPlace,
  { key, ctrlKey }: GridKey,
  { rows, columns, page }: GridExtent,
): GridPlace | null {
  const at = (nextRow: number, nextColumn: number): GridPlace => ({
    row: Math.min(Math.max(nextRow, 0), rows - 1),
    column: Math.min(Math.max(nextColumn, 0), columns - 1),
  })
  switch (key) {
    case 'ArrowDown':
      return at(row + 1, column)
    case 'ArrowUp':
      return at(row - 1, column)
    case 'ArrowRight':
      return at(row, column + 1)
    case 'ArrowLeft':
      return at(row, column - 1)
    case 'PageDown':
      return at(row + page, column)
    case 'PageUp':
      return at(row - page, column)
    case 'Home':
      return at(ctrlKey ? 0 : row, 0)
    case 'End':
      return at(ctrlKey ? rows - 1 : row, columns - 1)
    default:
      return null
  }
}
