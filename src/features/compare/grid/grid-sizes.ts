import { type RefObject, useLayoutEffect, useMemo, useState } from 'react'
import { textScale } from '../../../charts/text-scale.ts'

/** Sizes in CSS pixels at the usual size of text; all rows and all columns are alike, so that nothing has to be measured. */
export interface GridSizes {
  readonly head: number
  /** Height of the row below the heads that stays in view; null = there is none. */
  readonly pinned: number | null
  readonly row: number
  readonly name: number
  readonly column: number
}

/** Below this width the names are narrowed, in CSS pixels. */
const NARROW = 560
const NARROW_NAME = 96

/** What a grid asks for. */
interface GridMeasure {
  readonly sizes: GridSizes
  readonly columns: number
  readonly fill?: boolean
}

/** On a narrow screen the names give way to the figures; columns may share what is left. */
export function useFittingSizes(
  scroller: RefObject<HTMLDivElement | null>,
  { sizes, columns, fill = false }: GridMeasure,
): GridSizes {
  const [{ width, scale }, setMeasured] = useState(() => ({ width: 0, scale: textScale() }))
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box || typeof ResizeObserver === 'undefined') return
    const measure = () => setMeasured({ width: box.clientWidth, scale: textScale() })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [scroller])
  return useMemo(() => {
    const narrow = width > 0 && width < NARROW * scale
    const grown = (size: number) => Math.round(size * scale)
    const name = grown(narrow ? Math.min(sizes.name, NARROW_NAME) : sizes.name)
    const share = fill && columns > 0 ? Math.floor((width - name) / columns) : 0
    return {
      head: grown(sizes.head),
      pinned: sizes.pinned === null ? null : grown(sizes.pinned),
      row: grown(sizes.row),
      name,
      column: Math.max(grown(sizes.column), share),
    }
  }, [sizes, width, scale, columns, fill])
}
