import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { StorageUnavailable } from '../api/store.ts'
import type { Database } from './database.ts'
import { OperatorFault } from './fault.ts'
import type { Tables } from './tables.ts'

/** A try to write holds nobody up for longer, in milliseconds. */
const PATIENCE = 50
/** Pause between two tries. */
const PAUSE = 200
/** An import that writes for longer is told to who waits. */
const LONGEST_WAIT = 5_000

/**
 * Writes for somebody who waits for an answer, beside others who are answered: another writer is waited for
 * without holding anybody up, and at most five seconds.
 *
 * @param work May be called again where it could not begin to write.
 * @throws {StorageUnavailable} Another one writes for longer, or the database cannot be written to.
 */
export async function writePolitely<T>(
  database: Database,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  const began = performance.now()
  for (;;) {
    try {
      return await database.write(work, PATIENCE)
    } catch (error) {
      if (!(error instanceof OperatorFault)) throw error
      const [, reason = error.message] = /^database \S+ (.*)$/s.exec(error.message) ?? []
      const busy = reason.includes('being written')
      if (!busy) throw new StorageUnavailable(reason, error.message)
      if (performance.now() - began > LONGEST_WAIT) {
        throw new StorageUnavailable(
          'is being written to; try again when it is done',
          error.message,
        )
      }
      await pause(PAUSE)
    }
  }
}
