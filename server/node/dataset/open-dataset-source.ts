import { stat } from 'node:fs/promises'
import { FILE_FAULTS } from '../../../dataset/faults/file-faults.ts'
import { openCsvFolder } from './csv-folder.ts'
import type { DatasetSource } from './dataset-source.ts'
import { openWorkbook } from './workbook-source.ts'

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
  const place = { file: path, row: null, column: null, found: '' }
  return { tables: [], faults: [{ ...place, ...FILE_FAULTS.unreadableSource() }] }
}
