import styles from './first-grid.module.css'
import type { GridDrawing, GridFocus } from './grid-row.tsx'
import type { GridSizes } from './grid-sizes.ts'
import box from './virtual-grid.module.css'

/** As many as a large window shows; what is beyond is drawn once the browser can measure. */
const ROWS = 20
const COLUMNS = 14

interface FirstGridProps extends GridDrawing {
  readonly label: string
  readonly rows: number
  readonly columns: number
  readonly sizes: GridSizes
  readonly fill?: boolean
  /** Row that is picked out; null = none. */
  readonly picked?: number | null
}

/** Nothing is focused in what is not taken over yet. */
const NO_FOCUS: GridFocus = { tabIndex: -1, 'data-at': '' }

/**
 * The beginning of a grid where nobody can measure and no element may have a style of its own: a table
 * whose rows and columns are as large as those that take its place.
 */
export function FirstGrid(props: FirstGridProps) {
  const { label, rows, sizes, head, name, cell, picked = null, fill = false } = props
  const columns = Array.from({ length: Math.min(props.columns, COLUMNS) }, (_, index) => index)
  const shown = Array.from({ length: Math.min(rows, ROWS) }, (_, index) => index)
  const heights = [sizes.head, sizes.pinned ?? 0, rows * sizes.row]
  const line = (row: number, height: number, kind: string) => (
    <tr key={row} className={kind} data-picked={row === picked || undefined}>
      <th scope="row" className={styles.name}>
        {name(row, NO_FOCUS)}
      </th>
      {columns.map((column) => (
        <td key={column} height={height}>
          {cell(row, column, NO_FOCUS)}
        </td>
      ))}
    </tr>
  )
  return (
    <div className={box.grid}>
      <svg
        className={styles.room}
        width="1"
        height={sum(heights)}
        aria-hidden="true"
        focusable="false"
      />
      <table
        className={styles.table}
        aria-label={label}
        // As wide as its columns are together.
        width={fill ? '100%' : 1}
      >
        <colgroup>
          <col className={styles.names} width={sizes.name} />
          {columns.map((column) => (
            <col key={column} width={fill ? undefined : sizes.column} />
          ))}
        </colgroup>
        <thead>
          <tr className={styles.head}>
            <td className={styles.name} height={sizes.head}>
              {head(-1, NO_FOCUS)}
            </td>
            {columns.map((column) => (
              <th key={column} scope="col">
                {head(column, NO_FOCUS)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sizes.pinned !== null && line(-1, sizes.pinned, styles.pinned ?? '')}
          {shown.map((row) => line(row, sizes.row, styles.body ?? ''))}
        </tbody>
      </table>
    </div>
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
