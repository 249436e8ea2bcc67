import Papa from 'papaparse'
import { TABLE_NAMES } from '../dataset/columns/tables.ts'
import { DatasetChecker } from '../dataset/dataset-checker.ts'
import type { Dataset } from '../domain/dataset.ts'

/**
 * A dataset from its CSV files, through the same checks as an import.
 *
 * @throws {Error} Any fault: the test's own data are wrong.
 */
export function datasetOf(files: Readonly<Record<string, string>>): Dataset {
  const checker = new DatasetChecker({ areas: [], indicators: [] })
  const rows: Record<string, unknown[]> = {}
  for (const table of TABLE_NAMES) {
    const file = `${table}.csv`
    rows[table] = []
    const text = files[file]
    if (text === undefined) continue
    const [header = [], ...cells] = Papa.parse<string[]>(text.trim()).data
    const check = checker.open(table, file, header)
    rows[table] = cells.flatMap((row, index) => check.row(index + 2, row) ?? [])
    check.end()
  }
  if (checker.faults.count > 0) throw new Error(JSON.stringify(checker.faults.listed, null, 1))
  return rows as unknown as Dataset
}
