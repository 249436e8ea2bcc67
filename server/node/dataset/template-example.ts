import { columnsOf, type TableName } from '../../../dataset/format.ts'
import { COLUMN_WORDS } from './template-words.ts'

/** The code that marks a template's example rows; no area or indicator can bear it. */
export const EXAMPLE_CODE = 'EXAMPLE'

/** A row as a template sees it: one to import, its untouched example, or one written over it. */
export type TemplateRow = 'fact' | 'example' | 'changed'

/** The cells of a table's example row, in the order of its columns. */
export function exampleCells(table: TableName): readonly string[] {
  return columnsOf(table).map(({ name }) => COLUMN_WORDS[table][name]?.example ?? '')
}

/** The column that holds the mark: what the row is about. */
export function exampleColumn(table: TableName): string {
  return table === 'areas' ? 'code' : table === 'indicators' ? 'id' : 'area_code'
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
  const names = header.map((name) => name.trim())
  const place = names.indexOf(exampleColumn(table))
  if (place < 0) return () => 'fact'
  const example = new Map<string, string>()
  for (const [at, { name }] of columnsOf(table).entries()) {
    example.set(name, exampleCells(table)[at] ?? '')
  }
  return (cells) => {
    if (cells[place]?.trim() !== EXAMPLE_CODE) return 'fact'
    const untouched =
      names.every((name, at) => (cells[at]?.trim() ?? '') === (example.get(name) ?? '')) &&
      cells.slice(names.length).every((cell) => cell.trim() === '')
    return untouched ? 'example' : 'changed'
  }
}
