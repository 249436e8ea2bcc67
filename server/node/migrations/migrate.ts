import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import { OperatorFault } from '../fault.ts'
import { facts } from './0001-facts.ts'
import { activity } from './0002-activity.ts'
import { scopeVersions } from './0003-scope-versions.ts'
import { rollUps } from './0004-roll-ups.ts'
import { accounts } from './0005-accounts.ts'
import { history } from './0006-history.ts'
import { followUps } from './0007-follow-ups.ts'
import { imports } from './0008-imports.ts'
import { lastVisits } from './0009-last-visits.ts'
import { registers } from './0010-registers.ts'

/** Every migration, by the name it is recorded under; names sort in the order of running. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-facts': facts,
  '0002-activity': activity,
  '0003-scope-versions': scopeVersions,
  '0004-roll-ups': rollUps,
  '0005-accounts': accounts,
  '0006-history': history,
  '0007-follow-ups': followUps,
  '0008-imports': imports,
  '0009-last-visits': lastVisits,
  '0010-registers': registers,
}

const RECORD = 'kysely_migration'

/**
 * The changes that a database still lacks, in their order; all of them for a new one.
 *
 * @throws {OperatorFault} The database was written by a newer program.
 */
export async function missingMigrations<Tables>(db: Kysely<Tables>): Promise<Missing> {
  const done = await recorded(db)
  const unknown = done.filter((name) => !Object.hasOwn(MIGRATIONS, name))
  if (unknown.length > 0) {
    throw new OperatorFault(
      `the database is newer than this program (${unknown.join(', ')}): update the program or name another database`,
    )
  }
  const names = Object.keys(MIGRATIONS).filter((name) => !done.includes(name))
  return { names, isNew: done.length === 0 }
}

interface Missing {
  readonly names: readonly string[]
  /** Whether the database has none of this program's tables yet. */
  readonly isNew: boolean
}

/**
 * Brings a database to this program's tables; all of it or none of it. A database that has them
 * already is only read, so that opening does not wait for an import under way.
 *
 * @throws {OperatorFault} The database was written by a newer program.
 */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  if ((await missingMigrations(db)).names.length === 0) return
  const provider = { getMigrations: async () => ({ ...MIGRATIONS }) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error
}

async function recorded<Tables>(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === RECORD)) return []
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(RECORD)}`.execute(db)
  return rows.map(({ name }) => name)
}
