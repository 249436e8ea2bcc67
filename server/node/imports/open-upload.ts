import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FILE_FAULTS } from '../../../dataset/faults/file-faults.ts'
import type { OpenedFiles } from '../../imports/import-upload.ts'
import { tableOfFile } from '../../imports/table-file.ts'
import { openCsvFolder } from '../dataset/csv-folder.ts'
import { openDatasetSource } from '../dataset/open-dataset-source.ts'

/** A workbook that is given to the page may unpack to so many megabytes, and be read for so many seconds. */
const BOUNDS = { inAll: 600, seconds: 30 }

const CSV = /\.csv$/i

/**
 * Makes files that were sent ready to be read: a workbook, or CSV files named after their tables.
 *
 * They lie in a folder of their own, for the one who runs the program alone, until they are discarded.
 */
export async function openUpload(files: readonly File[]): Promise<OpenedFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'dashboard-upload-'))
  const discard = () => rm(folder, { recursive: true, force: true })
  try {
    return { source: await open(files, folder), discard }
  } catch (error) {
    await discard()
    throw error
  }
}

async function open(files: readonly File[], folder: string) {
  const [first] = files
  const given = files.map(({ name }) => name).join(', ')
  if (files.every(({ name }) => CSV.test(name))) {
    const named = new Set<string>()
    for (const file of files) {
      const name = freeName([tableFile(file.name), plainName(file.name)], named)
      named.add(name)
      await write(file, join(folder, name))
    }
    return openCsvFolder(folder)
  }
  if (!first || files.length > 1) {
    const place = { file: given, row: null, column: null, found: given }
    return { tables: [], faults: [{ ...place, ...FILE_FAULTS.oneWorkbook() }] }
  }
  const path = join(folder, plainName(first.name))
  await write(first, path)
  const source = await openDatasetSource(path, BOUNDS)
  const faults = source.faults.map((fault) =>
    fault.file === path ? { ...fault, file: first.name } : fault,
  )
  return { ...source, faults }
}

/** The first of these names that no other file has; where all are taken the last with a number: 报表 (2).csv. */
function freeName(names: readonly string[], taken: ReadonlySet<string>): string {
  const last = names.at(-1) ?? ''
  let name = names.find((one) => !taken.has(one)) ?? last
  for (let at = 2; taken.has(name); at += 1) name = last.replace(CSV, ` (${at}).csv`)
  return name
}

/** What a CSV file is read as: the table that it is named after, or itself. */
function tableFile(name: string): string {
  const table = tableOfFile(name)
  return table ? `${table}.csv` : plainName(name)
}

/** A name that can be none but of a file in its folder. */
function plainName(name: string): string {
  const plain = name.replace(/[/\\:\0]/g, '_').replace(/^[.~]+/, '_')
  return plain.length > 100 ? plain.slice(-100) : plain
}

async function write(file: File, path: string): Promise<void> {
  await writeFile(path, Buffer.from(await file.arrayBuffer()), { flag: 'wx', mode: 0o600 })
}
