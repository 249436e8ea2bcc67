import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { StorageUnavailable } from '../api/store.ts'
import type { Database } from './database.ts'
import { ensureIdentity } from './dataset-identity.ts'
import { OperatorFault } from './fault.ts'
import { migrate } from './migrations/migrate.ts'
import type { Tables } from './tables.ts'

/** Connections for answers; each answers one question after the other. */
const READERS = 4

/** How long a connection may take to come about, in milliseconds. */
const PATIENCE = 5_000

/** A PostgreSQL database that this program has made ready; several servers may share it. */
export class PostgresDatabase implements Database {
  readonly #url: string
  readonly #shown: string
  readonly #reader: Kysely<Tables>

  /**
   * @param url Of a database that `readyPostgres` was called for.
   * @param shown The same without account and password.
   */
  constructor(url: string, shown: string) {
    this.#url = url
    this.#shown = shown
    this.#reader = connect(url, { max: READERS, options: '-c default_transaction_read_only=on' })
  }

  async read<T>(select: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    try {
      return await select(this.#reader)
    } catch (error) {
      const fault = faultOf(error)
      if (fault === null) throw error
      throw new StorageUnavailable(fault, `database ${this.#shown} ${fault}`)
    }
  }

  /** To ask the engine costs as much as to read. */
  async stamp(): Promise<null> {
    return null
  }

  write<T>(work: (db: Kysely<Tables>) => Promise<T>, patience?: number): Promise<T> {
    return withConnection(this.#url, this.#shown, work, patience)
  }

  /** The engine looks after its own pages; what it cannot read it says. */
  async check(): Promise<void> {
    for (const table of ['areas', 'indicators', 'targets', 'observations'] as const) {
      await this.read((db) => db.selectFrom(table).selectAll().limit(1).execute())
    }
  }

  close(): Promise<void> {
    return this.#reader.destroy()
  }
}

/**
 * Brings a database to this program's tables; of several that start at once one does it, and the
 * others wait.
 *
 * @throws {OperatorFault} It cannot be reached or written to, or is newer than this program.
 */
export function readyPostgres(url: string, shown: string): Promise<void> {
  return withConnection(url, shown, async (db) => {
    await migrate(db)
    await ensureIdentity(db)
  })
}

async function withConnection<T>(
  url: string,
  shown: string,
  work: (db: Kysely<Tables>) => Promise<T>,
  patience?: number,
): Promise<T> {
  // 0 would be to wait without end.
  const options =
    patience === undefined ? {} : { options: `-c lock_timeout=${Math.max(1, patience)}` }
  const db = connect(url, { max: 1, ...options })
  try {
    return await work(db)
  } catch (error) {
    const fault = faultOf(error)
    throw fault === null ? error : new OperatorFault(`database ${shown} ${fault}`)
  } finally {
    await db.destroy()
  }
}

function connect(url: string, options: pg.PoolConfig): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE,
    application_name: 'rule-of-law-dashboard',
    ...options,
  })
  // A connection may be closed by the other side between two questions: the next one tells, or opens
  // another. Without somebody who listens the process would end.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** By the beginning of the code that PostgreSQL or the system gives; the longest that fits counts. */
const FAULTS: readonly (readonly [string, string])[] = [
  ['ECONNREFUSED', 'cannot be reached: nobody listens there'],
  ['ENOTFOUND', 'cannot be reached: there is no such host'],
  ['EAI_AGAIN', 'cannot be reached: its host is not found at the moment'],
  ['ENOENT', 'cannot be reached: there is no such socket'],
  ['ECONN', 'cannot be reached: the connection broke off'],
  ['EPIPE', 'cannot be reached: the connection broke off'],
  ['ETIMEDOUT', 'cannot be reached: it does not answer'],
  ['EHOSTUNREACH', 'cannot be reached: there is no way to its host'],
  ['08', 'cannot be reached: the connection broke off'],
  ['25006', 'cannot be written to'],
  ['28', 'does not let this account in'],
  ['3D000', 'does not exist'],
  ['42501', 'may not be used by this account'],
  ['53100', 'cannot grow: the disk is full'],
  ['53', 'has no room for another connection'],
  ['55P03', 'is being written to by another program; try again when it is done'],
  ['57', 'is being stopped or started'],
  ['58', 'cannot be read or written: the disk reports an error'],
  ['XX', 'is damaged'],
]

/** What the operator can put right, in words that follow "database x"; null for anything else. */
function faultOf(error: unknown): string | null {
  if (error instanceof AggregateError) return faultOf(error.errors[0])
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? String(error.code) : ''
  const known = FAULTS.find(([beginning]) => code.startsWith(beginning))
  if (known) return known[1]
  // Without a code: what the connection itself says when it ends.
  if (/timeout|Connection terminated|Client has encountered|not queryable/i.test(error.message)) {
    return 'cannot be reached: the connection broke off'
  }
  return null
}
