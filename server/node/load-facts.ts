import type { Kysely } from 'kysely'
import type { RowOf } from '../../domain/dataset.ts'
import { factOf } from './stored-facts.ts'
import type { Tables } from './tables.ts'

/** The kinds of rows that are facts of an area and a year. */
export type FactKind = 'observations' | 'targets'

/**
 * The facts of these areas and years, of all indicators unless some are named.
 *
 * @param areaCodes As many as go into one statement (`chunks`).
 */
export async function loadFacts<Kind extends FactKind>(
  db: Kysely<Tables>,
  kind: Kind,
  areaCodes: readonly string[],
  years: readonly number[],
  indicatorIds?: readonly string[],
): Promise<RowOf[Kind][]> {
  const rows = await db
    .selectFrom<FactKind>(kind)
    .selectAll()
    .where('area_code', 'in', areaCodes)
    .where('year', 'in', years)
    .$if(indicatorIds !== undefined, (select) =>
      select.where('indicator_id', 'in', indicatorIds ?? []),
    )
    .execute()
  return rows.map((row) => factOf(kind, row))
}
