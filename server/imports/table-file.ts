import { TABLE_NAMES, type TableName } from '../../dataset/columns/tables.ts'

/** The table that a CSV file is named after, as browsers and people change names: observations (1).csv. */
export function tableOfFile(name: string): TableName | null {
  const named = TABLE_NAMES.find((one) => new RegExp(`^${one}(?![a-z])`, 'i').test(name))
  return named ?? null
}
