import { createApi } from '../../api/app.ts'
import { createKeptSums } from '../../api/kept-sums.ts'
import { sumsBehind } from '../roll-ups/stored-sums.ts'
import { openSqlReader } from '../sql-store.ts'
import { answerOnThread } from '../threads/on-thread.ts'
import type { FiguresAnswer, FiguresQuestion, FiguresStart } from './figures-message.ts'

/**
 * What a thread for figures does: it answers questions of the API from a connection to the database of
 * its own.
 *
 * Each answer names the dataset version it was read under, so an import by another process is seen
 * here as it is on the main thread.
 */
export function workOnFigures(): void {
  answerOnThread<FiguresStart, FiguresQuestion, FiguresAnswer>(async (start, on) => {
    let day = ''
    const store = openSqlReader(start.databaseUrl, on.stillAsked)
    const api = createApi({
      store,
      kept: sumsBehind(createKeptSums(), store.sums(start.build)),
      programVersion: start.programVersion,
      ...(start.clientVersion !== null && { clientVersion: start.clientVersion }),
      today: () => day,
      proceed: on.proceed,
      onFailure: on.onFailure,
    })
    return {
      async answer(question) {
        day = question.today
        const response = await api.fetch(new Request(`http://localhost${question.path}`))
        const bytes = new Uint8Array(await response.arrayBuffer())
        return { status: response.status, headers: [...response.headers], bytes }
      },
      moved: ({ bytes }) => [bytes.buffer],
      close: () => store.close(),
    }
  })
}
