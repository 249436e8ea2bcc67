import { closeSync, openSync } from 'node:fs'
import {
  type DialectAdapter,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
} from 'kysely'
import Database from 'libsql'
import { LRUCache } from 'lru-cache'
import { OperatorFault } from './fault.ts'

/** Everything that is particular to SQLite; the rest of the store is portable SQL. */

/** How long a connection waits for another process that is writing, in milliseconds. */
const BUSY_TIMEOUT = 5_000

/** The same for answers: nobody else is answered meanwhile, and a reader can ask again. */
export const READER_BUSY_TIMEOUT = 200

/** Statements kept prepared: a statement of 500 rows costs more to prepare than to run. */
const KEPT_STATEMENTS = 32

/**
 * Opens one connection to an SQLite file and creates the file where there is none.
 *
 * A `read` connection cannot write. In WAL mode it sees the last committed state while another
 * connection writes; a commit is on disk when it returns.
 *
 * @param patience Milliseconds that it waits for another process that is writing.
 */
export function openSqlite<Tables>(
  path: string,
  mode: 'read' | 'write',
  patience = mode === 'read' ? READER_BUSY_TIMEOUT : BUSY_TIMEOUT,
): Kysely<Tables> {
  return kyselyOn(async () => connect(path, mode, patience))
}

/** A connection that answers are read from. */
export interface SqliteReader<Tables> {
  readonly db: Kysely<Tables>
  /** Another number after every commit of another connection; null before the first read. */
  readonly commits: () => number | null
}

/** Opens a `read` connection that tells whether anything was written since. */
export function openSqliteReader<Tables>(path: string): SqliteReader<Tables> {
  let connected: Connection | null = null
  const db = kyselyOn<Tables>(async () => {
    connected = connect(path, 'read', READER_BUSY_TIMEOUT)
    return connected
  })
  return { db, commits: () => connected?.commits() ?? null }
}

function kyselyOn<Tables>(database: () => Promise<SqliteDatabase>): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new LibsqlDialect({ database }) })
}

interface Connection extends SqliteDatabase {
  commits(): number
}

function connect(path: string, mode: 'read' | 'write', patience: number): Connection {
  const database = openFile(path)
  database.exec(`pragma busy_timeout = ${patience}`)
  if (mode === 'read') {
    database.exec('pragma query_only = on')
  } else {
    database.exec('pragma journal_mode = wal')
    database.exec('pragma synchronous = full')
    database.exec('pragma foreign_keys = on')
    // A large import spills to the log beyond this; without it every page is written many times.
    database.exec('pragma cache_size = -65536')
    // The log shrinks again after a large import.
    database.exec('pragma journal_size_limit = 16777216')
  }
  const kept = new LRUCache<string, SqliteStatement>({ max: KEPT_STATEMENTS })
  const version = database.prepare('pragma data_version').raw()
  return {
    commits: () => (version.get() as [number])[0],
    prepare(sql) {
      if (sql === 'rollback') return rollbackOf(database)
      // Taking the lock at once: a transaction that first reads and then writes can fail half-way.
      const text = sql === 'begin' ? 'begin immediate' : sql
      const statement = kept.get(text) ?? statementOf(database, text)
      kept.set(text, statement)
      return statement
    },
    close() {
      kept.clear()
      if (mode === 'write') emptyLog(database)
      database.close()
    },
  }
}

/** A statement whose rows come as arrays: for the driver to name their cells takes twice as long. */
function statementOf(database: Database.Database, text: string): SqliteStatement {
  const statement = database.prepare(text)
  if (!statement.reader) return statement as SqliteStatement
  const names = statement.columns().map(({ name }) => name)
  statement.raw()
  const named = (cells: unknown) => {
    const row: Record<string, unknown> = {}
    for (const [at, name] of names.entries()) row[name] = (cells as unknown[])[at]
    return row
  }
  return {
    reader: true,
    all: (parameters) => statement.all(parameters).map(named),
    run: (parameters) => statement.run(parameters) as ReturnType<SqliteStatement['run']>,
    *iterate(parameters) {
      for (const cells of statement.iterate(parameters)) yield named(cells)
    },
  }
}

/**
 * SQLite itself has given the transaction up after some faults (a full disk): the first error is the
 * one to tell, not that there is nothing left to give up.
 */
function rollbackOf(database: Database.Database): SqliteStatement {
  const run = () => {
    if (database.inTransaction) database.exec('rollback')
    return { changes: 0, lastInsertRowid: 0 }
  }
  return { reader: false, all: () => [], run, iterate: () => [][Symbol.iterator]() }
}

/** Moves the log into the file, so that a copy of the file alone is whole. */
function emptyLog(database: Database.Database): void {
  try {
    database.exec('pragma busy_timeout = 0')
    database.exec('pragma wal_checkpoint(truncate)')
  } catch {
    // Somebody is reading, or a statement failed half-way: the next one to close does it.
  }
}

/** Whatever keeps a file from being opened, libsql gives no code for it. */
function openFile(path: string): Database.Database {
  try {
    return new Database(path)
  } catch {
    const why = mayOpenMore(path) ? '' : ': this account has too many files open'
    throw new OperatorFault(`database ${path} cannot be opened or created${why}`)
  }
}

function mayOpenMore(path: string): boolean {
  try {
    closeSync(openSync(path, 'r'))
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && /^E[MN]FILE$/.test(String(error.code)))
  }
}

/**
 * Runs `task` on a file as it is, and closes it again.
 *
 * @param patience Milliseconds that it waits for another process that is writing.
 * @throws {OperatorFault} It cannot be opened.
 */
export function withDatabase<T>(
  path: string,
  task: (database: Database.Database) => T,
  patience = BUSY_TIMEOUT,
): T {
  const database = openFile(path)
  try {
    database.exec(`pragma busy_timeout = ${patience}`)
    return task(database)
  } finally {
    database.close()
  }
}

class LibsqlDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter()
  }
}

class TransactionalAdapter extends SqliteAdapter {
  /** SQLite rolls tables back too, so that a migration cut short leaves nothing behind. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** By SQLite's primary result code; the extended ones say more than an operator needs. */
const FAULTS = new Map([
  [3, 'may not be used by this account'],
  [5, 'is being written to by another program; try again when it is done'],
  [8, 'cannot be written to'],
  [10, 'cannot be read or written: the disk reports an error'],
  [11, 'is damaged'],
  [13, 'cannot grow: the disk is full'],
  [14, 'cannot be opened or created'],
  [26, 'is not an SQLite database'],
])

/** Says in one line what is wrong with the file where the operator can help; else null. */
export function sqliteFault(error: unknown, path: string): OperatorFault | null {
  if (!(error instanceof Error && 'rawCode' in error)) return null
  const fault = FAULTS.get(Number(error.rawCode) & 0xff)
  return fault === undefined ? null : new OperatorFault(`database ${path} ${fault}`)
}
