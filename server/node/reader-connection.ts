import { statSync } from 'node:fs'
import type { Kysely } from 'kysely'
import { StorageUnavailable } from '../api/store.ts'
import { openSqlite, sqliteFault } from './sqlite-dialect.ts'
import type { Tables } from './tables.ts'

/** How long a fault is repeated before the file is tried again, in milliseconds. */
const RETRY_AFTER = 1_000

/**
 * The connection that answers are read from. It is opened anew where the path leads to another file
 * by now (a backup was restored, a disk came back) and after every fault of the file.
 */
export class ReaderConnection {
  readonly #path: string
  readonly #prepare: () => Promise<void>
  #open: { readonly db: Kysely<Tables>; readonly file: string } | null = null
  #opening: Promise<Kysely<Tables>> | null = null
  #fault: { readonly error: StorageUnavailable; readonly at: number } | null = null

  /** @param prepare Makes sure that the file can be read by this program, before it is opened anew. */
  constructor(path: string, prepare: () => Promise<void>) {
    this.#path = path
    this.#prepare = prepare
    this.#open = { db: openSqlite<Tables>(path, 'read'), file: fileAt(path) ?? '' }
  }

  /**
   * Reads something.
   *
   * @throws {StorageUnavailable} The file is gone, locked, damaged, or cannot be read otherwise.
   */
  async read<T>(select: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    const db = await this.#current()
    try {
      return await select(db)
    } catch (error) {
      if (this.#open?.db !== db) throw unavailable(this.#path, 'was replaced while it was read')
      const fault = sqliteFault(error, this.#path)
      if (!fault) throw error
      throw this.#lost(unavailable(this.#path, fault.message))
    }
  }

  async close(): Promise<void> {
    const db = this.#open?.db
    this.#open = null
    await db?.destroy()
  }

  async #current(): Promise<Kysely<Tables>> {
    const file = fileAt(this.#path)
    if (file === null) throw this.#lost(unavailable(this.#path, 'is not there'))
    if (this.#open?.file === file) return this.#open.db
    if (this.#fault && performance.now() - this.#fault.at < RETRY_AFTER) throw this.#fault.error
    this.#opening ??= this.#openAnew(file).finally(() => {
      this.#opening = null
    })
    return this.#opening
  }

  async #openAnew(file: string): Promise<Kysely<Tables>> {
    this.#drop()
    try {
      await this.#prepare()
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      throw this.#lost(unavailable(this.#path, message))
    }
    const db = openSqlite<Tables>(this.#path, 'read')
    this.#open = { db, file }
    this.#fault = null
    return db
  }

  #lost(error: StorageUnavailable): StorageUnavailable {
    this.#drop()
    this.#fault = { error, at: performance.now() }
    return error
  }

  #drop(): void {
    void this.#open?.db.destroy().catch(() => undefined)
    this.#open = null
  }
}

/** Readers of answers are not told where on the machine the file is. */
function unavailable(path: string, what: string): StorageUnavailable {
  const named = `database ${path} `
  const reason = what.replace(named, '').replaceAll(path, 'the file')
  return new StorageUnavailable(reason, named + reason)
}

/** Which file a path leads to; null for none. */
function fileAt(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true })
    return `${dev}:${ino}`
  } catch {
    return null
  }
}
