import { SheetNotes, type SheetRow, sheetRows } from './sheet-rows.ts'
import type { ReadingBounds } from './workbook-bounds.ts'
import { readParts, type SheetState } from './workbook-parts.ts'
import { openZip } from './zip-archive.ts'

/** A workbook that is read as it is unpacked. */
export interface Xlsx {
  readonly sheets: readonly XlsxSheet[]
}

export interface XlsxSheet {
  readonly name: string
  readonly state: SheetState
  /**
   * The rows in batches, empty ones included: the n-th row of all batches is row n of the sheet.
   *
   * @param headed The first row is a head: of the rows below, cells beside it are read as far as the
   *   first, which says that there is one and leaves no room for rows of 16,384 cells.
   * @param notes Told what is noticed beside the rows.
   * @throws {WorkbookBound} The sheet is too large to be read on.
   * @throws {Error} The sheet is damaged.
   */
  rows(headed?: boolean, notes?: SheetNotes): AsyncGenerator<readonly SheetRow[]>
}

/**
 * Opens an XLSX workbook. Shared texts are held in memory, rows are not: a sheet of a million rows
 * takes no more than its texts. `WORKBOOK_BOUNDS` says how much is read.
 *
 * @throws {WorkbookBound} It is too large to be read.
 * @throws {Error} Not a workbook, a damaged or an encrypted one.
 */
export async function openXlsx(path: string, bounds?: ReadingBounds): Promise<Xlsx> {
  const zip = await openZip(path, bounds)
  const parts = await readParts(zip)
  return {
    sheets: parts.sheets.map((sheet) => ({
      name: sheet.name,
      state: sheet.state,
      rows: (headed = false, notes = new SheetNotes()) =>
        sheetRows(zip, sheet.path, parts, headed, notes),
    })),
  }
}
