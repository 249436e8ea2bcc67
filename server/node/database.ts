import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * How one kind of database is read, written and looked over. The SQL is the same for all of them;
 * how they are opened, locked and what their faults mean is not.
 */
export interface Database {
  /**
   * Reads something.
   *
   * @throws {StorageUnavailable} It cannot be read at the moment.
   */
  read<T>(select: (db: Kysely<Tables>) => Promise<T>): Promise<T>
  /**
   * Another text after everything that was written; null where only reading tells.
   *
   * @throws {StorageUnavailable} It cannot be read at the moment.
   */
  stamp(): Promise<string | null>
  /**
   * Runs `work` on a connection that may write.
   *
   * @param patience Milliseconds that it waits for another writer; a file does so while nobody else is answered.
   *   Default: 5 s of a file, as long as it takes of a server.
   * @throws {OperatorFault} What the operator can put right.
   */
  write<T>(work: (db: Kysely<Tables>) => Promise<T>, patience?: number): Promise<T>
  /**
   * Looks at everything stored.
   *
   * @throws {StorageUnavailable} Some of it cannot be read.
   */
  check(): Promise<void>
  close(): Promise<void>
}
