import { useQueryClient } from '@tanstack/react-query'
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
 * While others are asked for, the answer before is given, as long as the areas named are known from
 * it or from a list: the page goes on with them.
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
    if (!data) return data
    const told = client.getQueriesData<AreasResource>({ predicate: isOfAreas })
    const known = [data, ...told.map(([, one]) => one)].flatMap((one) =>
      one?.dataset.version === data.dataset.version ? one.areas : [],
    )
    return { ...data, areas: [...new Map(known.map((area) => [area.code, area])).values()] }
  }, [client, data, asked])
  const waiting = isPlaceholderData && !codes.every((code) => hasArea(areas, code))
  return { ...answer, data: waiting ? undefined : areas }
}

function isOfAreas({ queryKey: [path] }: { readonly queryKey: readonly unknown[] }): boolean {
  return `${path}`.startsWith(PATHS.areas)
}

function hasArea(areas: AreasResource | undefined, code: string): boolean {
  return areas?.areas.some((area) => area.code === code) ?? false
}
