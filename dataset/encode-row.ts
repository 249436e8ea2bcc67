import type { RowOf } from '../domain/dataset.ts'
import { formatPeriod, type Period } from '../domain/period.ts'
import { escapeText } from '../domain/text-escape.ts'
import { cellOf, codesText } from './columns/column.ts'
import { columnsOf, type TableName } from './columns/tables.ts'
import { plainNumber } from './plain-number.ts'

/** A cell to be written; null is an empty one. */
export type EncodedCell = string | number | null

/**
 * A fact as a row of its table, in the order of the table's columns.
 *
 * Reading the row gives the same fact again, so that importing an export changes nothing.
 */
export function encodeRow<T extends TableName>(table: T, fact: RowOf[T]): EncodedCell[] {
  return columnsOf(table).map((column) => {
    const value = cellOf(column, fact)
    if (column.kind === 'period') return formatPeriod(value as Period)
    const cell = Array.isArray(value) ? codesText(value) : value
    return (column.kind === 'text' || column.kind === 'tags') && typeof cell === 'string'
      ? escapeText(cell)
      : (cell as EncodedCell)
  })
}

/** A cell as text, as a CSV file holds it. */
export function cellText(cell: EncodedCell): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? plainNumber(cell) : cell
}
