import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiError } from '../data/api-client.ts'
import { type PageWords, pageWords } from '../text/page-words.ts'
import { useLanguage } from '../text/use-language.tsx'
import { Notice } from './notice.tsx'
import styles from './query-boundary.module.css'
import { isSignedOut, SignInForm } from './sign-in/signed-out.ts'

/** What the boundary needs to know of a query. */
export interface BoundaryQuery<T> {
  readonly data: T | undefined
  readonly error: Error | null
  readonly isFetching: boolean
  /** True where `data` answers another question, for want of the server (`useAnswer`). */
  readonly kept?: boolean
}

interface QueryBoundaryProps<T> {
  readonly query: BoundaryQuery<T>
  /** Shown until data arrive; as tall as what follows, so that nothing jumps. Default: that they are on their way. */
  readonly loading?: ReactNode
  readonly children: (data: T) => ReactNode
}

/**
 * The states of an answer: loading, failed with a way to retry, or data. Data that a later request
 * could not renew stays (the layout says from when it is), and so does the last answer where another
 * one was asked for and the server is away.
 */
export function QueryBoundary<T>({ query, loading, children }: QueryBoundaryProps<T>) {
  const { busy, kept } = pageWords(useLanguage()).load
  if (query.data === undefined) {
    if (query.error) return <LoadError query={query} error={query.error} />
    return loading === undefined ? <p role="status">{busy}</p> : loading
  }
  return (
    <>
      {query.kept && (
        <Notice tone="warn" live>
          <p>{kept}</p>
        </Notice>
      )}
      {children(query.data)}
    </>
  )
}

function LoadError({ query, error }: { query: BoundaryQuery<unknown>; error: Error }) {
  const words = pageWords(useLanguage()).load
  const client = useQueryClient()
  if (isSignedOut(error)) return <SignInForm />
  // Other requests that failed would still be missing.
  const retry = () => client.refetchQueries({ predicate: ({ state }) => state.error !== null })
  return (
    <div className={styles.error} role="alert">
      <h2>{words.failed}</h2>
      <p>{reasonOf(error, words)}</p>
      <button
        type="button"
        className={styles.retry}
        onClick={() => void retry()}
        aria-busy={query.isFetching}
      >
        {words.retry}
      </button>
    </div>
  )
}

function reasonOf(error: Error, words: PageWords['load']): string {
  if (!(error instanceof ApiError)) return error.message
  switch (error.failure) {
    case 'unreachable':
      return words.unreachable
    case 'unreadable':
      return words.unreadable
    case 'refused':
      return words.refused(error.message)
  }
}
