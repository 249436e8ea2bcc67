import type { RowsView } from '../../contract/register-paths.ts'
import type { WorkRegister } from '../../domain/register/work.ts'

/** Rows that are asked for at most: a unit has fewer in a year, and nobody looks over more. */
const MOST_ROWS = 1000

/** Asks for the rows of a year's work, those due first on top: due in it, or carried over open into it. */
export function workOfYear({ work }: WorkRegister, area: string, year: number): RowsView {
  return { area, year, sort: work.due, limit: MOST_ROWS }
}
