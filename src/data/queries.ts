import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import {
  areasPath,
  type ComparisonView,
  coveragePath,
  explainPath,
  type IndicatorView,
  PATHS,
  progressPath,
  readyPath,
  seriesPath,
  type View,
} from '../../contract/paths.ts'
import { ApiError, type Asked, getAnswer } from './api-client.ts'

/** Milliseconds after which a failed request is made again by itself. */
export const RETRY_MS = 5_000
/** Milliseconds between two looks whether the server is there and holds a newer dataset. */
const POLL_MS = 10_000

/** Retries while the cause may pass by itself; a refusal of the question is final. */
export function retryWhilePassing(query: { readonly state: { readonly error: Error | null } }) {
  const error = query.state.error
  if (error === null) return false
  return error instanceof ApiError && !error.passing ? false : RETRY_MS
}

/** Under what an answer is kept: the path it is asked under says all of it. */
export function answerKey(path: string) {
  return [path] as const
}

/** All indicators (指标) in catalogue order. */
export function indicatorsQuery() {
  return queryOptions({
    queryKey: answerKey(PATHS.indicators),
    queryFn: ({ signal }) => getAnswer('indicators', PATHS.indicators, signal),
    refetchInterval: retryWhilePassing,
  })
}

/** An answer about a view; while another month loads, the last one stays on the page. */
export function viewQuery<K extends Asked>(asked: K, path: string) {
  return queryOptions({
    queryKey: answerKey(path),
    queryFn: ({ signal }) => getAnswer(asked, path, signal),
    placeholderData: keepPreviousData,
    refetchInterval: retryWhilePassing,
  })
}

/** The areas (行政区划) around some, with the years they reported; without any, around the first to show. */
export const areasQuery = (codes: readonly string[]) => viewQuery('areas', areasPath(codes))

/** Progress of one area. */
export const progressQuery = (view: View) => viewQuery('progress', progressPath(view))

/** How one indicator developed. */
export const seriesQuery = (view: IndicatorView) => viewQuery('series', seriesPath(view))

/** Where one figure comes from. */
export const explainQuery = (view: IndicatorView) => viewQuery('explain', explainPath(view))

/** Which units reported which months, and what they still owe. */
export const coverageQuery = (view: ComparisonView) => viewQuery('coverage', coveragePath(view))

/** Whether the server can answer, and which dataset it serves, or answers about an area come from. */
export function healthQuery(area?: string) {
  const path = readyPath(area)
  return queryOptions({
    queryKey: answerKey(path),
    queryFn: ({ signal }) => getAnswer('ready', path, signal),
    staleTime: 0,
    refetchInterval: (query) => (query.state.error ? RETRY_MS : POLL_MS),
  })
}
