import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { oneAtATime } from '../api/one-at-a-time.ts'
import type {
  AreaActivity,
  DatasetIdentity,
  DatasetWriter,
  FactQuery,
  Store,
  WriteCounts,
} from '../api/store.ts'
import { parseDatabaseUrl } from './database-url.ts'
import { OperatorFault } from './fault.ts'
import { migrate } from './migrations/migrate.ts'
import { areaOf, indicatorOf, observationOf, targetOf } from './rows.ts'
import { chunks, SqlWriter } from './sql-writer.ts'
import { openSqlite, sqliteFault } from './sqlite-dialect.ts'
import type { Tables } from './tables.ts'

/**
 * Opens the store in an SQL database; creates and migrates it where needed.
 *
 * @param databaseUrl `file:` and the path of an SQLite file; its folder is created.
 * @throws {OperatorFault} Not such an address, a path that cannot be written, a file that is no
 *   database, or a database newer than this program.
 * @example const store = await openSqlStore('file:var/dashboard.sqlite')
 */
export async function openSqlStore(databaseUrl: string): Promise<Store> {
  const address = parseDatabaseUrl(databaseUrl)
  if (address.kind === 'fault') throw new OperatorFault(`DATABASE_URL: ${address.message}`)
  const { path } = address
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch {
    throw new OperatorFault(`database ${path} cannot be created: its folder cannot be written to`)
  }
  await withFaults(path, async () => {
    const db = openSqlite<Tables>(path, 'write')
    try {
      await migrate(db)
      await ensureIdentity(db)
    } finally {
      await db.destroy()
    }
  })
  return new SqlStore(path)
}

class SqlStore implements Store {
  readonly #path: string
  readonly #reader: Kysely<Tables>
  readonly #exclusively = oneAtATime()
  readonly #kept = new Map<string, { version: string; rows: Promise<unknown> }>()

  constructor(path: string) {
    this.#path = path
    this.#reader = openSqlite<Tables>(path, 'read')
  }

  async identity(): Promise<DatasetIdentity> {
    const row = await this.#reader
      .selectFrom('dataset_identity')
      .selectAll()
      .executeTakeFirstOrThrow()
    return {
      version: `${row.writes}-${row.mark}`,
      importedAt: row.imported_at,
      holdsSample: row.holds_sample === 1,
    }
  }

  areas() {
    return this.#perVersion('areas', async () => {
      const rows = await this.#reader.selectFrom('areas').selectAll().execute()
      // Sorted here: databases collate text in their own ways.
      return rows.map(areaOf).sort((a, b) => order(a.code, b.code))
    })
  }

  indicators() {
    return this.#perVersion('indicators', async () => {
      const rows = await this.#reader.selectFrom('indicators').selectAll().execute()
      return rows.map(indicatorOf).sort((a, b) => a.position - b.position || order(a.id, b.id))
    })
  }

  async observations(query: FactQuery) {
    return this.#facts(query, async (codes) => {
      let select = this.#reader
        .selectFrom('observations')
        .selectAll()
        .where('area_code', 'in', codes)
        .where('year', 'in', query.years)
      if (query.indicatorIds) select = select.where('indicator_id', 'in', query.indicatorIds)
      return (await select.execute()).map(observationOf)
    })
  }

  async targets(query: FactQuery) {
    return this.#facts(query, async (codes) => {
      let select = this.#reader
        .selectFrom('targets')
        .selectAll()
        .where('area_code', 'in', codes)
        .where('year', 'in', query.years)
      if (query.indicatorIds) select = select.where('indicator_id', 'in', query.indicatorIds)
      return (await select.execute()).map(targetOf)
    })
  }

  activity() {
    return this.#perVersion('activity', async () => {
      const rows = await this.#reader
        .selectFrom('observations')
        .select(['area_code', 'year', 'source_kind', sql<number | string>`count(*)`.as('rows')])
        .groupBy(['area_code', 'year', 'source_kind'])
        .orderBy('source_kind')
        .execute()
      const activity = new Map<string, AreaActivity>()
      for (const row of rows) {
        const key = `${row.area_code}|${row.year}`
        const before = activity.get(key)
        activity.set(key, {
          areaCode: row.area_code,
          year: row.year,
          sourceKinds: [...(before?.sourceKinds ?? []), row.source_kind],
          observations: (before?.observations ?? 0) + Number(row.rows),
        })
      }
      return [...activity.values()]
    })
  }

  write(now: string, work: (writer: DatasetWriter) => Promise<boolean>): Promise<WriteCounts> {
    return this.#exclusively(() =>
      withFaults(this.#path, async () => {
        const db = openSqlite<Tables>(this.#path, 'write')
        try {
          return await inTransaction(db, now, work)
        } finally {
          await db.destroy()
        }
      }),
    )
  }

  async close(): Promise<void> {
    await this.#exclusively(() => this.#reader.destroy())
  }

  async #facts<Fact>(
    { areaCodes, years, indicatorIds }: FactQuery,
    select: (codes: readonly string[]) => Promise<Fact[]>,
  ): Promise<Fact[]> {
    if (years.length === 0 || indicatorIds?.length === 0) return []
    const facts: Fact[] = []
    for (const codes of chunks([...new Set(areaCodes)])) {
      for (const fact of await select(codes)) facts.push(fact)
    }
    return facts
  }

  /** What every page needs and only an import changes is read once per version. */
  async #perVersion<Row>(what: string, load: () => Promise<readonly Row[]>) {
    const { version } = await this.identity()
    const kept = this.#kept.get(what)
    if (kept?.version === version) return (await kept.rows) as readonly Row[]
    const rows = load()
    this.#kept.set(what, { version, rows })
    rows.catch(() => this.#kept.delete(what))
    return rows
  }
}

async function inTransaction(
  db: Kysely<Tables>,
  now: string,
  work: (writer: DatasetWriter) => Promise<boolean>,
): Promise<WriteCounts> {
  let counts: WriteCounts | undefined
  try {
    await db.transaction().execute(async (transaction) => {
      // Locks the identity first, so that two writers follow each other on every engine.
      await transaction.updateTable('dataset_identity').set({ id: 1 }).execute()
      const writer = new SqlWriter(transaction)
      const keep = await work(writer)
      counts = await writer.counts()
      if (!keep) throw new NotKept()
      if (writer.changedAnything) await renew(transaction, now)
    })
  } catch (error) {
    if (!(error instanceof NotKept)) throw error
  }
  if (!counts) throw new Error('the transaction ended without counts')
  return counts
}

/** Ends a transaction whose work is not wanted. */
class NotKept extends Error {}

async function ensureIdentity(db: Kysely<Tables>): Promise<void> {
  const known = await db.selectFrom('dataset_identity').select('id').executeTakeFirst()
  if (known) return
  await db
    .insertInto('dataset_identity')
    .values({ id: 1, writes: 0, mark: newMark(), imported_at: null, holds_sample: 0 })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

async function renew(db: Kysely<Tables>, now: string): Promise<void> {
  const sample = await db
    .selectFrom('observations')
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

async function withFaults<T>(path: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (error) {
    throw sqliteFault(error, path) ?? error
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
