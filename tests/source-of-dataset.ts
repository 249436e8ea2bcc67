import { columnsOf, TABLE_NAMES, type TableName } from '../dataset/columns/tables.ts'
import { cellText, encodeRow } from '../dataset/encode-row.ts'
import type { Dataset, RowOf } from '../domain/dataset.ts'
import type { DatasetSource } from '../server/imports/dataset-source.ts'

/** Facts as a dataset to be imported, so that they pass the same checks as a file. */
export function sourceOfDataset(dataset: Dataset): DatasetSource {
  return {
    tables: TABLE_NAMES.map((table) => ({
      table,
      file: `test#${table}`,
      async *batches() {
        yield [columnsOf(table).map(({ name }) => name), ...textsOf(dataset, table)]
      },
    })),
    faults: [],
  }
}

function textsOf<T extends TableName>(
  dataset: { readonly [K in T]?: readonly RowOf[K][] },
  table: T,
): string[][] {
  return (dataset[table] ?? []).map((fact) => encodeRow(table, fact).map(cellText))
}
