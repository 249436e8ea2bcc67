import { stat } from 'node:fs/promises'
import { cellText, type EncodedCell, encodeRow } from '../../../dataset/encode-row.ts'
import type { Fault } from '../../../dataset/fault.ts'
import { columnsOf, TABLE_NAMES, type TableName } from '../../../dataset/format.ts'
import type { Dataset } from '../../../domain/dataset.ts'
import { openCsvFolder } from './csv-folder.ts'
import { openWorkbook } from './workbook-source.ts'

/** One table of a dataset, to be read once. */
export interface SourceTable {
  readonly table: TableName
  /** Name that faults are listed under. */
  readonly file: string
  /**
   * The rows as cells of text, header first, empty rows included: the n-th row of all batches is
   * row n of the spreadsheet.
   *
   * @throws {SourceFault} The table cannot be read on from here.
   */
  batches(): AsyncIterable<readonly (readonly string[])[]>
}

/** A dataset to be imported. */
export interface DatasetSource {
  /** The tables it holds, in the order of `TABLE_NAMES`. */
  readonly tables: readonly SourceTable[]
  /** What is wrong before any row is read: unknown files, unreadable ones, no table at all. */
  readonly faults: readonly Fault[]
}

/**
 * Opens a folder of CSV files or an XLSX workbook.
 *
 * @param path Of the folder or workbook.
 * @returns The dataset; what cannot be opened at all is a fault of it, not an error.
 * @example await importDataset(store, await openDatasetSource('dataset/published'), { now })
 */
export async function openDatasetSource(path: string): Promise<DatasetSource> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) return openCsvFolder(path)
  if (found?.isFile() && path.toLowerCase().endsWith('.xlsx')) return openWorkbook(path)
  const expected = {
    zh: '存有四个 CSV 文件的文件夹,或一个 .xlsx 文件',
    en: 'a folder with the four CSV files, or one .xlsx file',
  }
  const place = { file: path, row: null, column: null }
  return { tables: [], faults: [{ ...place, code: 'unreadable', found: '', expected }] }
}

/** Facts made by a program as a dataset, so that they pass the same checks as a file. */
export function sourceOfDataset(dataset: Dataset, name: string): DatasetSource {
  return {
    tables: TABLE_NAMES.map((table) => ({
      table,
      file: `${name}#${table}`,
      async *batches() {
        yield [columnsOf(table).map((column) => column.name)]
        const encoded = encodedRows(dataset, table)
        for (let start = 0; start < encoded.length; start += 1000) {
          yield encoded.slice(start, start + 1000).map((row) => row.map(cellText))
        }
      },
    })),
    faults: [],
  }
}

function encodedRows(dataset: Dataset, table: TableName): EncodedCell[][] {
  switch (table) {
    case 'areas':
      return dataset.areas.map((row) => encodeRow('areas', row))
    case 'indicators':
      return dataset.indicators.map((row) => encodeRow('indicators', row))
    case 'targets':
      return dataset.targets.map((row) => encodeRow('targets', row))
    case 'observations':
      return dataset.observations.map((row) => encodeRow('observations', row))
  }
}
