import type { ReactNode } from 'react'
import { usePrinting } from '../../charts/use-printing.ts'
import styles from './printed-table.module.css'

/** A plain table; the first cell of a row names it. */
export interface PlainTable {
  readonly key: string
  readonly heads: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

/**
 * What is printed in place of a grid that is drawn in part: plain tables with every row.
 *
 * @param tables Called only for printing.
 */
export function Printed({ tables }: { readonly tables: () => readonly PlainTable[] }) {
  if (!usePrinting()) return null
  return (
    <div className={styles.printed}>
      {tables().map((table) => (
        <table key={table.key} className={styles.table}>
          <thead>
            <tr>
              {table.heads.map((head) => (
                <th key={head} scope="col">
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
