import type { ImportAsked, Importing, ImportReply } from '../../api/importing.ts'
import { startThreads, type ThreadPool, type ThreadsOptions } from '../threads/thread-pool.ts'

/** What the thread is started with. */
export interface ImportsStart {
  readonly databaseUrl: string
  readonly timeZone: string
}

/** Longer than this nothing is looked at, in milliseconds. */
const LONGEST = 90_000

/** Imports on a thread of its own, one after the other; it is started with the first, and stays. */
export function importingOnThread(
  options: Omit<ThreadsOptions<ImportsStart>, 'threads'>,
): Importing & { close(): Promise<void> } {
  let pool: ThreadPool<ImportAsked, ImportReply> | null = null
  return {
    workbooks: true,
    async importFiles(asked, left) {
      pool ??= startThreads<ImportsStart, ImportAsked, ImportReply>('imports', {
        ...options,
        threads: 1,
      })
      const ended = AbortSignal.any([left, AbortSignal.timeout(LONGEST)])
      const reply = await pool.answer(asked, 1, asked.accountId ?? '', ended)
      if (typeof reply !== 'string') return reply
      return { kind: reply === 'gone' ? 'too_slow' : reply }
    },
    close: async () => pool?.close(),
  }
}
