import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { usePrinting } from './use-printing.ts'

/** Where nothing can be measured. */
export const USUAL_WIDTH = 640
/** Inside of an A4 page's margins, in CSS pixels, less a frame's own padding; and of half of it. */
const PRINT_WIDTH = 662
const PRINT_HALF = 314

/**
 * How wide a chart is to be drawn: as wide as its place, and as wide as the paper while printing.
 *
 * Printing measures nothing by itself: without this a chart drawn for a wide screen would be cut.
 *
 * @param halfOnPaper Whether it shares the width of the paper with another.
 */
export function useDrawWidth(halfOnPaper = false): {
  readonly ref: RefObject<HTMLDivElement | null>
  /** CSS pixels; null until the place has been measured. */
  readonly width: number | null
  readonly printing: boolean
} {
  const ref = useRef<HTMLDivElement>(null)
  const [measured, setMeasured] = useState<number | null>(null)
  const printing = usePrinting()
  const paper = halfOnPaper ? PRINT_HALF : PRINT_WIDTH

  useLayoutEffect(() => {
    const place = ref.current
    if (!place) return
    const measure = () => setMeasured(place.clientWidth || USUAL_WIDTH)
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(place)
    return () => observer.disconnect()
  }, [])

  return { ref, width: printing ? paper : measured, printing }
}
