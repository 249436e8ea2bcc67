import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { isImeKey } from '../../../components/ime-key.ts'
import { type GridPlace, placeAfter } from './grid-keys.ts'
import { type GridDrawing, GridRow } from './grid-row.tsx'
import { type GridSizes, useFittingSizes } from './grid-sizes.ts'
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
  /** Row that is picked out and scrolled to when it changes; null = none. */
  readonly picked?: number | null
  /** Column that is scrolled to at first, where not all have room; absent = the first. */
  readonly opensAt?: number
}

/**
 * A table of any size of which only what is seen is drawn: heads and names stay, arrow keys move
 * the one tab stop, and rows and columns say which of how many they are.
 */
export function VirtualGrid(props: VirtualGridProps) {
  const { rows, columns, picked = null, opensAt = 0 } = props
  const scroller = useRef<HTMLDivElement>(null)
  const sizes = useFittingSizes(scroller, props)
  const [active, setActive] = useState<GridPlace>({ row: sizes.pinned === null ? 1 : 2, column: 1 })
  const wanted = useRef(false)
  const heads = sizes.pinned === null ? 1 : 2
  const last = { row: rows + heads - 1, column: columns }
  const place = {
    row: Math.min(active.row, last.row),
    column: Math.min(active.column, last.column),
  }

  // What holds the focus is drawn wherever it is, or the keyboard would lose its place.
  const rowRange = useCallback(
    (range: Range) => withIndex(defaultRangeExtractor(range), place.row - heads, range.count),
    [place.row, heads],
  )
  const columnRange = useCallback(
    (range: Range) => withIndex(defaultRangeExtractor(range), place.column - 1, range.count),
    [place.column],
  )
  const top = sizes.head + (sizes.pinned ?? 0)
  const down = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => sizes.row,
    paddingStart: top,
    scrollPaddingStart: top,
    overscan: 4,
    rangeExtractor: rowRange,
  })
  const across = useVirtualizer({
    horizontal: true,
    count: columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => sizes.column,
    paddingStart: sizes.name,
    scrollPaddingStart: sizes.name,
    overscan: 1,
    rangeExtractor: columnRange,
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are what was measured
  useLayoutEffect(() => across.measure(), [across, sizes.column, sizes.name])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(() => down.measure(), [down, sizes.row, top])
  useLayoutEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    const found = scroller.current?.querySelector<HTMLElement>(
      `[data-at="${place.row}:${place.column}"]`,
    )
    found?.focus({ preventScroll: true })
  })
  useLayoutEffect(() => {
    if (picked !== null && picked >= 0) down.scrollToIndex(picked, { align: 'center' })
  }, [picked, down])

  useLayoutEffect(() => {
    if (opensAt > 0) across.scrollToIndex(opensAt, { align: 'end' })
  }, [opensAt, across])

  const moveTo = (next: GridPlace) => {
    wanted.current = true
    setActive(next)
    if (next.row >= heads) down.scrollToIndex(next.row - heads)
    if (next.column >= 1) across.scrollToIndex(next.column - 1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = event.target instanceof HTMLElement ? placeOf(event.target.dataset.at) : null
    if (at === null || event.altKey || event.metaKey || isImeKey(event.nativeEvent)) return
    const height = (scroller.current?.clientHeight ?? 0) - top
    const page = Math.max(Math.floor(height / sizes.row), 1)
    const next = placeAfter(at, event, { rows: last.row + 1, columns: last.column + 1, page })
    if (next === null) return
    event.preventDefault()
    moveTo(next)
  }

  const shownColumns = across.getVirtualItems()
  const width = across.getTotalSize()
  const shared = { ...props, sizes, shownColumns, width }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid is no table element
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      tabIndex={-1}
      aria-label={props.label}
      aria-rowcount={last.row + 1}
      aria-colcount={columns + 1}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const at = placeOf(
          event.target instanceof HTMLElement ? event.target.dataset.at : undefined,
        )
        if (at && (at.row !== place.row || at.column !== place.column)) setActive(at)
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" className={styles.sizer} style={{ width, height: down.getTotalSize() }}>
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
        {down.getVirtualItems().map((item) => (
          <GridRow
            key={props.rowKey(item.index)}
            {...shared}
            kind="body"
            row={item.index}
            at={item.index + heads}
            top={item.start}
            activeColumn={place.row === item.index + heads ? place.column : null}
          />
        ))}
      </div>
    </div>
  )
}

function withIndex(indexes: number[], index: number, count: number): number[] {
  if (index < 0 || index >= count || indexes.includes(index)) return indexes
  return [...indexes, index].sort((a, b) => a - b)
}

function placeOf(text: string | undefined): GridPlace | null {
  const match = /^(\d+):(\d+)$/.exec(text ?? '')
  return match ? { row: Number(match[1]), column: Number(match[2]) } : null
}
