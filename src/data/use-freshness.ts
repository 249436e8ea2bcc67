import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { areasQuery, healthQuery } from './queries.ts'

/** Whether the figures on the page are what the server holds now. */
export interface Freshness {
  /** True while the server does not answer: the figures shown are the last ones received. */
  readonly stale: boolean
  /** Epoch milliseconds at which the server last answered; null before it ever did. */
  readonly confirmedAt: number | null
}

/**
 * Watches the server: tells whether it answers, fetches everything again once it serves another
 * dataset (an import), and asks again for what failed as soon as it is back.
 */
export function useFreshness(): Freshness {
  const client = useQueryClient()
  const health = useQuery(healthQuery())
  const areas = useQuery(areasQuery())
  const served = health.data?.dataset.version
  const shown = areas.data?.dataset.version
  const answering = health.isSuccess

  useEffect(() => {
    if (served !== undefined && shown !== undefined && served !== shown) void refreshFigures(client)
  }, [client, served, shown])

  useEffect(() => {
    if (answering) void client.refetchQueries({ predicate: (query) => query.state.error !== null })
  }, [client, answering])

  return {
    stale: health.isError,
    confirmedAt: Math.max(health.dataUpdatedAt, areas.dataUpdatedAt) || null,
  }
}

function refreshFigures(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'health' })
}
