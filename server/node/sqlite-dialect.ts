import {
  type DialectAdapter,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
} from 'kysely'
import Database from 'libsql'
import { OperatorFault } from './fault.ts'

/** Everything that is particular to SQLite; the rest of the store is portable SQL. */

/** How long a connection waits for another process that is writing, in milliseconds. */
const BUSY_TIMEOUT = 5_000

/** Statements kept prepared: a statement of 500 rows costs more to prepare than to run. */
const KEPT_STATEMENTS = 32

/**
 * Opens one connection to an SQLite file and creates the file where there is none.
 *
 * A `read` connection cannot write. In WAL mode it sees the last committed state while another
 * connection writes; a commit is on disk when it returns.
 */
export function openSqlite<Tables>(path: string, mode: 'read' | 'write'): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new LibsqlDialect({ database: async () => connect(path, mode) }),
  })
}

function connect(path: string, mode: 'read' | 'write'): SqliteDatabase {
  const database = new Database(path)
  database.exec(`pragma busy_timeout = ${BUSY_TIMEOUT}`)
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
  const kept = new Map<string, SqliteStatement>()
  return {
    prepare(sql) {
      // Taking the lock at once: a transaction that first reads and then writes can fail half-way.
      const text = sql === 'begin' ? 'begin immediate' : sql
      const statement = kept.get(text) ?? database.prepare(text)
      kept.delete(text)
      kept.set(text, statement)
      const oldest = kept.keys().next().value
      if (kept.size > KEPT_STATEMENTS && oldest !== undefined) kept.delete(oldest)
      return statement
    },
    close() {
      kept.clear()
      database.close()
    },
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

const FAULTS: readonly (readonly [code: string, message: string])[] = [
  ['SQLITE_CANTOPEN', 'cannot be opened or created'],
  ['SQLITE_READONLY', 'cannot be written to'],
  ['SQLITE_PERM', 'cannot be written to'],
  ['SQLITE_NOTADB', 'is not an SQLite database'],
  ['SQLITE_CORRUPT', 'is damaged'],
  ['SQLITE_FULL', 'cannot grow: the disk is full'],
  ['SQLITE_IOERR', 'cannot be read or written: the disk reports an error'],
  ['SQLITE_BUSY', 'is being written to by another program; try again when it is done'],
]

/** Says in one line what is wrong with the file where the operator can help; else null. */
export function sqliteFault(error: unknown, path: string): OperatorFault | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = FAULTS.find(([prefix]) => code.startsWith(prefix))
  return known ? new OperatorFault(`database ${path} ${known[1]}`) : null
}
