import { QueryClient } from '@tanstack/react-query'
import type { Answers } from '../../contract/drawn-page.ts'
import { PATHS } from '../../contract/paths.ts'
import { answerKey } from './queries.ts'

/**
 * The cache of API answers. An answer stays good until the health poll sees another dataset or a
 * request fails; there is no other reason for a figure to change.
 *
 * @param answers What is known already, by path.
 */
export function createQueryClient(answers: Answers = {}): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: true,
        // Inside an intranet the browser may believe to be offline while the server is near.
        networkMode: 'always',
      },
    },
  })
  for (const [path, answer] of Object.entries(answers)) {
    client.setQueryData(answerKey(path), asAsked(path, answer))
  }
  return client
}

/** An answer as its query has it: a comparison is all its pages, and undefined where others follow. */
export function asAsked(path: string, answer: unknown): unknown {
  if (!path.startsWith(`${PATHS.comparison}?`)) return answer
  const { total, size } = Object(answer).page
  return total <= size ? [answer] : undefined
}

/** Paths of the answers that were asked for and are not there: what a page lacks to be drawn in full. */
export function lackedAnswers(client: QueryClient): string[] {
  const asked = client.getQueryCache().getAll()
  return asked.flatMap(({ queryKey, state, options }) => {
    // Whether the server is alive is asked by the browser.
    const [path] = queryKey
    const needed = !('enabled' in options && options.enabled === false)
    const lacked = needed && state.data === undefined && typeof path === 'string'
    return lacked && !path.startsWith(PATHS.ready) ? [path] : []
  })
}
