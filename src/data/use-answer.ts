import {
  type DefaultError,
  type QueryKey,
  type UseQueryOptions,
  type UseQueryResult,
  useQuery,
} from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError } from './api-client.ts'

/** An answer for the page, and whether it is the one asked for. */
export interface PageAnswer<T>
  extends Pick<UseQueryResult<T>, 'dataUpdatedAt' | 'error' | 'isFetching' | 'isPlaceholderData'> {
  readonly data: T | undefined
  /** True while the server is away and `data` is the last answer, to another question. */
  readonly kept: boolean
}

/**
 * `useQuery` for what a page shows: where another month or area is asked for and the server is away, the
 * last answer stays until it is back.
 */
export function useAnswer<Raw, T = Raw, Key extends QueryKey = QueryKey>(
  options: UseQueryOptions<Raw, DefaultError, T, Key>,
): PageAnswer<T> {
  const { data, dataUpdatedAt, error, isFetching, isPlaceholderData } = useQuery(options)
  const [last, setLast] = useState({ data, at: dataUpdatedAt })
  // By its time: `select` may make another object of the same answer each time it is drawn.
  if (data !== undefined && dataUpdatedAt !== last.at) setLast({ data, at: dataUpdatedAt })
  const away = error instanceof ApiError && error.passing
  const kept = data === undefined && last.data !== undefined && away
  return {
    data: kept ? last.data : data,
    dataUpdatedAt,
    error,
    isFetching,
    isPlaceholderData: isPlaceholderData || kept,
    kept,
  }
}
