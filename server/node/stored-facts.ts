import { CODE_SEPARATOR, type Column, cellOf, codesText } from '../../dataset/columns/column.ts'
import { columnsOf, type TableName } from '../../dataset/columns/tables.ts'
import type { RowOf } from '../../domain/dataset.ts'
import type { Period } from '../../domain/period.ts'
import type { StoredPeriod } from './tables.ts'

export type StoredCell = string | number | null

const PERIOD = ['year', 'first_month', 'last_month'] as const satisfies (keyof StoredPeriod)[]

/** The columns in the database that hold a column of files. */
function namesOf({ kind, name }: Column): readonly string[] {
  return kind === 'period' ? PERIOD : [name]
}

/** All columns of a table in the database. */
export function storedColumns(table: TableName): readonly string[] {
  return columnsOf(table).flatMap(namesOf)
}

/** The columns that identify a row. */
export function storedKey(table: TableName): readonly string[] {
  return columnsOf(table)
    .filter(({ key }) => key)
    .flatMap(namesOf)
}

/** The cells of facts, one fact after the other, each in the order of `storedColumns`. */
export function storedCells<T extends TableName>(
  table: T,
  facts: readonly RowOf[T][],
): StoredCell[] {
  const columns = columnsOf(table)
  const cells: StoredCell[] = []
  for (const fact of facts) {
    for (const column of columns) {
      const cell = cellOf(column, fact)
      if (column.kind === 'period') {
        const { year, from, to } = cell as Period
        cells.push(year, from, to)
      } else if (column.kind === 'codes') cells.push(codesText(cell as readonly string[]))
      else cells.push(cell as StoredCell)
    }
  }
  return cells
}

/** The fact that a row of the database holds; nothing is lost on the way there and back. */
export function factOf<T extends TableName>(table: T, row: object): RowOf[T] {
  const cells = row as Readonly<Record<string, StoredCell>> & StoredPeriod
  const fact: Record<string, unknown> = {}
  for (const { field, kind, name, part } of columnsOf(table)) {
    if (kind === 'period') {
      fact[field] = { year: cells.year, from: cells.first_month, to: cells.last_month }
    } else if (kind === 'codes') {
      fact[field] = cells[name] === null ? [] : String(cells[name]).split(CODE_SEPARATOR)
    } else if (part === undefined) {
      fact[field] = cells[name]
    } else {
      // Parts are all there or none.
      const before = part === 0 ? [] : fact[field]
      fact[field] = Array.isArray(before) && cells[name] !== null ? [...before, cells[name]] : null
    }
  }
  return fact as unknown as RowOf[T]
}
