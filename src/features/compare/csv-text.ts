import type { SheetCell } from './workbook.ts'

/** Excel and WPS read UTF-8 rightly only after this mark. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Rows as CSV text. A text that a spreadsheet would take for a formula is led in by an apostrophe.
 *
 * @example csvOf([['a', { value: 1, format: '0' }]]) // '\uFEFFa,1\r\n'
 */
export function csvOf(rows: readonly (readonly SheetCell[])[]): string {
  const lines = rows.map((row) => row.map(cellText).join(','))
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`
}

function cellText(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'object' && 'value' in cell) return String(cell.value)
  const text = typeof cell === 'string' ? cell : cell.head
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
