import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { usePrinting } from './use-printing.ts'

/** Where nothing can be measured. */
const USUAL_WIDTH = 640
/** Inside of an A4 page's margins, in CSS pixels, less a frame's own padding. */
const PRINT_WIDTH = 596

/**
 * How wide a chart is to be drawn: as wide as its place, and as wide as the paper while printing.
 *
 * Printing measures nothing by itself: without this a chart drawn for a wide screen would be cut.
 */
export function useDrawWidth(): {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly width: number
  readonly printing: boolean
} {
  const ref = useRef<HTMLDivElement>(null)
  const [measured, setMeasured] = useState<number | null>(null)
  const printing = usePrinting()

  useLayoutEffect(() => {
    const place = ref.current
    if (!place) return
    const measure = () => {
      if (place.clientWidth > 0) setMeasured(place.clientWidth)
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(place)
    return () => observer.disconnect()
  }, [])

  return { ref, width: printing ? PRINT_WIDTH : (measured ?? USUAL_WIDTH), printing }
}
