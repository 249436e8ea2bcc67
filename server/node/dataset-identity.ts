import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DatasetIdentity } from '../api/store.ts'
import { FRAME, type Tables, type VersionRow } from './tables.ts'

/** What the stored dataset is known by. */
export async function readIdentity(db: Kysely<Tables>): Promise<DatasetIdentity> {
  return identityOf(await db.selectFrom('dataset_identity').selectAll().executeTakeFirstOrThrow())
}

/** The identity that a row holds. */
export function identityOf(row: VersionRow): DatasetIdentity {
  return {
    version: `${row.writes}-${row.mark}`,
    importedAt: row.imported_at,
    holdsSample: row.holds_sample === 1,
  }
}

/** Gives a new database its identity; one that has one keeps it. */
export async function ensureIdentity(db: Kysely<Tables>): Promise<void> {
  const known = await db.selectFrom('dataset_identity').select('id').executeTakeFirst()
  if (known) return
  const empty = { writes: 0, mark: newMark(), imported_at: null, holds_sample: 0 }
  await db
    .insertInto('dataset_identity')
    .values({ id: 1, ...empty })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  await db
    .insertInto('scope_versions')
    .values({ scope: FRAME, ...empty })
    .onConflict((conflict) => conflict.column('scope').doNothing())
    .execute()
}

/**
 * Gives the dataset a new version; belongs into the transaction that changed it, after the activity.
 *
 * @param now UTC instant of the import.
 */
export async function renewIdentity(db: Kysely<Tables>, now: string): Promise<void> {
  const sample = await db
    .selectFrom('activity')
    .select('area_code')
    .where('source_kind', '=', 'sample')
    .limit(1)
    .executeTakeFirst()
  await db
    .updateTable('dataset_identity')
    .set((row) => ({
      writes: row('writes', '+', 1),
      mark: newMark(),
      imported_at: now,
      holds_sample: sample ? 1 : 0,
    }))
    .execute()
}

function newMark(): string {
  return randomBytes(5).toString('hex')
}
