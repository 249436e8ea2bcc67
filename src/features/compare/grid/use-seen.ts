import { type RefObject, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Stretch, seenStretch } from './seen-stretch.ts'

/** Equal items of a box that are drawn as far as they are seen. */
interface Items {
  readonly count: number
  /** In CSS pixels, along the way they are scrolled. */
  readonly size: number
  /** Items more on either side. */
  readonly beyond: number
}

/** How a box is scrolled, and which part of it is then seen, in CSS pixels from its first item. */
interface Way {
  readonly scroller: (box: HTMLElement) => EventTarget
  readonly part: (box: HTMLElement) => { readonly from: number; readonly to: number }
  /** What moves the box, or shows more of it, as its size changes. */
  readonly watched: (box: HTMLElement) => Element
}

const WITH_THE_PAGE: Way = {
  scroller: () => window,
  part: (box) => {
    const { top } = box.getBoundingClientRect()
    return { from: -top, to: window.innerHeight - top }
  },
  watched: () => document.body,
}

const SIDEWAYS: Way = {
  scroller: (box) => box,
  part: (box) => ({
    from: box.scrollLeft,
    to: box.scrollLeft + (box.clientWidth || window.innerWidth),
  }),
  watched: (box) => box,
}

/** Which rows of a box are in the window, as the page is scrolled; the box begins with the first one. */
export function useSeenRows(box: RefObject<HTMLElement | null>, rows: Items): Stretch {
  return useSeen(box, rows, WITH_THE_PAGE)
}

/** Which columns of a box are in it, as it is scrolled sideways. */
export function useSeenColumns(box: RefObject<HTMLElement | null>, columns: Items): Stretch {
  return useSeen(box, columns, SIDEWAYS)
}

const NOTHING: Stretch = { first: 0, end: 0 }

/** Nothing until the box is measured, which is before its first frame. */
function useSeen(
  box: RefObject<HTMLElement | null>,
  { count, size, beyond }: Items,
  way: Way,
): Stretch {
  const [seen, setSeen] = useState(NOTHING)
  useLayoutEffect(() => {
    const place = box.current
    if (!place) return
    let known: Stretch | null = null
    const look = (draw: (change: () => void) => void) => {
      const next = seenStretch({ count, size, beyond, ...way.part(place) })
      if (known && known.first === next.first && known.end === next.end) return
      known = next
      draw(() => setSeen(next))
    }
    const measure = () => look((change) => change())
    // In the frame that is scrolled, or it would show places that are not drawn yet.
    const follow = () => look(flushSync)
    measure()
    const listening = new AbortController()
    const { signal } = listening
    way.scroller(place).addEventListener('scroll', follow, { signal, passive: true })
    window.addEventListener('resize', measure, { signal })
    if (typeof ResizeObserver === 'undefined') return () => listening.abort()
    const observer = new ResizeObserver(measure)
    observer.observe(way.watched(place))
    return () => {
      listening.abort()
      observer.disconnect()
    }
  }, [box, count, size, beyond, way])
  return seen
}
