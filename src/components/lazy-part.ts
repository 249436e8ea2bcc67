import { useEffect, useState } from 'react'

/** A part of the program that is fetched apart from the first script. */
export interface LazyPart<T> {
  /** The part if it has arrived; null until then. */
  readonly get: () => T | null
  /** Fetches the part, once. */
  readonly load: () => Promise<T>
}

/** Names a part without fetching it: the first `load` does. */
export function lazyPart<T>(fetchPart: () => Promise<T>): LazyPart<T> {
  let arrived: T | null = null
  let asked: Promise<T> | null = null
  return {
    get: () => arrived,
    load: () => {
      asked ??= fetchPart().then(
        (part) => {
          arrived = part
          return part
        },
        (cause: unknown) => {
          asked = null
          throw cause
        },
      )
      return asked
    },
  }
}

/**
 * The part once it has arrived, null before.
 *
 * State, not Suspense: React holds back what arrives soon after a fallback, and figures are to be
 * seen as soon as they can be (docs/decisions/0013).
 *
 * @throws Into the crash boundary when the part cannot be fetched: the server is gone or now has
 *   another version. Loading the page again helps.
 */
export function useLazyPart<T>(part: LazyPart<T>): T | null {
  const [arrived, setArrived] = useState<T | null>(() => part.get())
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    let mounted = true
    part.load().then(
      (loaded) => mounted && setArrived(() => loaded),
      (cause: unknown) => mounted && setFailure(cause),
    )
    return () => {
      mounted = false
    }
  }, [part])
  if (failure !== null) throw failure
  return arrived
}
