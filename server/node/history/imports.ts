import { type Kysely, sql } from 'kysely'
import { type ChangedPlace, COUNTED_SAID } from '../../api/history.ts'
import {
  type ImportedRows,
  type ImportNote,
  NEWER_NAMED,
  type StoredImport,
} from '../../api/stored-imports.ts'
import type { HistoryRow, Tables } from '../tables.ts'
import { changedPlace, changedRow } from './changes.ts'

/** Imports, the latest first. */
export async function readImports(
  db: Kysely<Tables>,
  { limit, id }: { readonly limit: number; readonly id?: string },
): Promise<StoredImport[]> {
  const found = await db
    .selectFrom('imports')
    .innerJoin('history_links as link', 'link.mark', 'imports.id')
    .leftJoin('history_links as back', 'back.mark', 'imports.taken_back_by')
    .select(['imports.id', 'imports.files', 'link.seq', 'link.changed_at', 'link.account_id'])
    .select(['link.reason', 'back.changed_at as back_at', 'back.account_id as back_by'])
    .$if(id !== undefined, (select) => select.where('imports.id', '=', id ?? ''))
    .orderBy('link.seq', 'desc')
    .limit(limit)
    .execute()
  const imports: StoredImport[] = []
  for (const one of found) {
    const areas = await db
      .selectFrom('history_areas')
      .select(['area_code', 'added', 'changed'])
      .where('seq', '=', one.seq)
      .execute()
    imports.push({
      id: one.id,
      at: one.changed_at,
      accountId: one.account_id,
      reason: one.reason,
      files: JSON.parse(one.files),
      added: areas.reduce((sum, { added }) => sum + added, 0),
      changed: areas.reduce((sum, { changed }) => sum + changed, 0),
      areaCodes: areas.map(({ area_code }) => area_code).sort(),
      takenBack: one.back_at === null ? null : { at: one.back_at, accountId: one.back_by },
    })
  }
  return imports
}

/** An import with all that it changed, and what was changed since; null where there is none of that id. */
export async function readImported(db: Kysely<Tables>, id: string): Promise<ImportedRows | null> {
  const found = await db
    .selectFrom('imports')
    .innerJoin('history_links as link', 'link.mark', 'imports.id')
    .select(['imports.files', 'imports.taken_back_by', 'link.seq'])
    .where('imports.id', '=', id)
    .executeTakeFirst()
  if (!found) return null
  const rows = await db
    .selectFrom('history_rows')
    .selectAll()
    .where('seq', '=', found.seq)
    .orderBy('position')
    .execute()
  const note = { id, files: JSON.parse(found.files), takenBackBy: found.taken_back_by }
  return { note, rows: rows.map(changedRow), newer: await readNewer(db, found.seq) }
}

async function readNewer(db: Kysely<Tables>, seq: number): Promise<ChangedPlace[]> {
  const same = ['kind', 'area_code', 'year', 'indicator_id', 'first_month', 'last_month'] as const
  const samePlace = sql.join(
    same.map((column) => sql`newer.${sql.ref(column)} = old.${sql.ref(column)}`),
    sql` and `,
  )
  const { rows } = await sql<HistoryRow>`
    select distinct newer.kind, newer.area_code, newer.year, newer.indicator_id, newer.first_month, newer.last_month
    from history_rows as old join history_rows as newer on newer.seq > old.seq and (
      (${samePlace})
      or (old.kind = 'areas' and old.before is null and newer.area_code = old.area_code)
      or (old.kind = 'indicators' and old.before is null and newer.indicator_id = old.indicator_id)
    )
    where old.seq = ${seq} and old.kind in ('observations', 'targets', 'areas', 'indicators')
      and coalesce(old.after, old.before) not like ${`%${COUNTED_SAID}%`}
    limit ${NEWER_NAMED}
  `.execute(db)
  return rows.map(changedPlace)
}

/** Notes an import, or what is noted of it anew. */
export async function writeImport(
  db: Kysely<Tables>,
  { id, files, takenBackBy }: ImportNote,
): Promise<void> {
  const row = { id, files: JSON.stringify(files), taken_back_by: takenBackBy }
  await db
    .insertInto('imports')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
