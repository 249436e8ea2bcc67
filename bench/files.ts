import { copyFile, mkdir, mkdtemp, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import writeWorkbook, { type SheetData } from 'write-excel-file/node'
import { csvRows } from '../server/imports/csv-rows.ts'
import { importDataset } from '../server/imports/import-source.ts'
import { decodeText } from '../server/node/dataset/decode-text.ts'
import { openDatasetSource } from '../server/node/dataset/open-dataset-source.ts'
import { openSqlStore } from '../server/node/sql-store.ts'
import { catalogue } from './large-dataset.ts'
import { compare, type Timed } from './measure.ts'
import type { Finding } from './report.ts'

const NOW = '2026-11-02T08:00:00.000Z'
const TOWNSHIPS = 400
const MONTHS = 10
const HEADER = ['area_code', 'indicator_id', 'period', 'value', 'source_ref', 'counting_rule']

/** The same 100,000 observations as a CSV folder and as a workbook. */
export interface BenchFiles {
  readonly folder: string
  readonly csv: string
  readonly workbook: string
  readonly rows: number
}

/** Writes the files to be imported. */
export async function writeFiles(folder: string): Promise<BenchFiles> {
  const codes = Array.from({ length: TOWNSHIPS }, (_, i) => `9900${String(i).padStart(5, '0')}`)
  const areas = [['code', 'name', 'level'], ...codes.map((code) => [code, `乡${code}`, 'township'])]
  const rows: (string | number)[][] = []
  const counts = catalogue()
  for (let month = 1; month <= MONTHS; month += 1) {
    for (const { id, measure } of counts) {
      const period = `2026-${String(month).padStart(2, '0')}`
      for (const [at, code] of codes.entries()) {
        const value = measure === 'ratio' ? 1 : (at * 7 + month) % 500
        rows.push([code, id, period, value, '2026年月报', '按实际到场人数统计'])
      }
    }
  }
  const dataset = join(folder, 'dataset')
  await mkdir(dataset, { recursive: true })
  const text = (lines: readonly (readonly (string | number)[])[]) =>
    `${lines.map((line) => line.join(',')).join('\n')}\n`
  const csv = join(dataset, 'observations.csv')
  await writeFile(join(dataset, 'areas.csv'), text(areas))
  await writeFile(csv, text([HEADER, ...rows]))
  const workbook = join(folder, 'dataset.xlsx')
  await writeWorkbook([
    { sheet: 'areas', data: areas as SheetData },
    { sheet: 'observations', data: [HEADER, ...rows] as SheetData },
  ]).toFile(workbook)
  return { folder, csv, workbook, rows: rows.length }
}

/**
 * An import into a database that holds the catalogue and nothing else.
 *
 * @param newDatabase Address of one that holds nothing at all.
 */
export function importOf(source: string, newDatabase: () => Promise<string>): Timed<string> {
  return {
    async prepare() {
      const url = await newDatabase()
      const store = await openSqlStore(url)
      await store.write(NOW, async (writer) => {
        await writer.put('indicators', catalogue())
        return true
      })
      await store.close()
      return url
    },
    async run(url) {
      const store = await openSqlStore(url)
      const report = await importDataset(store, await openDatasetSource(source), { now: NOW })
      await store.close()
      if (!report.stored) throw new Error(JSON.stringify(report.faults[0]))
    },
  }
}

/** Addresses of new SQLite files in `folder`. */
export function newFilesIn(folder: string): () => Promise<string> {
  let made = 0
  return async () => {
    made += 1
    return `file:${join(folder, `import-${made}.sqlite`)}`
  }
}

const thousands = (rows: number) => rows.toLocaleString('en')

/** What checking and storing cost beside moving the bytes. */
export async function importAndCopy(files: BenchFiles): Promise<Finding> {
  const newFile = newFilesIn(await mkdtemp(join(files.folder, 'imported-')))
  const copy = join(files.folder, 'copy.csv')
  return {
    title: `Import of ${thousands(files.rows)} rows of CSV, against a copy of the file that is on the disk`,
    first: 'import',
    second: 'copy',
    comparison: await compare(5, importOf(join(files.folder, 'dataset'), newFile), {
      async run() {
        await copyFile(files.csv, copy)
        const handle = await open(copy, 'r')
        await handle.sync()
        await handle.close()
      },
    }),
    says: (ratio) =>
      `Decoding, checking every cell and storing cost ${ratio} times the bare bytes.`,
  }
}

/** What is left of an import beyond reading the rows. */
export async function importAndReading(files: BenchFiles): Promise<Finding> {
  const newFile = newFilesIn(await mkdtemp(join(files.folder, 'imported-')))
  return {
    title: `Import of ${thousands(files.rows)} rows of CSV, against splitting the file into cells alone`,
    first: 'import',
    second: 'read cells',
    comparison: await compare(5, importOf(join(files.folder, 'dataset'), newFile), {
      async run() {
        let rows = 0
        for await (const batch of csvRows(decodeText(files.csv, 'csv'), 'csv')) rows += batch.length
        return rows
      },
    }),
    says: (ratio) => `Checks and database together cost ${ratio} times what reading costs.`,
  }
}

/** What a workbook costs beside text. */
export async function workbookAndCsv(files: BenchFiles): Promise<Finding> {
  const newFile = newFilesIn(await mkdtemp(join(files.folder, 'imported-')))
  return {
    title: `Import of the same ${thousands(files.rows)} rows from a workbook and from CSV`,
    first: 'XLSX',
    second: 'CSV',
    comparison: await compare(
      5,
      importOf(files.workbook, newFile),
      importOf(join(files.folder, 'dataset'), newFile),
    ),
    says: (ratio) => `A workbook takes ${ratio} times as long as CSV.`,
  }
}
