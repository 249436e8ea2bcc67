import type {
  ImportAsked,
  Importing,
  ImportReply,
  TakeBackAsked,
  TakeBackReply,
} from '../../api/importing.ts'
import { startThreads, type ThreadPool, type ThreadsOptions } from '../threads/thread-pool.ts'

/** What the thread is started with. */
export interface ImportsStart {
  readonly databaseUrl: string
  readonly timeZone: string
}

/** What it is asked. */
export type ImportsQuestion =
  | { readonly kind: 'import'; readonly asked: ImportAsked }
  | { readonly kind: 'take back'; readonly asked: TakeBackAsked }
export type ImportsReply = ImportReply | TakeBackReply

/** Longer than this nothing is looked at, in milliseconds. */
const LONGEST = 90_000

/** Imports on a thread of its own, one after the other; it is started with the first, and stays. */
export function importingOnThread(
  options: Omit<ThreadsOptions<ImportsStart>, 'threads'>,
): Importing & { close(): Promise<void> } {
  let pool: ThreadPool<ImportsQuestion, ImportsReply> | null = null
  async function answer(question: ImportsQuestion, left: AbortSignal): Promise<ImportsReply> {
    pool ??= startThreads<ImportsStart, ImportsQuestion, ImportsReply>('imports', {
      ...options,
      threads: 1,
    })
    const ended = AbortSignal.any([left, AbortSignal.timeout(LONGEST)])
    const reply = await pool.answer(question, 1, question.asked.accountId ?? '', ended)
    if (typeof reply !== 'string') return reply
    return { kind: reply === 'gone' ? 'too_slow' : reply }
  }
  return {
    workbooks: true,
    // The thread answers each question in its own kind.
    importFiles: (asked, left) => answer({ kind: 'import', asked }, left) as Promise<ImportReply>,
    takeBack: (asked, left) => answer({ kind: 'take back', asked }, left) as Promise<TakeBackReply>,
    close: async () => pool?.close(),
  }
}
