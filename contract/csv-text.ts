import Papa from 'papaparse'

/**
 * A table as CSV for office programs: UTF-8 with the byte order mark that Excel and WPS need, CRLF.
 * A text that a spreadsheet would run as a formula begins with an apostrophe instead.
 *
 * @param rows The header row included; null is an empty cell.
 * @example csvText([['a', 1, null]]) // '\uFEFFa,1,\r\n'
 */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${Papa.unparse([...rows], { newline: '\r\n', escapeFormulae: true })}\r\n`
}
