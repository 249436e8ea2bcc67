import { csvText } from '../../../contract/csv-text.ts'
import type { Sheet, SheetCell } from '../../components/workbook/sheet.ts'

/** A sheet's rows as a CSV file. */
export function sheetCsv(rows: Sheet['rows']): Blob {
  return new Blob([csvText(rows.map((row) => row.map(plainCell)))], { type: 'text/csv' })
}

function plainCell(cell: SheetCell): string | number | null {
  if (cell === null || typeof cell === 'string') return cell
  return 'value' in cell ? cell.value : cell.head
}
