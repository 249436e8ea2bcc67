import { escapeText, workbookText } from '../../../domain/text-escape.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/**
 * Sheets as an Excel workbook. The writer is fetched when somebody asks for a file; it works
 * without workers, which the content security policy would not let it start.
 *
 * @throws Where the writer cannot be fetched.
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  return await writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: sheet.rows.map((row) => row.map(cellOf)),
      columns: sheet.widths.map((width) => ({ width })),
      stickyRowsCount: sheet.frozen.rows,
      stickyColumnsCount: sheet.frozen.columns,
    })),
  ).toBlob()
}

function cellOf(cell: SheetCell) {
  if (cell === null) return null
  if (typeof cell === 'string') return { value: textOf(cell), type: String, wrap: false }
  if ('head' in cell) {
    const span = cell.span === undefined ? {} : { columnSpan: cell.span }
    return { value: textOf(cell.head), type: String, fontWeight: 'bold' as const, ...span }
  }
  return { value: cell.value, type: Number, format: cell.format }
}

function textOf(text: string): string {
  return workbookText(escapeText(text))
}
