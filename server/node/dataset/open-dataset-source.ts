import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { FILE_FAULTS } from '../../../dataset/faults/file-faults.ts'
import type { DatasetSource } from '../../imports/dataset-source.ts'
import { openCsvFolder } from './csv-folder.ts'
import { kindOfFile, wrongKind } from './file-kind.ts'
import { openWorkbook } from './workbook-source.ts'
import type { ReadingBounds } from './xlsx/workbook-bounds.ts'

/**
 * Opens a folder of CSV files or an XLSX workbook.
 *
 * @param path Of the folder or workbook.
 * @param bounds How much of a workbook is read. Default: `WORKBOOK_BOUNDS`.
 * @returns The dataset; what cannot be opened at all is a fault of it, not an error.
 * @example await importDataset(store, await openDatasetSource('dataset/published'), { now })
 */
export async function openDatasetSource(
  path: string,
  bounds?: ReadingBounds,
): Promise<DatasetSource> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) return openCsvFolder(path)
  // What a file is called says little: an .xls may be an .xlsx, and the other way round.
  const kind = found?.isFile() ? await kindOfFile(path) : null
  const isWorkbook = found?.isFile() && kind === null
  if (isWorkbook && /\.(?:xlsx|xlsm|xls|et)$/i.test(path)) return openWorkbook(path, bounds)
  const place = { file: kind ? basename(path) : path, row: null, column: null, found: '' }
  const flaw = kind ? wrongKind(kind) : FILE_FAULTS.unreadableSource()
  return { tables: [], faults: [{ ...place, ...flaw }] }
}
