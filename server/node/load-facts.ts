import type { Kysely } from 'kysely'
import { compareTexts } from '../../domain/compare-texts.ts'
import type { RowOf } from '../../domain/dataset.ts'
import { factKey } from '../api/store.ts'
import { chunks } from './chunks.ts'
import { factOf } from './stored-facts.ts'
import type { Tables } from './tables.ts'

/** The kinds of rows that are facts of an area and a year. */
export type FactKind = 'observations' | 'targets' | 'besides'

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

/** All rows of a kind, or those of some areas; by their keys. */
export async function loadAll<Kind extends 'feeds' | 'villages'>(
  db: Kysely<Tables>,
  kind: Kind,
  areaCodes?: readonly string[],
): Promise<RowOf[Kind][]> {
  const rows: RowOf[Kind][] = []
  for (const codes of areaCodes ? chunks(areaCodes) : [undefined]) {
    const found = await db
      .selectFrom<'feeds' | 'villages'>(kind)
      .selectAll()
      .$if(codes !== undefined, (select) => select.where('area_code', 'in', codes ?? []))
      .execute()
    for (const row of found) rows.push(factOf(kind, row))
  }
  const key = (row: RowOf[Kind]) => factKey(kind, row)
  return rows.sort((a, b) => compareTexts(key(a), key(b)))
}
