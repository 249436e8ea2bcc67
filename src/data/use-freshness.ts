import { type Query, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { PATHS } from '../../contract/paths.ts'
import type { AreasResource } from '../../contract/resources.ts'
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
 * Watches the server: tells whether it answers and runs this page's build, fetches everything again once it serves another
 * dataset (an import), and asks again for what failed as soon as it is back.
 *
 * @param areas What every page has.
 */
export function useFreshness(areas: PageAnswer<AreasResource>): Freshness {
  const client = useQueryClient()
  const health = useQuery(healthQuery())
  const served = health.data?.dataset.version
  const shown = areas.data?.dataset.version
  const answering = health.isSuccess
  // The page and its first answers come from one build; later answers may come from another.
  const [own, setOwn] = useState<string | null>(null)
  const first = areas.data?.program ?? health.data?.program ?? null
  if (own === null && first !== null) setOwn(first)

  useEffect(() => {
    if (served !== undefined && shown !== undefined && served !== shown) void refreshFigures(client)
  }, [client, served, shown])

  useEffect(() => {
    if (answering) void client.refetchQueries({ predicate: (query) => query.state.error !== null })
  }, [client, answering])

  return {
    stale: health.isError,
    outdated: own !== null && health.data !== undefined && health.data.program !== own,
    confirmedAt: Math.max(health.dataUpdatedAt, areas.dataUpdatedAt) || null,
  }
}

function refreshFigures(client: QueryClient): Promise<void> {
  const isFigures = ({ queryKey: [path] }: Query) => !String(path).startsWith(PATHS.ready)
  return client.invalidateQueries({ predicate: isFigures })
}
