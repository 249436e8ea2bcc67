import { type ReactNode, useId, useState } from 'react'
import { pageWords } from '../text/page-words.ts'
import { UnbrokenText } from '../text/unbroken-text.tsx'
import { useLanguage } from '../text/use-language.tsx'
import styles from './chart-frame.module.css'

/** The numbers of a picture as a table. */
export interface ChartTable<Text = ReactNode> {
  readonly columns: readonly { readonly title: Text; readonly numeric: boolean }[]
  /** One cell per column; the first names the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly Text[] }[]
}

interface ChartFrameProps {
  /** Says what the picture shows. */
  readonly title: ReactNode
  /** The finding in one sentence, for people who cannot see the picture. */
  readonly summary: string
  readonly unit: string
  readonly source: string
  readonly asOf: string
  /** Whether any of the numbers are sample data (示例数据). */
  readonly sample?: boolean
  /**
   * A function is called only when the table is opened: for pictures of hundreds of rows. Left out
   * where the picture is a table itself.
   */
  readonly table?: ChartTable | (() => ChartTable)
  /** A list that takes the frame's whole width, with a caption of one line. */
  readonly dense?: boolean
  /** On paper it may go on on the next page: it holds a table, or notes in a narrow column. */
  readonly long?: boolean
  /** Right of the title: a legend or a switch. */
  readonly aside?: ReactNode
  readonly notes?: ReactNode
  /** Links that take the numbers elsewhere. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** What every picture carries: title, unit, summary, source, as-of mark and the same numbers as a table. */
export function ChartFrame(props: ChartFrameProps) {
  const words = pageWords(useLanguage())
  const id = useId()
  return (
    <figure
      className={styles.frame}
      data-dense={props.dense || undefined}
      data-long={props.long || undefined}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-summary`}
    >
      <figcaption className={styles.caption}>
        <h2 id={`${id}-title`} className={styles.title}>
          {props.title}
        </h2>
        <p className={styles.unit}>
          <UnbrokenText text={`${props.unit} · ${props.asOf}`} />
        </p>
        {props.sample && <p className={styles.sample}>{words.sample.mark}</p>}
        <p id={`${id}-summary`} className="visually-hidden">
          {props.summary}
        </p>
        {props.aside}
      </figcaption>
      {props.children}
      <div className={styles.foot}>
        {props.notes}
        <p>
          <UnbrokenText text={props.source} />
        </p>
      </div>
      <div className={styles.tools}>{props.tools}</div>
      {props.table && <TableTwin table={props.table} titleId={`${id}-title`} />}
    </figure>
  )
}

interface TableTwinProps {
  readonly table: NonNullable<ChartFrameProps['table']>
  readonly titleId: string
}

/** The same numbers as a table, folded away. */
function TableTwin({ table, titleId }: TableTwinProps) {
  const words = pageWords(useLanguage())
  const [opened, setOpened] = useState(false)
  const later = typeof table === 'function'
  return (
    <details className={styles.details} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{words.chart.table}</summary>
      {later && !opened ? null : <Twin table={later ? table() : table} titleId={titleId} />}
    </details>
  )
}

function Twin({ table, titleId }: { readonly table: ChartTable; readonly titleId: string }) {
  return (
    <>
      {/* A wide table scrolls inside its own box, also by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the box scrolls */}
      <section className={styles.scroll} tabIndex={0} aria-labelledby={titleId}>
        <table className={styles.table}>
          <thead>
            <tr>
              {table.columns.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
                <th key={index} scope="col" data-numeric={column.numeric || undefined}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <TableRow key={row.key} cells={row.cells} columns={table.columns} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

interface TableRowProps {
  readonly cells: readonly ReactNode[]
  readonly columns: ChartTable['columns']
}

function TableRow({ cells, columns }: TableRowProps) {
  const [name, ...rest] = cells
  return (
    <tr>
      <th scope="row">{name}</th>
      {rest.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
        <td key={index} data-numeric={columns[index + 1]?.numeric || undefined}>
          {cell}
        </td>
      ))}
    </tr>
  )
}
