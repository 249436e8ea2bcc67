import { useEffect, useState } from 'react'
import { fetchSpokenWords } from '../text/words-of.ts'

/** A part of the program that is fetched apart from the first script. */
export interface LazyPart<T> {
  /** What the server calls it that draws with it, as its file is called; null = it is never drawn there. */
  readonly name: string | null
  /** The part if it has arrived; null until then. */
  readonly get: () => T | null
  /** Fetches the part, once. */
  readonly load: () => Promise<T>
}

/** Parts that were named and have not arrived, in the order of their naming. */
const awaited = new Set<LazyPart<unknown>>()

/** Names of the parts that what is now drawn consists of; null where nobody asks. */
let noted: Set<string> | null = null

/** Declares a part without fetching it: the first `load` does, or {@link fetchAwaitedParts}. */
export function lazyPart<T>(fetchPart: () => Promise<T>, name: string | null = null): LazyPart<T> {
  let arrived: T | null = null
  let asked: Promise<T> | null = null
  const part: LazyPart<T> = {
    name,
    get: () => {
      if (name !== null) noted?.add(name)
      return arrived
    },
    load: () => {
      asked ??= fetchAll().catch((cause: unknown) => {
        asked = null
        throw cause
      })
      return asked
    },
  }
  const fetchAll = async () => {
    const loaded = await fetchPart()
    // It may have brought texts along.
    await fetchSpokenWords()
    arrived = loaded
    awaited.delete(part)
    return loaded
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
 * Draws, and tells which parts with a name it took, the outer ones first.
 *
 * @param draw Draws at once: nothing else may be drawn meanwhile.
 */
export function notingParts<T>(draw: () => T): {
  readonly drawn: T
  readonly parts: readonly string[]
} {
  const parts = new Set<string>()
  noted = parts
  try {
    return { drawn: draw(), parts: [...parts] }
  } finally {
    noted = null
  }
}

/**
 * Fetches parts that have a name; one that arrives may bring further ones.
 *
 * @param names Null = all of them.
 */
export async function fetchNamedParts(names: readonly string[] | null): Promise<void> {
  for (const part of awaited) {
    if (part.name !== null && (names === null || names.includes(part.name))) await part.load()
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
