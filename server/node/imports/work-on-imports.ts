import { openSqlReader } from '../sql-store.ts'
import { answerOnThread, NobodyWaits } from '../threads/on-thread.ts'
import { importingHere } from './import-here.ts'
import type { ImportsQuestion, ImportsReply, ImportsStart } from './importing-on-thread.ts'

/**
 * What the thread for imports does: it reads files that were sent, checks them and stores them, from a connection
 * to the database of its own.
 */
export function workOnImports(): void {
  answerOnThread<ImportsStart, ImportsQuestion, ImportsReply>(async (start, on) => {
    const store = openSqlReader(start.databaseUrl, on.stillAsked)
    const importing = importingHere(store, start.timeZone, on.stillAsked)
    // Who left is noticed between the steps.
    const { signal } = new AbortController()
    return {
      async answer({ kind, asked }) {
        try {
          return kind === 'import'
            ? await importing.importFiles(asked, signal)
            : await importing.takeBack(asked, signal)
        } catch (error) {
          if (error instanceof NobodyWaits) return { kind: 'too_slow' }
          on.onFailure(error)
          return { kind: 'failed' }
        }
      },
      close: () => store.close(),
    }
  })
}
