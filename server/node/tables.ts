import type { ColumnOf, TableName } from '../../dataset/columns/tables.ts'
import type { RowOf } from '../../domain/dataset.ts'

/** The tables as Kysely sees them; `migrations/` creates them. */
export interface Tables {
  dataset_identity: IdentityRow
  areas: StoredRow<'areas'>
  indicators: StoredRow<'indicators'>
  observations: StoredRow<'observations'> & StoredPeriod
  targets: StoredRow<'targets'>
}

/** The one row that says which dataset is stored. */
export interface IdentityRow {
  /** Always 1. */
  id: number
  /** Counts the writes that changed anything. */
  writes: number
  /** New with each of them: a restored copy that goes its own way must not share a version. */
  mark: string
  imported_at: string | null
  /** 0 or 1 */
  holds_sample: number
}

/** A fact by the columns that are declared for its table; its period is stored apart. */
export type StoredRow<Table extends TableName> = {
  [Column in ColumnOf<Table> as Column['kind'] extends 'period'
    ? never
    : Column['name']]: Column extends { readonly part: number }
    ? number | null
    : Column['kind'] extends 'codes'
      ? string | null
      : RowOf[Table][Column['field'] & keyof RowOf[Table]]
}

/** A period as the database selects by it. */
export interface StoredPeriod {
  year: number
  first_month: number
  last_month: number
}
