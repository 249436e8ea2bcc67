import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { PATHS } from '../../contract/paths.ts'
import type { AreasResource } from '../../contract/resources.ts'
import { isCurrent } from './api-client.ts'
import { healthQuery } from './queries.ts'
import type { PageAnswer } from './use-answer.ts'

/** Whether the figures on the page are what the server holds now. */
export interface Freshness {
  /** True while the server does not answer: the figures shown are the last ones received. */
  readonly stale: boolean
  /** True when the server runs another build than the one this page came with. */
  readonly outdated: boolean
  /** Epoch milliseconds at which the server last answered; null before it ever did. */
  readonly confirmedAt: number | null
}

/**
 * Watches the server: tells whether it answers and runs this page's build, fetches what is another answer by now once
 * it serves another dataset (an import), and asks again for what failed as soon as it is back.
 *
 * @param areas What every page has.
 */
export function useFreshness(areas: PageAnswer<AreasResource>): Freshness {
  const client = useQueryClient()
  const health = useQuery(healthQuery())
  const served = health.data?.dataset.version
  const polledAt = health.dataUpdatedAt
  const answering = health.isSuccess
  // The page and its first answers come from one build; later answers may come from another.
  const [own, setOwn] = useState<string | null>(null)
  const first = areas.data?.program ?? health.data?.program ?? null
  if (own === null && first !== null) setOwn(first)

  useEffect(() => {
    if (served !== undefined && polledAt > 0) void refreshFigures(client, served)
  }, [client, served, polledAt])

  useEffect(() => {
    if (answering) void client.refetchQueries({ predicate: (query) => query.state.error !== null })
  }, [client, answering])

  return {
    stale: health.isError,
    outdated: own !== null && health.data !== undefined && health.data.program !== own,
    confirmedAt: Math.max(health.dataUpdatedAt, areas.dataUpdatedAt) || null,
  }
}

/** With which version stored an answer was last seen to be current. */
const confirmed = new WeakMap<object, string>()

/**
 * Fetches what is shown and would be answered otherwise by now; what is not shown is asked for again when it is.
 *
 * @param served Version of the dataset that is stored.
 */
async function refreshFigures(client: QueryClient, served: string): Promise<void> {
  const figures = client.getQueryCache().findAll({
    predicate: ({ queryKey: [path] }) => !String(path).startsWith(PATHS.ready),
  })
  await Promise.all(
    figures.map(async (query) => {
      const { queryKey, state } = query
      const { data } = state
      const [path] = queryKey
      const [answer = data] = Array.isArray(data) ? data : []
      const version = Object(answer).dataset?.version
      if (version === undefined || version === served || confirmed.get(answer) === served) return
      confirmed.set(answer, served)
      if (query.isActive() && (await isCurrent(String(path), version))) return
      await client.invalidateQueries({ queryKey, exact: true })
    }),
  )
}
