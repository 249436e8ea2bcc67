import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Kysely } from 'kysely'
import { StorageUnavailable } from '../api/store.ts'
import { backupDatabase } from './backup/backup-database.ts'
import type { Database } from './database.ts'
import { ensureIdentity, readIdentity } from './dataset-identity.ts'
import { OperatorFault } from './fault.ts'
import { damageAtStart, fileCheck } from './file-check.ts'
import { migrate, missingMigrations } from './migrations/migrate.ts'
import { ReaderConnection } from './reader-connection.ts'
import { openSqlite, READER_BUSY_TIMEOUT, sqliteFault } from './sqlite-dialect.ts'
import type { Tables } from './tables.ts'
import { createPrivate } from './write-beside.ts'

/** A database in an SQLite file that this program has made ready. */
export class SqliteDatabase implements Database {
  readonly #path: string
  readonly #reader: ReaderConnection
  readonly #damage: () => Promise<string | null>

  /** @param path Of a file that `readySqlite` was called for. */
  constructor(path: string) {
    this.#path = path
    this.#damage = fileCheck(path)
    // Readers are answered meanwhile: nothing here may take long on this thread.
    const prepare = () => makeReady(path, this.#damage, READER_BUSY_TIMEOUT)
    this.#reader = new ReaderConnection(path, prepare)
  }

  read<T>(select: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.#reader.read(select)
  }

  stamp(): Promise<string | null> {
    return this.#reader.stamp()
  }

  write<T>(work: (db: Kysely<Tables>) => Promise<T>, patience?: number): Promise<T> {
    return withFaults(this.#path, async () => {
      const db = openSqlite<Tables>(this.#path, 'write', patience)
      try {
        return await work(db)
      } finally {
        await db.destroy()
      }
    })
  }

  async check(): Promise<void> {
    // A file that is not there, or another one by now, is noticed here.
    await this.read(readIdentity)
    const damage = await this.#damage()
    if (damage) throw new StorageUnavailable(damage, `database ${this.#path} ${damage}`)
  }

  close(): Promise<void> {
    return this.#reader.close()
  }
}

/**
 * Creates the file and its folder where there is none, and brings it to this program's tables.
 *
 * @throws {OperatorFault} A path that cannot be written, a file that is no database, or a database
 *   newer than this program.
 */
export async function readySqlite(path: string): Promise<void> {
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch {
    throw new OperatorFault(`database ${path} cannot be created: its folder cannot be written to`)
  }
  createPrivate(path)
  await makeReady(path, () => damageAtStart(path))
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
      const { names, isNew } = await missingMigrations(db)
      if (names.length > 0 && !isNew) await keepAsItWas(path, names[0] ?? '')
      await migrate(db)
      await ensureIdentity(db)
    } finally {
      await db.destroy()
    }
  })
}

/**
 * Keeps a database beside itself before its tables change, for the program that wrote it.
 *
 * @param change Name of the first change; part of the copy's name.
 */
async function keepAsItWas(path: string, change: string): Promise<void> {
  let kept = `${path}.before-${change}`
  for (let next = 2; existsSync(kept); next += 1) kept = `${path}.before-${change}.${next}`
  await backupDatabase(`file:${path}`, kept)
}

async function withFaults<T>(path: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (error) {
    throw sqliteFault(error, path) ?? error
  }
}
