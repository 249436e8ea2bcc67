import Papa from 'papaparse'
import { escapeText } from '../domain/text-escape.ts'

/**
 * A table as CSV for office programs: UTF-8 with the byte order mark that Excel and WPS need, CRLF.
 * A text that a spreadsheet would run as a formula has an apostrophe before it.
 *
 * @param rows The header row included; null is an empty cell.
 * @example csvText([['a', 1, null]]) // '\uFEFFa,1,\r\n'
 */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? escapeText(cell) : cell)),
  )
  return `\uFEFF${Papa.unparse(cells, { newline: '\r\n' })}\r\n`
}
