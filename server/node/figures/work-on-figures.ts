import { endpoints } from '../../../contract/endpoints.ts'
import { parseMonth, type Through } from '../../../domain/period.ts'
import { createApi } from '../../api/app.ts'
import type { ApiReading } from '../../api/area-view.ts'
import { createKeptSums } from '../../api/kept-sums.ts'
import { parseQuery } from '../../api/parse-query.ts'
import { prepareProgress } from '../../api/routes/progress.ts'
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
    const kept = sumsBehind(createKeptSums(), store.sums(start.build))
    const api = createApi({
      store,
      kept,
      programVersion: start.programVersion,
      ...(start.clientVersion !== null && { clientVersion: start.clientVersion }),
      today: () => day,
      proceed: on.proceed,
      onFailure: on.onFailure,
    })
    return {
      async answer(question) {
        day = question.today
        if (question.ahead) {
          const today = parseMonth(day.slice(0, 7)) as Through
          const reading = { store, kept, today, proceed: on.proceed }
          await ahead(reading, question.path).catch(on.onFailure)
          return { status: 204, headers: [], bytes: new Uint8Array() }
        }
        const response = await api.fetch(new Request(`http://localhost${question.path}`))
        const bytes = new Uint8Array(await response.arrayBuffer())
        return { status: response.status, headers: [...response.headers], bytes }
      },
      moved: ({ bytes }) => [bytes.buffer],
      close: () => store.close(),
    }
  })
}

function ahead(reading: ApiReading, path: string): Promise<void> {
  const query = parseQuery(endpoints.progress.query, `http://localhost${path}`)
  return prepareProgress(reading, query)
}
