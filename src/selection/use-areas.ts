import { type Query, type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'react-router-dom'
import { areasNamedIn } from '../../contract/page-address.ts'
import { PATHS } from '../../contract/paths.ts'
import type { AreasResource } from '../../contract/resources.ts'
import { areasQuery } from '../data/queries.ts'
import { type PageAnswer, useAnswer } from '../data/use-answer.ts'
import { useRemembered } from './remembered.ts'

/**
 * The areas around those that the address names, else around the reader's own unit, else around the
 * one to show first; with all others that this page has been told of.
 *
 * While others are asked for, the latest answer there is is given, as long as the areas named are known
 * from it or from a list: the page goes on with them, also where the server is away.
 */
export function useAreas(): PageAnswer<AreasResource> {
  const { search } = useLocation()
  const own = useRemembered('unit')
  const client = useQueryClient()
  const codes = areasNamedIn(search, own)
  const asked = codes.join()
  const answer = useAnswer(areasQuery(codes))
  const { data, isPlaceholderData } = answer
  // biome-ignore lint/correctness/useExhaustiveDependencies: lists may have told of the areas asked for
  const areas = useMemo(() => {
    const told = toldOf(client)
    const latest = data ?? told[0]
    if (!latest) return undefined
    const known = [latest, ...told].flatMap(({ dataset, areas }) =>
      dataset.version === latest.dataset.version ? areas : [],
    )
    return { ...latest, areas: [...new Map(known.map((area) => [area.code, area])).values()] }
  }, [client, data, asked])
  const wanted = codes.length > 0 ? codes : [areas?.defaultArea]
  const isKnown = wanted.every((code) => areas?.areas.some((area) => area.code === code))
  const waiting = data === undefined || isPlaceholderData
  return { ...answer, data: waiting && !isKnown ? undefined : areas }
}

/** Answers about areas that this page has had, the latest first. */
function toldOf(client: QueryClient): readonly AreasResource[] {
  const isOfAreas = ({ queryKey: [path] }: Query) => `${path}`.startsWith(PATHS.areas)
  const timeOf = (key: QueryKey) => client.getQueryState(key)?.dataUpdatedAt ?? 0
  return client
    .getQueriesData<AreasResource>({ predicate: isOfAreas })
    .sort(([one], [other]) => timeOf(other) - timeOf(one))
    .flatMap(([, data]) => data ?? [])
}
