import Papa from 'papaparse'
import type { Dataset, RowOf } from '../domain/dataset.ts'
import { TABLE_NAMES, type TableName } from './columns/tables.ts'
import { DatasetChecker } from './dataset-checker.ts'

/**
 * A dataset from the texts of its CSV files, through the same checks as an import.
 *
 * @param files By their names; a table without a file has no rows.
 * @throws {Error} Any fault: the files belong to the program or to a test, which is wrong.
 * @example datasetOf({ 'areas.csv': 'code,name,level\n99,甲县,county' })
 */
export function datasetOf(files: Readonly<Partial<Record<string, string>>>): Dataset {
  const checker = new DatasetChecker({ areas: [], indicators: [] })
  const read = <T extends TableName>(table: T): RowOf[T][] => {
    const text = files[`${table}.csv`]
    if (text === undefined) return []
    const [header = [], ...cells] = Papa.parse<string[]>(text.trim()).data
    const check = checker.open(table, `${table}.csv`, header)
    const facts = cells.flatMap((row, index) => check.row(index + 2, row) ?? [])
    check.end()
    for (const one of checker.takeMisplaced()) checker.refuseMisplaced(one)
    return facts
  }
  // In the order of reference: what rows refer to comes first.
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, read(table)]))
  const dataset = tables as unknown as Dataset
  if (checker.faults.count > 0) throw new Error(JSON.stringify(checker.faults.listed, null, 1))
  return dataset
}
