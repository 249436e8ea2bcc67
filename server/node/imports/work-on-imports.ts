import type { ImportAsked, ImportReply } from '../../api/importing.ts'
import { openSqlReader } from '../sql-store.ts'
import { answerOnThread, NobodyWaits } from '../threads/on-thread.ts'
import { importingHere } from './import-here.ts'
import type { ImportsStart } from './importing-on-thread.ts'

/**
 * What the thread for imports does: it reads files that were sent, checks them and stores them, from a connection
 * to the database of its own.
 */
export function workOnImports(): void {
  answerOnThread<ImportsStart, ImportAsked, ImportReply>(async (start, on) => {
    const store = openSqlReader(start.databaseUrl, on.stillAsked)
    const importing = importingHere(store, start.timeZone, on.stillAsked)
    const somebody = new AbortController().signal
    return {
      async answer(asked) {
        try {
          return await importing.importFiles(asked, somebody)
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
