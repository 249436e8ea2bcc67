// Long on purpose: every read of the store as SQL, one method each; writing is in sql-writer.ts.
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Kysely } from 'kysely'
import type { Observation } from '../../domain/observation.ts'
import type { Target } from '../../domain/target.ts'
import { oneAtATime } from '../api/one-at-a-time.ts'
import {
  type DatasetIdentity,
  type DatasetWriter,
  type FactQuery,
  StorageUnavailable,
  type Store,
  type WriteCounts,
} from '../api/store.ts'
import { readActivity } from './activity.ts'
import { chunks } from './chunks.ts'
import { damageIn } from './damage.ts'
import { parseDatabaseUrl } from './database-url.ts'
import { ensureIdentity, readIdentity, renewIdentity } from './dataset-identity.ts'
import { OperatorFault } from './fault.ts'
import { fileCheck } from './file-check.ts'
import { KeptFacts } from './kept-facts.ts'
import { migrate } from './migrations/migrate.ts'
import { ReaderConnection } from './reader-connection.ts'
import { SqlWriter } from './sql-writer.ts'
import { openSqlite, READER_BUSY_TIMEOUT, sqliteFault, withDatabase } from './sqlite-dialect.ts'
import { factOf } from './stored-facts.ts'
import type { Tables } from './tables.ts'
import { createPrivate } from './write-beside.ts'

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
  createPrivate(path)
  await makeReady(path, async () => withDatabase(path, damageIn))
  return new SqlStore(path)
}

/**
 * Opens a store that `openSqlStore` has opened before, for reading on another thread.
 *
 * @param proceed Called between the steps of a long reading; what it throws ends it.
 */
export function openSqlReader(databaseUrl: string, proceed: () => void): Store {
  const address = parseDatabaseUrl(databaseUrl)
  if (address.kind === 'fault') throw new OperatorFault(`DATABASE_URL: ${address.message}`)
  return new SqlStore(address.path, proceed)
}

/**
 * Brings a file to this program's tables, once nothing in it can end the process.
 *
 * @param look Tells what is wrong with the file.
 * @param patience Milliseconds that it waits for another process that is writing.
 */
function makeReady(
  path: string,
  look: () => Promise<string | null>,
  patience?: number,
): Promise<void> {
  return withFaults(path, async () => {
    const damage = await look()
    if (damage) throw new OperatorFault(`database ${path} ${damage}`)
    const db = openSqlite<Tables>(path, 'write', patience)
    try {
      await migrate(db)
      await ensureIdentity(db)
    } finally {
      await db.destroy()
    }
  })
}

/** Facts kept in memory, some 300 bytes each: several counties with two years of months. */
const KEPT = 100_000

class SqlStore implements Store {
  readonly #path: string
  readonly #reader: ReaderConnection
  readonly #damage: () => Promise<string | null>
  readonly #exclusively = oneAtATime()
  readonly #observations = new KeptFacts<Observation>(KEPT, (row) => row.period.year)
  readonly #targets = new KeptFacts<Target>(KEPT, (row) => row.year)
  readonly #kept = new Map<string, { version: string; rows: Promise<unknown> }>()

  readonly #proceed: () => void

  constructor(path: string, proceed: () => void = () => undefined) {
    this.#path = path
    this.#proceed = proceed
    this.#damage = fileCheck(path)
    // Readers are answered meanwhile: nothing here may take long on this thread.
    const prepare = () => makeReady(path, this.#damage, READER_BUSY_TIMEOUT)
    this.#reader = new ReaderConnection(path, prepare)
  }

  async identity(): Promise<DatasetIdentity> {
    return this.#reader.read(readIdentity)
  }

  areas() {
    return this.#perVersion('areas', async () => {
      const rows = await this.#reader.read((db) => db.selectFrom('areas').selectAll().execute())
      // Sorted here: databases collate text in their own ways.
      return rows.map((row) => factOf('areas', row)).sort((a, b) => order(a.code, b.code))
    })
  }

  indicators() {
    return this.#perVersion('indicators', async () => {
      const rows = await this.#reader.read((db) =>
        db.selectFrom('indicators').selectAll().execute(),
      )
      return rows
        .map((row) => factOf('indicators', row))
        .sort((a, b) => a.position - b.position || order(a.id, b.id))
    })
  }

  async observations(query: FactQuery) {
    const { version } = await this.identity()
    return this.#observations.select(version, query, (codes, years) =>
      inChunks(codes, this.#proceed, async (some) => {
        const rows = await this.#reader.read((db) =>
          db
            .selectFrom('observations')
            .selectAll()
            .where('area_code', 'in', some)
            .where('year', 'in', years)
            .execute(),
        )
        return rows.map((row) => factOf('observations', row))
      }),
    )
  }

  async targets(query: FactQuery) {
    const { version } = await this.identity()
    return this.#targets.select(version, query, (codes, years) =>
      inChunks(codes, this.#proceed, async (some) => {
        const rows = await this.#reader.read((db) =>
          db
            .selectFrom('targets')
            .selectAll()
            .where('area_code', 'in', some)
            .where('year', 'in', years)
            .execute(),
        )
        return rows.map((row) => factOf('targets', row))
      }),
    )
  }

  activity() {
    return this.#perVersion('activity', () => this.#reader.read(readActivity))
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

  async check(): Promise<void> {
    // A file that is not there, or another one by now, is noticed here.
    await this.identity()
    const damage = await this.#damage()
    if (damage) throw new StorageUnavailable(damage, `database ${this.#path} ${damage}`)
  }

  async close(): Promise<void> {
    await this.#exclusively(() => this.#reader.close())
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

async function inChunks<Fact>(
  areaCodes: readonly string[],
  proceed: () => void,
  select: (codes: readonly string[]) => Promise<Fact[]>,
): Promise<Fact[]> {
  const facts: Fact[] = []
  for (const codes of chunks(areaCodes)) {
    proceed()
    for (const fact of await select(codes)) facts.push(fact)
  }
  return facts
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
      if (!writer.changedAnything) return
      await writer.renewActivity()
      await renewIdentity(transaction, now)
    })
  } catch (error) {
    if (!(error instanceof NotKept)) throw error
  }
  if (!counts) throw new Error('the transaction ended without counts')
  return counts
}

/** Ends a transaction whose work is not wanted. */
class NotKept extends Error {}

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
