import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '../../../dataset/fault.ts'
import { TABLE_NAMES } from '../../../dataset/format.ts'
import { nearest } from '../../../dataset/nearest.ts'
import { csvRows } from './csv-rows.ts'
import type { DatasetSource, SourceTable } from './dataset-source.ts'
import { decodeText } from './decode-text.ts'

const FILES = TABLE_NAMES.map((table) => `${table}.csv`)

/** Opens the CSV files of a folder; other kinds of files may lie beside them. */
export async function openCsvFolder(folder: string): Promise<DatasetSource> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter((entry) => !entry.isDirectory() && /^[^.~].*\.csv$/i.test(entry.name))
    .map((entry) => entry.name)
    .sort()
  const faults = names.filter((name) => !FILES.includes(name)).map(unknownFile)
  const tables = TABLE_NAMES.filter((table) => names.includes(`${table}.csv`)).map(
    (table): SourceTable => {
      const file = `${table}.csv`
      const batches = () => csvRows(decodeText(join(folder, file), file), file)
      return { table, file, batches }
    },
  )
  if (tables.length === 0 && faults.length === 0) faults.push(noTable(folder))
  return { tables, faults }
}

function unknownFile(file: string): Fault {
  const near = nearest(file, FILES) ?? ''
  return {
    file,
    row: null,
    column: null,
    code: 'unknown_file',
    found: file,
    expected: {
      zh: `${FILES.join('、')} 之一,最接近的是 ${near}`,
      en: `one of ${FILES.join(', ')}, the nearest is ${near}`,
    },
  }
}

function noTable(folder: string): Fault {
  return {
    file: folder,
    row: null,
    column: null,
    code: 'no_table',
    found: '',
    expected: {
      zh: `至少有一个文件:${FILES.join('、')}`,
      en: `at least one of the files ${FILES.join(', ')}`,
    },
  }
}
