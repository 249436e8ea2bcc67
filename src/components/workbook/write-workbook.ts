import type { Feature } from 'write-excel-file/universal'
import { escapeText, workbookText } from '../../../domain/text-escape.ts'
import type { FormulaCell, Sheet, SheetCell } from './sheet.ts'

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
    { features: [formulaResults(sheets)] },
  ).toBlob()
}

/**
 * Writes what formulas give beside them, as spreadsheet programs do: previews on phones and in mails show what is
 * written and work nothing out. The writer itself leaves it out.
 */
function formulaResults(sheets: readonly Sheet[]): Feature<Blob> {
  const transform = (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }) => {
    const cells = sheets[sheetIndex]?.rows.flat().filter(isFormula).values()
    return xml.replaceAll('</f></c>', () => `</f><v>${cells?.next().value?.value}</v></c>`)
  }
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } }
}

function isFormula(cell: SheetCell): cell is FormulaCell {
  return typeof cell === 'object' && cell !== null && 'formula' in cell
}

function cellOf(cell: SheetCell) {
  if (cell === null) return null
  if (typeof cell === 'string') return { value: textOf(cell), type: String, wrap: false }
  if ('head' in cell) {
    const span = cell.span === undefined ? {} : { columnSpan: cell.span }
    return { value: textOf(cell.head), type: String, fontWeight: 'bold' as const, ...span }
  }
  if ('formula' in cell) {
    return { value: cell.formula, type: 'Formula' as const, format: cell.format }
  }
  return { value: cell.value, type: Number, format: cell.format }
}

function textOf(text: string): string {
  return workbookText(escapeText(text))
}
