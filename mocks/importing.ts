import { TABLE_NAMES } from '../dataset/columns/tables.ts'
import { FILE_FAULTS } from '../dataset/faults/file-faults.ts'
import { DEFAULT_TIME_ZONE } from '../domain/day.ts'
import type { Importing } from '../server/api/importing.ts'
import type { Store } from '../server/api/store.ts'
import { csvRows, OFFICE_SEPARATORS } from '../server/imports/csv-rows.ts'
import type { DatasetSource } from '../server/imports/dataset-source.ts'
import { importUpload } from '../server/imports/import-upload.ts'
import { tableOfFile } from '../server/imports/table-file.ts'
import { takeBack } from '../server/imports/take-back.ts'

/** Imports inside the page: CSV files alone. */
export function importingInPage(store: Store): Importing {
  const open = async (files: readonly File[]) => ({
    source: await sourceOf(files),
    discard: async () => undefined,
  })
  return {
    workbooks: false,
    importFiles: (asked) => importUpload(store, asked, { open, timeZone: DEFAULT_TIME_ZONE }),
    takeBack: (asked) => takeBack(store, asked),
  }
}

async function sourceOf(files: readonly File[]): Promise<DatasetSource> {
  const read = await Promise.all(
    files.map(async (file) => ({ name: file.name, text: textOf(await file.arrayBuffer()) })),
  )
  const foreign = files.filter(({ name }) => !/\.csv$/i.test(name))
  const faults = foreign.map(({ name: file }) => ({
    ...{ file, row: null, column: null, found: file },
    ...FILE_FAULTS.unknownFile(
      [...TABLE_NAMES].map((table) => `${table}.csv`),
      '',
    ),
  }))
  const tables = TABLE_NAMES.flatMap((table) => {
    const found = read.find(({ name }) => tableOfFile(name) === table)
    const file = `${table}.csv`
    return found ? [{ table, file, batches: () => csvRows(chunksOf(found.text), file) }] : []
  })
  if (tables.length > 0 || faults.length > 0) return { tables, faults }
  const grids = await Promise.all(
    read.map(async ({ name, text }) => {
      const rows: string[][] = []
      const batches = csvRows(chunksOf(text), name, OFFICE_SEPARATORS)
      for await (const batch of batches) rows.push(...batch)
      return { name: name.replace(/\.csv$/i, ''), rows, merged: [] }
    }),
  )
  return { tables, faults, office: { file: read[0]?.name ?? '', isFolder: true, grids } }
}

/** UTF-8, or as older office programs save: GB18030. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

async function* chunksOf(text: string): AsyncGenerator<string> {
  yield text
}
