import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { TABLE_NAMES } from '../../../dataset/columns/tables.ts'
import type { Fault, FaultCode } from '../../../dataset/faults/fault.ts'
import { FILE_FAULTS } from '../../../dataset/faults/file-faults.ts'
import type { Flaw } from '../../../dataset/faults/flaw.ts'
import { nearestMeant } from '../../../dataset/nearest.ts'
import type { Grid } from '../../../dataset/office/grid.ts'
import { textOf } from '../../../dataset/raw-cell.ts'
import { csvRows, OFFICE_SEPARATORS } from '../../imports/csv-rows.ts'
import type { DatasetSource, SourceTable } from '../../imports/dataset-source.ts'
import { SourceFault } from '../../imports/source-fault.ts'
import { decodeText } from './decode-text.ts'
import { kindOfFile, TEXT, wrongKind } from './file-kind.ts'
import { MOST_ROWS as MOST_OFFICE_ROWS } from './office-grid.ts'

const FILES = TABLE_NAMES.map((table) => `${table}.csv`)

/** Opens the CSV files of a folder; other kinds of files may lie beside them. */
export async function openCsvFolder(folder: string): Promise<DatasetSource> {
  const names = (await readdir(folder)).filter((name) => /^[^.~].*\.csv$/i.test(name)).sort()
  const faults = names.filter((name) => !FILES.includes(name)).map(unknownFile)
  // Reading a pipe or a device might never end.
  const plain: string[] = []
  for (const name of FILES.filter((file) => names.includes(file))) {
    const found = await stat(join(folder, name)).catch(() => null)
    const kind = found?.isFile() ? await kindOfFile(join(folder, name)) : null
    if (!found?.isFile()) faults.push(faultOf(name, FILE_FAULTS.notAFile()))
    else if (kind && kind !== TEXT) faults.push(faultOf(name, wrongKind(kind)))
    else plain.push(name)
  }
  const tables = TABLE_NAMES.filter((table) => plain.includes(`${table}.csv`)).map(
    (table): SourceTable => {
      const file = `${table}.csv`
      const batches = () => csvRows(decodeText(join(folder, file), file), file)
      return { table, file, batches }
    },
  )
  if (tables.length === 0 && faults.length === 0) faults.push(noTable(folder))
  if (names.some((name) => FILES.includes(name)) || names.length === 0) return { tables, faults }
  try {
    const grids = await Promise.all(names.map((name) => gridOf(folder, name)))
    return { tables, faults, office: { file: names[0] ?? '', isFolder: true, grids } }
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error
    return { tables, faults: [error.fault] }
  }
}

/** A file that is none of the tables, as an office may keep it. */
async function gridOf(folder: string, name: string): Promise<Grid> {
  const rows: string[][] = []
  const found = await stat(join(folder, name)).catch(() => null)
  const kind = found?.isFile() ? await kindOfFile(join(folder, name)) : null
  const sheet = name.replace(/\.csv$/i, '')
  if (!found?.isFile() || found.size === 0) return { name: sheet, rows, merged: [] }
  if (kind !== TEXT) {
    throw new SourceFault(faultOf(name, kind ? wrongKind(kind) : FILE_FAULTS.noText()))
  }
  for await (const batch of csvRows(
    decodeText(join(folder, name), name),
    name,
    OFFICE_SEPARATORS,
  )) {
    for (const cells of batch) {
      if (rows.length === MOST_OFFICE_ROWS) return { name: sheet, rows: [], merged: [] }
      rows.push(cells.map(textOf))
    }
  }
  return { name: sheet, rows, merged: [] }
}

function unknownFile(file: string): Fault {
  const flaw = FILE_FAULTS.unknownFile(FILES, nearestMeant(file, FILES) ?? '')
  return { file, row: null, column: null, found: file, ...flaw }
}

function faultOf(file: string, flaw: Flaw<FaultCode>): Fault {
  return { file, row: null, column: null, found: file, ...flaw }
}

function noTable(folder: string): Fault {
  return { file: folder, row: null, column: null, found: '', ...FILE_FAULTS.noFile(FILES) }
}
