import type { Kysely } from 'kysely'
import { type ChangedFacts, changedScopes } from '../api/scopes.ts'
import type { DatasetIdentity, Scope } from '../api/store.ts'
import { chunks } from './chunks.ts'
import { identityOf } from './dataset-identity.ts'
import { factOf } from './stored-facts.ts'
import { FRAME, type Tables } from './tables.ts'

/** What the dataset was known by when any of these parts, or all of them, last changed. */
export async function readScopes(
  db: Kysely<Tables>,
  scopes: readonly Scope[],
): Promise<DatasetIdentity> {
  const row = await db
    .selectFrom('scope_versions')
    .selectAll()
    .where('scope', 'in', [FRAME, ...scopes])
    .orderBy('writes', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return identityOf(row)
}

/** What the dataset was known by when each of these parts last changed. */
export async function readVersions(
  db: Kysely<Tables>,
  scopes: readonly Scope[],
): Promise<(scope: Scope) => string> {
  const versions = new Map<string, string>()
  for (const some of chunks<Scope | typeof FRAME>([FRAME, ...scopes])) {
    const rows = await db
      .selectFrom('scope_versions')
      .selectAll()
      .where('scope', 'in', some)
      .execute()
    for (const row of rows) versions.set(row.scope, identityOf(row).version)
  }
  // Without a row nothing changed since rows of areas or indicators did.
  return (scope) => versions.get(scope) ?? versions.get(FRAME) ?? ''
}

/**
 * Says that parts of the dataset are known by what all of it is known by now; belongs into the transaction
 * that changed them, after its identity.
 *
 * @param changed Null = rows of areas or indicators, and with them everything.
 */
export async function renewScopes(db: Kysely<Tables>, changed: ChangedFacts | null): Promise<void> {
  const { id: _, ...identity } = await db
    .selectFrom('dataset_identity')
    .selectAll()
    .executeTakeFirstOrThrow()
  const renew = async (some: readonly (Scope | typeof FRAME)[]) => {
    await db.deleteFrom('scope_versions').where('scope', 'in', some).execute()
    const rows = some.map((scope) => ({ scope, ...identity }))
    await db.insertInto('scope_versions').values(rows).execute()
  }
  if (changed === null) {
    await db.deleteFrom('scope_versions').execute()
    await renew([FRAME])
    return
  }
  const scopes = await changedScopes(changed, (codes) => readAreas(db, codes))
  for (const some of chunks(scopes)) await renew(some)
}

async function readAreas(db: Kysely<Tables>, all: readonly string[]) {
  const areas = []
  for (const codes of chunks(all)) {
    const rows = await db.selectFrom('areas').selectAll().where('code', 'in', codes).execute()
    for (const row of rows) areas.push(factOf('areas', row))
  }
  return areas
}
