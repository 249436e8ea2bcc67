import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { textScale } from '../../../charts/text-scale.ts'
import { type GridPlace, placeAfter } from './grid-keys.ts'
import styles from './virtual-grid.module.css'

/** What the one focusable element of a cell carries: the grid has a single tab stop. */
export interface GridFocus {
  readonly tabIndex: 0 | -1
  readonly 'data-at': string
}

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

interface VirtualGridProps {
  readonly label: string
  /** Rows below the heads, without the pinned one. */
  readonly rows: number
  /** Columns beside the names. */
  readonly columns: number
  readonly sizes: GridSizes
  readonly rowKey: (row: number) => string
  /** Head of a column; -1 is the corner above the names. */
  readonly head: (column: number, focus: GridFocus) => ReactNode
  /** Name of a row; -1 is the pinned one. */
  readonly name: (row: number, focus: GridFocus) => ReactNode
  readonly cell: (row: number, column: number, focus: GridFocus) => ReactNode
  /** Sort order of a column for its head. */
  readonly sorted?: (column: number) => 'ascending' | 'descending' | undefined
  /** Whether the columns share what room is left beside the names. */
  readonly fill?: boolean
  /** Row that is picked out and scrolled to when it changes; null = none. */
  readonly picked?: number | null
}

/**
 * A table of any size of which only what is seen is drawn: heads and names stay, arrow keys move
 * the one tab stop, and rows and columns say which of how many they are.
 */
export function VirtualGrid(props: VirtualGridProps) {
  const { rows, columns, picked = null } = props
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

  const moveTo = (next: GridPlace) => {
    wanted.current = true
    setActive(next)
    if (next.row >= heads) down.scrollToIndex(next.row - heads)
    if (next.column >= 1) across.scrollToIndex(next.column - 1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = event.target instanceof HTMLElement ? placeOf(event.target.dataset.at) : null
    if (at === null || event.altKey || event.metaKey) return
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

interface GridRowProps extends VirtualGridProps {
  readonly kind: 'head' | 'pinned' | 'body'
  readonly row: number
  /** Place of the row in the grid, heads counted. */
  readonly at: number
  readonly top: number
  readonly width: number
  readonly shownColumns: readonly { readonly index: number; readonly start: number }[]
  /** Column of the tab stop, where it is in this row. */
  readonly activeColumn: number | null
}

const GridRow = memo(function GridRow(props: GridRowProps) {
  const { kind, row, at, top, width, shownColumns, activeColumn, sizes, picked } = props
  const focusOf = (column: number): GridFocus => ({
    tabIndex: activeColumn === column ? 0 : -1,
    'data-at': `${at}:${column}`,
  })
  const height = kind === 'head' ? sizes.head : kind === 'pinned' ? (sizes.pinned ?? 0) : sizes.row
  return (
    // A virtual grid is no table element; the focus is inside its cells, a link or button each.
    // biome-ignore lint/a11y/useSemanticElements: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      role="row"
      className={styles[kind]}
      data-picked={(kind === 'body' && row === picked) || undefined}
      data-odd={(kind === 'body' && row % 2 === 1) || undefined}
      aria-rowindex={at + 1}
      style={{ top, width, height }}
    >
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: either role has it */}
      <div
        role={kind === 'head' ? 'columnheader' : 'rowheader'}
        className={styles.name}
        aria-colindex={1}
        style={{ width: sizes.name }}
      >
        {kind === 'head' ? props.head(-1, focusOf(0)) : props.name(row, focusOf(0))}
      </div>
      {shownColumns.map(({ index, start }) => (
        <GridCell
          key={index}
          render={kind === 'head' ? props.head : undefined}
          cell={props.cell}
          row={row}
          at={at}
          index={index}
          left={start}
          width={sizes.column}
          stop={activeColumn === index + 1}
          sorted={kind === 'head' ? props.sorted?.(index) : undefined}
        />
      ))}
    </div>
  )
})

interface GridCellProps {
  /** Draws a head; undefined in all other rows. */
  readonly render: VirtualGridProps['head'] | undefined
  readonly cell: VirtualGridProps['cell']
  readonly row: number
  readonly at: number
  readonly index: number
  readonly left: number
  readonly width: number
  /** Whether the tab stop is here. */
  readonly stop: boolean
  readonly sorted: 'ascending' | 'descending' | undefined
}

/** One cell, drawn again only when something of it has changed: scrolling moves hundreds of them. */
const GridCell = memo(function GridCell(props: GridCellProps) {
  const { render, cell, row, at, index, left, width, stop, sorted } = props
  const focus: GridFocus = { tabIndex: stop ? 0 : -1, 'data-at': `${at}:${index + 1}` }
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: either role has it
    <div
      role={render ? 'columnheader' : 'gridcell'}
      className={styles.cell}
      aria-colindex={index + 2}
      aria-sort={sorted}
      style={{ left, width }}
    >
      {render ? render(index, focus) : cell(row, index, focus)}
    </div>
  )
})

/** On a narrow screen the names give way to the figures; columns may share what is left. */
function useFittingSizes(
  scroller: RefObject<HTMLDivElement | null>,
  { sizes, columns, fill = false }: Pick<VirtualGridProps, 'sizes' | 'columns' | 'fill'>,
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

function withIndex(indexes: number[], index: number, count: number): number[] {
  if (index < 0 || index >= count || indexes.includes(index)) return indexes
  return [...indexes, index].sort((a, b) => a - b)
}

function placeOf(text: string | undefined): GridPlace | null {
  const match = /^(\d+):(\d+)$/.exec(text ?? '')
  return match ? { row: Number(match[1]), column: Number(match[2]) } : null
}
