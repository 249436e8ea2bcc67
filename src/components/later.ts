import { useEffect, useState } from 'react'

/** A part of the program that is fetched apart from the first script. */
export interface Later<T> {
  /** The part if it has arrived; null until then. */
  readonly get: () => T | null
  /** Fetches the part, once. */
  readonly load: () => Promise<T>
}

/** Describes a part that is fetched later; nothing is fetched until somebody asks. */
export function later<T>(fetchPart: () => Promise<T>): Later<T> {
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
 * State is used rather than a Suspense boundary, which showed its part later.
 *
 * @throws Into the crash boundary when the part cannot be fetched: the server was exchanged for
 *   another version or is gone; loading the page again is what helps.
 */
export function useLater<T>(part: Later<T>): T | null {
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
