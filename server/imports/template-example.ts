import { codeColumn, columnNamed, type TableName } from '../../dataset/columns/tables.ts'
import { isBlankRow, type RawCell, textOf } from '../../dataset/raw-cell.ts'

/** The code that marks a template's example rows; no area or indicator can bear it. */
export const EXAMPLE_CODE = 'EXAMPLE'

/** A row as a template sees it: one to import, its untouched example, or one written over it. */
export type TemplateRow = 'fact' | 'example' | 'changed'

/**
 * Tells a template's example rows from facts, so that an example is never stored, and neither is
 * anything lost that was typed over it.
 *
 * @param header Cells of the first row, in any order.
 * @returns A function from a row's cells to what the row is.
 */
export function templateReader(
  table: TableName,
  header: readonly RawCell[],
): (cells: readonly RawCell[]) => TemplateRow {
  const columns = header.map((heading) => columnNamed(table, textOf(heading)))
  const place = columns.indexOf(codeColumn(table))
  if (place < 0) return () => 'fact'
  return (cells) => {
    if (textOf(cells[place]).trim() !== EXAMPLE_CODE) return 'fact'
    const untouched =
      columns.every((column, at) => textOf(cells[at]).trim() === (column?.example ?? '')) &&
      isBlankRow(cells.slice(columns.length))
    return untouched ? 'example' : 'changed'
  }
}
