import { LANGUAGES, type Language } from '../../../dataset/words.ts'
import { StorageUnavailable } from '../../api/store.ts'
import { OperatorFault } from '../fault.ts'
import { openSqlStore, type SqlStoreWithSums } from '../sql-store.ts'

/** Facts kept in memory: a command reads most of them once. */
const KEPT = 10_000

/** What a command may touch, so that tests can watch it. */
export interface CommandContext {
  readonly databaseUrl: string
  /** UTC instant of the import. */
  readonly now: string
  /** In which a day begins; Asia/Shanghai unless given. */
  readonly timeZone?: string
  /** Milliseconds since the command began. */
  elapsed(): number
  /** Asks a person at the terminal; absent where nobody is there to answer. */
  readonly ask?: (question: string) => Promise<boolean>
  out(line: string): void
  err(line: string): void
}

/** How a command ends: done, refused because of what it found, or called wrongly. */
export type ExitCode = 0 | 1 | 2

/** The language asked for, Chinese unless told otherwise; null when there is no such language. */
export function languageOf(text: string | undefined): Language | null {
  return text === undefined ? 'zh' : (LANGUAGES.find((language) => language === text) ?? null)
}

/** The language that arguments ask for although they cannot be read otherwise. */
export function likelyLanguage(args: readonly string[]): Language {
  return /--lang[= ]en\b/.test(args.join(' ')) ? 'en' : 'zh'
}

/**
 * Runs `task` on the database and closes it again.
 *
 * @returns The task's exit code; 1 after one line for what the operator can put right.
 */
export function withStore(
  context: CommandContext,
  task: (store: SqlStoreWithSums) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withStoreAt(context.databaseUrl, context, task)
}

/** The same on another database than the program's own. */
export function withStoreAt(
  databaseUrl: string,
  context: Pick<CommandContext, 'err'>,
  task: (store: SqlStoreWithSums) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withFileFaults(context, async () => {
    const store = await openSqlStore(databaseUrl, { kept: KEPT })
    try {
      return await task(store)
    } finally {
      await store.close()
    }
  })
}

/** Runs `task`; ends with 1 after one line for a fault that the operator can put right. */
export async function withFileFaults(
  context: Pick<CommandContext, 'err'>,
  task: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await task()
  } catch (error) {
    const known =
      error instanceof OperatorFault || error instanceof StorageUnavailable || isFileError(error)
    if (!known) throw error
    context.err(error.message)
    return 1
  }
}

/** A path that cannot be read or written. */
function isFileError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    /^(EACCES|EPERM|ENOENT|ENOTDIR|EISDIR|EEXIST|ENOSPC|EDQUOT|EFBIG|EROFS)$/.test(
      String(error.code),
    )
  )
}
