import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { decodeComparison } from '../../contract/comparison-decoding.ts'
import {
  type ComparisonResource,
  comparisonSchema,
  coverageSchema,
} from '../../contract/comparison-resources.ts'
import type { Level } from '../../domain/area.ts'
import type { Language } from '../text/language.ts'
import { getResource } from './api-client.ts'
import { retryWhilePassing } from './queries.ts'

/** Which comparison is asked for; what is not known is left to the server. */
export interface ComparisonQuery {
  readonly parent: string
  readonly year?: number | undefined
  /** `YYYY-MM` */
  readonly through?: string | undefined
  /** Default: direct units. */
  readonly level?: Level | 'direct' | undefined
  /** Default: all. A single one brings its lines by month. */
  readonly indicators?: readonly string[] | null | undefined
}

/** Request path of a comparison, only with what is known. */
export function comparisonPath(query: ComparisonQuery): string {
  const params = windowParams(query)
  if (query.level !== undefined && query.level !== 'direct') params.set('level', query.level)
  if (query.indicators) params.set('indicators', query.indicators.join(','))
  return `/api/comparison?${params.toString().replaceAll('%2C', ',')}`
}

/**
 * The units of an area side by side, all pages, with their figures whole again; while another
 * month loads the last answer stays.
 */
export function comparisonQuery(query: ComparisonQuery) {
  const path = comparisonPath(query)
  return queryOptions({
    queryKey: ['comparison', path],
    queryFn: ({ signal }) => getPages(path, signal),
    select: decodeComparison,
    // Figures are worked out when they are looked at, not all at once to be compared.
    structuralSharing: false,
    placeholderData: keepPreviousData,
    refetchInterval: retryWhilePassing,
  })
}

async function getPages(path: string, signal: AbortSignal): Promise<readonly ComparisonResource[]> {
  const first = await getResource(path, comparisonSchema, signal)
  const pages = [first]
  while (pages.length * first.page.size < first.page.total) {
    const next = await getResource(`${path}&page=${pages.length + 1}`, comparisonSchema, signal)
    // An import landed in between: the pages would not belong together.
    if (next.dataset.version !== first.dataset.version) return await getPages(path, signal)
    pages.push(next)
  }
  return pages
}

/** Which units reported which months, and what they still owe. */
export function coverageQuery(query: ComparisonQuery) {
  const path = `/api/coverage?${windowParams(query)}`
  return queryOptions({
    queryKey: ['coverage', path],
    queryFn: ({ signal }) => getResource(path, coverageSchema, signal),
    placeholderData: keepPreviousData,
    refetchInterval: retryWhilePassing,
  })
}

/** Address of the same comparison as a CSV file. */
export function comparisonCsvPath(query: ComparisonQuery, lang: Language): string {
  return `${comparisonPath(query).replace('/api/comparison?', '/api/comparison.csv?')}&lang=${lang}`
}

function windowParams({ parent, year, through }: ComparisonQuery): URLSearchParams {
  const params = new URLSearchParams({ parent })
  if (year !== undefined) params.set('year', String(year))
  if (through !== undefined) params.set('through', through)
  return params
}
