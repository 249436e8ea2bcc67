import { statSync } from 'node:fs'
import type { Kysely } from 'kysely'
import { StorageUnavailable } from '../api/store.ts'
import { openSqliteReader, type SqliteReader, sqliteFault } from './sqlite-dialect.ts'
import type { Tables } from './tables.ts'

interface Open extends SqliteReader<Tables> {
  /** Which file it is. */
  readonly file: string
}

/** How long a fault is repeated before the file is tried again, in milliseconds. */
const RETRY_AFTER = 1_000

/**
 * The connection that answers are read from. It is opened anew where the path leads to another file
 * by now (a backup was restored, a disk came back) and after every fault of the file.
 */
export class ReaderConnection {
  readonly #path: string
  readonly #prepare: () => Promise<void>
  #open: Open | null = null
  #opening: Promise<Open> | null = null
  #fault: { readonly error: StorageUnavailable; readonly at: number } | null = null

  /** @param prepare Makes sure that the file can be read by this program, before it is opened anew. */
  constructor(path: string, prepare: () => Promise<void>) {
    this.#path = path
    this.#prepare = prepare
    this.#open = { ...openSqliteReader<Tables>(path), file: fileAt(path) ?? '' }
  }

  /**
   * Reads something.
   *
   * @throws {StorageUnavailable} The file is gone, locked, damaged, or cannot be read otherwise.
   */
  read<T>(select: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.#with(({ db }) => select(db))
  }

  /**
   * Another text after everything that was written to the file, and where it is another file; null where
   * that is not known. Asking for it costs a fraction of a read.
   *
   * @throws {StorageUnavailable} As `read` does.
   */
  stamp(): Promise<string | null> {
    return this.#with(async ({ file, commits }) => {
      const count = commits()
      return count === null ? null : `${file} ${count}`
    })
  }

  async #with<T>(use: (open: Open) => Promise<T>): Promise<T> {
    const open = await this.#current()
    try {
      return await use(open)
    } catch (error) {
      if (this.#open !== open) throw unavailable(this.#path, 'was replaced while it was read')
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

  async #current(): Promise<Open> {
    const file = fileAt(this.#path)
    if (file === null) throw this.#lost(unavailable(this.#path, 'is not there'))
    if (this.#open?.file === file) return this.#open
    if (this.#fault && performance.now() - this.#fault.at < RETRY_AFTER) throw this.#fault.error
    this.#opening ??= this.#openAnew(file).finally(() => {
      this.#opening = null
    })
    return this.#opening
  }

  async #openAnew(file: string): Promise<Open> {
    this.#drop()
    try {
      await this.#prepare()
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      throw this.#lost(unavailable(this.#path, message))
    }
    const open = { ...openSqliteReader<Tables>(this.#path), file }
    this.#open = open
    this.#fault = null
    return open
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
