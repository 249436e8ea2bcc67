import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import {
  areasSchema,
  explainSchema,
  healthSchema,
  indicatorsSchema,
  progressSchema,
  seriesSchema,
} from '../../contract/resources.ts'
import { FIRST_YEAR } from '../../domain/period.ts'
import type { Language } from '../text/language.ts'
import { ApiError, getResource } from './api-client.ts'

/** Years one answer holds at most; the server's own limit stands in the contract's endpoints. */
const SERIES_YEARS = 5

/** Milliseconds after which a failed request is made again by itself. */
export const RETRY_MS = 5_000
/** Milliseconds between two looks whether the server is there and holds a newer dataset. */
export const POLL_MS = 10_000

/** Which progress is asked for; what is not known is left to the server. */
export interface ProgressQuery {
  readonly area: string
  readonly year?: number | undefined
  /** `YYYY-MM` */
  readonly through?: string | undefined
}

/**
 * Request path of a progress answer: area, year, through, in this order and only those known.
 * The server embeds first answers under the same spelling.
 */
export function progressPath({ area, year, through }: ProgressQuery): string {
  const query = new URLSearchParams({ area })
  if (year !== undefined) query.set('year', String(year))
  if (through !== undefined) query.set('through', through)
  return `/api/progress?${query}`
}

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
    queryFn: ({ signal }) => getResource('/api/areas', areasSchema, signal),
    refetchInterval: retryWhilePassing,
  })
}

/** All indicators (指标) in catalogue order. */
export function indicatorsQuery() {
  return queryOptions({
    queryKey: ['indicators'],
    queryFn: ({ signal }) => getResource('/api/indicators', indicatorsSchema, signal),
    refetchInterval: retryWhilePassing,
  })
}

/** Progress of one area; while another month loads, the last answer stays on the page. */
export function progressQuery(query: ProgressQuery) {
  const path = progressPath(query)
  return queryOptions({
    queryKey: ['progress', path],
    queryFn: ({ signal }) => getResource(path, progressSchema, signal),
    placeholderData: keepPreviousData,
    refetchInterval: retryWhilePassing,
  })
}

/** Which indicator is looked at, of which area and through which month. */
export interface IndicatorQuery extends ProgressQuery {
  readonly indicator: string
}

/** Request path of a series: up to five years that end with the one asked for. */
export function seriesPath({ area, indicator, year, through }: IndicatorQuery): string {
  const query = new URLSearchParams({ area, indicator })
  if (through !== undefined) query.set('through', through)
  else if (year !== undefined) {
    const years = Array.from({ length: SERIES_YEARS }, (_, index) => year - index)
    query.set(
      'years',
      years
        .filter((one) => one >= FIRST_YEAR)
        .reverse()
        .join(','),
    )
  }
  return `/api/series?${query}`
}

/** Address of the same series as a CSV file. */
export function seriesCsvPath(query: IndicatorQuery, lang: Language): string {
  return `${seriesPath(query).replace('/api/series?', '/api/series.csv?')}&lang=${lang}`
}

/** How one indicator developed; while another month loads, the last answer stays on the page. */
export function seriesQuery(query: IndicatorQuery) {
  const path = seriesPath(query)
  return queryOptions({
    queryKey: ['series', path],
    queryFn: ({ signal }) => getResource(path, seriesSchema, signal),
    placeholderData: keepPreviousData,
    refetchInterval: retryWhilePassing,
  })
}

/** Where one figure comes from. */
export function explainQuery({ indicator, ...view }: IndicatorQuery) {
  const path = progressPath(view).replace('/api/progress?', '/api/explain?')
  const whole = `${path}&${new URLSearchParams({ indicator })}`
  return queryOptions({
    queryKey: ['explain', whole],
    queryFn: ({ signal }) => getResource(whole, explainSchema, signal),
    placeholderData: keepPreviousData,
    refetchInterval: retryWhilePassing,
  })
}

/** Whether the server is there, and which dataset it serves. */
export function healthQuery() {
  return queryOptions({
    queryKey: ['health'],
    queryFn: ({ signal }) => getResource('/api/health', healthSchema, signal),
    staleTime: 0,
    refetchInterval: (query) => (query.state.error ? RETRY_MS : POLL_MS),
  })
}

/** Address of the same figures as a CSV file. */
export function progressCsvPath(query: ProgressQuery, lang: Language): string {
  return `${progressPath(query).replace('/api/progress?', '/api/progress.csv?')}&lang=${lang}`
}
