// Long on purpose: one grid whose scrolling, focus and measures share the same places.
import {
  type FocusEvent,
  type KeyboardEvent,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { isImeKey } from '../../../components/ime-key.ts'
import { useTakenOver } from '../../../components/use-taken-over.ts'
import { FirstGrid } from './first-grid.tsx'
import { type GridPlace, placeAfter } from './grid-keys.ts'
import { type GridDrawing, GridRow } from './grid-row.tsx'
import { wayInto } from './grid-scroll.ts'
import { type GridSizes, useFittingSizes } from './grid-sizes.ts'
import { placesOf } from './seen-stretch.ts'
import { useOpensAnew } from './use-opens-anew.ts'
import { useSeenColumns, useSeenRows } from './use-seen.ts'
import { useSideways } from './use-sideways.ts'
import styles from './virtual-grid.module.css'

interface VirtualGridProps extends GridDrawing {
  readonly label: string
  /** Rows below the heads, without the pinned one. */
  readonly rows: number
  /** Columns beside the names. */
  readonly columns: number
  readonly sizes: GridSizes
  readonly rowKey: (row: number) => string
  /** Whether the columns share what room is left beside the names. */
  readonly fill?: boolean
  /** Row that is picked out, and scrolled to as the page opens and when another is picked; null = none. */
  readonly picked?: number | null
  /** Column that is scrolled to at first, where not all have room; absent = the first. */
  readonly opensAt?: number
}

/** Rows and columns that are drawn on either side of what is seen. */
const ROWS_BEYOND = 4
const COLUMNS_BEYOND = 1

/** A table of any size; where nobody can measure yet, its beginning. */
export function VirtualGrid(props: VirtualGridProps) {
  return useTakenOver() ? <MeasuredGrid {...props} /> : <FirstGrid {...props} />
}

/**
 * A table of any size that draws only what is seen: the page scrolls it up and down, under
 * heads that stay in the window; sideways it scrolls in itself, and the names stay. Arrow keys move
 * the one tab stop, and rows and columns say which of how many they are.
 */
function MeasuredGrid(props: VirtualGridProps) {
  const { rows, columns, picked = null, opensAt = 0 } = props
  const { heads: headsBox, body, bar, follow } = useSideways()
  const sizes = useFittingSizes(body, props)
  const [active, setActive] = useState<GridPlace>({ row: sizes.pinned === null ? 1 : 2, column: 1 })
  const wanted = useRef(false)
  const heads = sizes.pinned === null ? 1 : 2
  const last = { row: rows + heads - 1, column: columns }
  const place = {
    row: Math.min(active.row, last.row),
    column: Math.min(active.column, last.column),
  }

  const seenRows = useSeenRows(body, { count: rows, size: sizes.row, beyond: ROWS_BEYOND })
  const seenColumns = useSeenColumns(body, {
    count: columns,
    size: sizes.column,
    beyond: COLUMNS_BEYOND,
  })
  const shownRows = placesOf(seenRows, place.row - heads, rows)
  const shownColumns = useMemo(
    () =>
      placesOf(seenColumns, place.column - 1, columns).map((index) => ({
        index,
        start: sizes.name + index * sizes.column,
      })),
    [seenColumns, place.column, columns, sizes],
  )

  useLayoutEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    const found = body.current?.parentElement?.querySelector<HTMLElement>(
      `[data-at="${place.row}:${place.column}"]`,
    )
    found?.focus({ preventScroll: true })
  })

  /** The window from where the heads stay, and from below them, down to the scrollbar. */
  const room = () => {
    const box = headsBox.current
    const stuck = box ? Number.parseFloat(getComputedStyle(box).top) || 0 : 0
    const to = window.innerHeight - (bar.current?.offsetHeight ?? 0)
    return { heads: stuck, rows: stuck + (box?.offsetHeight ?? 0), to }
  }
  const showHeads = () => {
    const box = headsBox.current?.getBoundingClientRect()
    const { heads: from, to } = room()
    if (box) window.scrollBy(0, wayInto({ start: box.top, end: box.bottom }, { from, to }))
  }
  const showRow = (row: number, align: 'nearest' | 'center' = 'nearest') => {
    const top = body.current?.getBoundingClientRect().top ?? 0
    const start = top + row * sizes.row
    const end = start + sizes.row
    const { rows: from, to } = room()
    const way = wayInto({ start, end }, { from, to })
    window.scrollBy(0, way !== 0 && align === 'center' ? (start + end - from - to) / 2 : way)
  }
  const showColumn = (column: number) => {
    const box = body.current
    if (!box) return
    const start = sizes.name + column * sizes.column - box.scrollLeft
    const end = start + sizes.column
    box.scrollLeft += wayInto({ start, end }, { from: sizes.name, to: box.clientWidth })
  }
  const show = ({ row, column }: GridPlace) => {
    if (row < heads) showHeads()
    else showRow(row - heads)
    if (column > 0) showColumn(column - 1)
  }
  const pickedKey = picked === null ? null : props.rowKey(picked)
  const known = useRef<string | null | undefined>(undefined)
  const opensAnew = useOpensAnew()
  const showPicked = useEffectEvent(() => picked !== null && showRow(picked, 'center'))
  useLayoutEffect(() => {
    // Not when the rows are only sorted.
    if (pickedKey === known.current) return
    const first = known.current === undefined
    known.current = pickedKey
    if (!first || opensAnew()) showPicked()
  }, [pickedKey, opensAnew])
  const openAt = useEffectEvent(showColumn)
  useLayoutEffect(() => {
    if (opensAt > 0) openAt(opensAt)
  }, [opensAt])

  const onKeyDown = (event: KeyboardEvent) => {
    const at = event.target instanceof HTMLElement ? placeOf(event.target.dataset.at) : null
    if (at === null || event.altKey || event.metaKey || isImeKey(event.nativeEvent)) return
    const { rows: from, to } = room()
    const page = Math.max(Math.floor((to - from) / sizes.row), 1)
    const next = placeAfter(at, event, { rows: last.row + 1, columns: last.column + 1, page })
    if (next === null) return
    event.preventDefault()
    wanted.current = true
    setActive(next)
    show(next)
  }
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const at = placeOf(target.dataset.at)
    if (!at) return
    if (at.row !== place.row || at.column !== place.column) setActive(at)
    // The browser itself brings what is focused into the window, but not from below the heads. What
    // is pressed must not move.
    if (target.matches(':focus-visible')) show(at)
  }

  const width = sizes.name + columns * sizes.column
  const shared = { ...props, sizes, shownColumns, width }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid is no table element
    <div
      className={styles.grid}
      role="grid"
      tabIndex={-1}
      aria-label={props.label}
      aria-rowcount={last.row + 1}
      aria-colcount={columns + 1}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div
        ref={headsBox}
        role="rowgroup"
        className={styles.heads}
        onScroll={follow}
        onWheel={({ deltaX }) => body.current?.scrollBy(deltaX, 0)}
      >
        <div className={styles.sizer} style={{ width, height: sizes.head + (sizes.pinned ?? 0) }}>
          <GridRow
            {...shared}
            kind="head"
            row={-1}
            at={0}
            top={0}
            activeColumn={place.row === 0 ? place.column : null}
          />
          {sizes.pinned !== null && (
            <GridRow
              {...shared}
              kind="pinned"
              row={-1}
              at={1}
              top={sizes.head}
              activeColumn={place.row === 1 ? place.column : null}
            />
          )}
        </div>
      </div>
      {/* Browsers make what scrolls a stop for Tab of its own, unless told otherwise. */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div ref={body} role="rowgroup" className={styles.rows} tabIndex={-1} onScroll={follow}>
        <div className={styles.sizer} style={{ width, height: rows * sizes.row }}>
          {shownRows.map((row) => (
            <GridRow
              // By place: sorted rows are written anew where they are, not moved and laid out again.
              key={row}
              {...shared}
              kind="body"
              row={row}
              at={row + heads}
              top={row * sizes.row}
              activeColumn={place.row === row + heads ? place.column : null}
            />
          ))}
        </div>
      </div>
      <div ref={bar} className={styles.bar} aria-hidden="true" tabIndex={-1} onScroll={follow}>
        <div style={{ width }} />
      </div>
    </div>
  )
}

function placeOf(text: string | undefined): GridPlace | null {
  const match = /^(\d+):(\d+)$/.exec(text ?? '')
  return match ? { row: Number(match[1]), column: Number(match[2]) } : null
}
