import { type RefObject, type UIEvent, useCallback, useRef } from 'react'

interface Sideways {
  readonly heads: RefObject<HTMLDivElement | null>
  readonly body: RefObject<HTMLDivElement | null>
  readonly bar: RefObject<HTMLDivElement | null>
  /** As `onScroll` of all three. */
  readonly follow: (event: UIEvent<HTMLElement>) => void
}

/** Boxes of one width that scroll sideways together, whichever of them is scrolled. */
export function useSideways(): Sideways {
  const heads = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const left = useRef(0)
  const follow = useCallback(({ currentTarget }: UIEvent<HTMLElement>) => {
    // A box that was moved here tells of it when the one in hand may be further on already: only what
    // differs from the last place is news.
    if (Math.abs(currentTarget.scrollLeft - left.current) < 1) return
    left.current = currentTarget.scrollLeft
    for (const { current } of [heads, body, bar]) {
      if (current && current !== currentTarget) current.scrollLeft = left.current
    }
  }, [])
  return { heads, body, bar, follow }
}
