import { memo, type ReactNode } from 'react'
import type { GridSizes } from './grid-sizes.ts'
import styles from './virtual-grid.module.css'

/** What the one focusable element of a cell carries: the grid has a single tab stop. */
export interface GridFocus {
  readonly tabIndex: 0 | -1
  readonly 'data-at': string
}

/** How the parts of a grid are drawn. */
export interface GridDrawing {
  /** Head of a column; -1 is the corner above the names. */
  readonly head: (column: number, focus: GridFocus) => ReactNode
  /** Name of a row; -1 is the pinned one. */
  readonly name: (row: number, focus: GridFocus) => ReactNode
  readonly cell: (row: number, column: number, focus: GridFocus) => ReactNode
  /** Sort order of a column for its head. */
  readonly sorted?: (column: number) => 'ascending' | 'descending' | undefined
}

interface GridRowProps extends GridDrawing {
  readonly sizes: GridSizes
  /** Row that is picked out; null = none. */
  readonly picked?: number | null
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

/** One row: its name, and the cells of the columns that are seen. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
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
  readonly render: GridDrawing['head'] | undefined
  readonly cell: GridDrawing['cell']
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
