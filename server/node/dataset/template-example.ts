import {
  codeColumn,
  columnNamed,
  columnsOf,
  type TableName,
} from '../../../dataset/columns/tables.ts'

/** The code that marks a template's example rows; no area or indicator can bear it. */
export const EXAMPLE_CODE = 'EXAMPLE'

/** A row as a template sees it: one to import, its untouched example, or one written over it. */
export type TemplateRow = 'fact' | 'example' | 'changed'

/** The cells of a table's example row, in the order of its columns. */
export function exampleCells(table: TableName): readonly string[] {
  return columnsOf(table).map(({ example }) => example ?? '')
}

/**
 * Tells a template's example rows from facts, so that an example is never stored, and neither is
 * anything lost that was typed over it.
 *
 * @param header Cells of the first row, in any order.
 * @returns A function from a row's cells to what the row is.
 */
export function templateReader(
  table: TableName,
  header: readonly string[],
): (cells: readonly string[]) => TemplateRow {
  const columns = header.map((heading) => columnNamed(table, heading))
  const place = columns.indexOf(codeColumn(table))
  if (place < 0) return () => 'fact'
  return (cells) => {
    if (cells[place]?.trim() !== EXAMPLE_CODE) return 'fact'
    const untouched =
      columns.every((column, at) => (cells[at]?.trim() ?? '') === (column?.example ?? '')) &&
      cells.slice(columns.length).every((cell) => cell.trim() === '')
    return untouched ? 'example' : 'changed'
  }
}
