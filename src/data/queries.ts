import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import {
  explainPath,
  type IndicatorView,
  PATHS,
  progressPath,
  seriesPath,
  type View,
} from '../../contract/paths.ts'
import { ApiError, getAnswer } from './api-client.ts'

/** Milliseconds after which a failed request is made again by itself. */
export const RETRY_MS = 5_000
/** Milliseconds between two looks whether the server is there and holds a newer dataset. */
export const POLL_MS = 10_000

/** Retries while the cause may pass by itself; a refusal of the question is final. */
export function retryWhilePassing(query: { readonly state: { readonly error: Error | null } }) {
  const error = query.state.error
  if (error === null) return false
  return error instanceof ApiError && !error.passing ? false : RETRY_MS
}

/** All areas (行政区划) with the years they reported. */
export function areasQuery() {
  return queryOptions({
    queryKey: ['areas'],
    queryFn: ({ signal }) => getAnswer('areas', PATHS.areas, signal),
    refetchInterval: retryWhilePassing,
  })
}

/** All indicators (指标) in catalogue order. */
export function indicatorsQuery() {
  return queryOptions({
    queryKey: ['indicators'],
    queryFn: ({ signal }) => getAnswer('indicators', PATHS.indicators, signal),
    refetchInterval: retryWhilePassing,
  })
}

/** Progress of one area; while another month loads, the last answer stays on the page. */
export function progressQuery(view: View) {
  const path = progressPath(view)
  return queryOptions({
    queryKey: ['progress', path],
    queryFn: ({ signal }) => getAnswer('progress', path, signal),
    placeholderData: keepPreviousData,
    refetchInterval: retryWhilePassing,
  })
}

/** How one indicator developed; while another month loads, the last answer stays on the page. */
export function seriesQuery(view: IndicatorView) {
  const path = seriesPath(view)
  return queryOptions({
    queryKey: ['series', path],
    queryFn: ({ signal }) => getAnswer('series', path, signal),
    placeholderData: keepPreviousData,
    refetchInterval: retryWhilePassing,
  })
}

/** Where one figure comes from. */
export function explainQuery(view: IndicatorView) {
  const path = explainPath(view)
  return queryOptions({
    queryKey: ['explain', path],
    queryFn: ({ signal }) => getAnswer('explain', path, signal),
    placeholderData: keepPreviousData,
    refetchInterval: retryWhilePassing,
  })
}

/** Whether the server is there, and which dataset it serves. */
export function healthQuery() {
  return queryOptions({
    queryKey: ['health'],
    queryFn: ({ signal }) => getAnswer('health', PATHS.health, signal),
    staleTime: 0,
    refetchInterval: (query) => (query.state.error ? RETRY_MS : POLL_MS),
  })
}
