import type { ReactNode } from 'react'
import { useBodyMark, usePrinting } from '../../charts/use-printing.ts'
import styles from './printed-table.module.css'

/** A plain table; the first cell of a row names it. */
export interface PlainTable {
  readonly key: string
  readonly heads: readonly { readonly key: string; readonly head: ReactNode }[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

interface PrintedProps {
  readonly tables: () => readonly PlainTable[]
  readonly across?: boolean
}

/** A table of at most so many rows is not broken where it can begin on the next page. */
const ROWS_OF_A_PAGE = 30

/**
 * What is printed in place of a grid that is drawn in part: plain tables with every row.
 *
 * @param tables Called only for printing.
 * @param across Whether the paper lies across, for tables of many columns of one width.
 */
export function Printed({ tables, across = false }: PrintedProps) {
  const printing = usePrinting()
  useBodyMark(styles.across, printing && across)
  if (!printing) return null
  return (
    <div className={styles.printed} data-across={across || undefined}>
      {tables().map((table) => (
        <table
          key={table.key}
          className={styles.table}
          data-short={table.rows.length <= ROWS_OF_A_PAGE || undefined}
        >
          <thead>
            <tr>
              {table.heads.map(({ key, head }) => (
                <th key={key} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ key, cells: [name, ...cells] }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}
