import type { TableName } from '../../dataset/columns/tables.ts'
import type { Fault } from '../../dataset/faults/fault.ts'
import type { Notice } from '../../dataset/notice.ts'
import type { Grid } from '../../dataset/office/grid.ts'
import type { RawCell } from '../../dataset/raw-cell.ts'

/** One table of a dataset; it may be read again where another import came in between. */
export interface SourceTable {
  readonly table: TableName
  /** Name that faults are listed under. */
  readonly file: string
  /** Its rows tell observations by number alone: what is stored beside the same number stays. */
  readonly numbersOnly?: true
  /**
   * The rows as cells, header first, empty rows included: the n-th row of all batches is
   * row n of the spreadsheet.
   *
   * @throws {SourceFault} The table cannot be read on from here.
   */
  batches(): AsyncIterable<readonly (readonly RawCell[])[]>
}

/** A dataset to be imported. */
export interface DatasetSource {
  /** The tables it holds, in the order of `TABLE_NAMES`. */
  readonly tables: readonly SourceTable[]
  /** What is wrong before any row is read: unknown files, unreadable ones, no table at all. */
  readonly faults: readonly Fault[]
  /** What is worth knowing beside faults; complete once the tables are read. */
  readonly notices?: () => readonly Notice[]
  /** Sheets of another form: where months are in columns, they are read instead of tables. */
  readonly office?: OfficeWorkbook
}

/** A workbook as an office keeps it (自制表). */
export interface OfficeWorkbook {
  /** Its name, with its ending. */
  readonly file: string
  /** Its sheets are CSV files of their own. */
  readonly isFolder?: true
  readonly grids: readonly Grid[]
}

/** The name that faults of a sheet are listed under. */
export function officeFile({ file, isFolder }: OfficeWorkbook, sheet: string): string {
  return isFolder ? `${sheet}.csv` : `${file}#${sheet}`
}
