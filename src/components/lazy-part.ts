import { useEffect, useState } from 'react'

/** A part of the program that is fetched apart from the first script. */
export interface LazyPart<T> {
  /** The part if it has arrived; null until then. */
  readonly get: () => T | null
  /** Fetches the part, once. */
  readonly load: () => Promise<T>
}

/** Parts that were named and have not arrived, in the order of their naming. */
const awaited = new Set<LazyPart<unknown>>()

/** Names a part without fetching it: the first `load` does, or {@link fetchAwaitedParts}. */
export function lazyPart<T>(fetchPart: () => Promise<T>): LazyPart<T> {
  let arrived: T | null = null
  let asked: Promise<T> | null = null
  const part: LazyPart<T> = {
    get: () => arrived,
    load: () => {
      asked ??= fetchPart().then(
        (loaded) => {
          arrived = loaded
          awaited.delete(part)
          return loaded
        },
        (cause: unknown) => {
          asked = null
          throw cause
        },
      )
      return asked
    },
  }
  awaited.add(part)
  return part
}

/**
 * Fetches, one after the other, what has not been needed yet, so that lists and other pages open while
 * the server is away. A part that arrives may name further ones: they follow.
 *
 * @returns Once all are here, or one could not be fetched: it is tried again where it is drawn.
 */
export async function fetchAwaitedParts(): Promise<void> {
  for (const part of awaited) {
    try {
      await part.load()
    } catch {
      return
    }
  }
}

/**
 * The part once it has arrived, null before, `failed` where it could not be fetched: the server is gone,
 * or has another version now.
 *
 * State, not Suspense: React holds back what arrives soon after a fallback, and figures are to be
 * seen as soon as they can be (docs/decisions/0013).
 */
export function useLazyPart<T>(part: LazyPart<T>): T | null | 'failed' {
  const [arrived, setArrived] = useState<T | null | 'failed'>(() => part.get())
  useEffect(() => {
    let mounted = true
    part.load().then(
      (loaded) => mounted && setArrived(() => loaded),
      () => mounted && setArrived('failed'),
    )
    return () => {
      mounted = false
    }
  }, [part])
  return arrived
}
