import { Bar, Drawing, Tick } from '../../../charts/svg-primitives.tsx'
import { StatusShape } from '../../../components/status-mark.tsx'
import styles from './comparison-view.module.css'
import type { ComparisonBody, ComparisonRow } from './slide.ts'
import { toneClass } from './tone.ts'

const ROW = 40
const BAR = { y: 9, height: 22 } as const

/** Units in code order: bar from zero, what is due, the median, value and status in words. */
export function ComparisonView({ body }: { readonly body: ComparisonBody }) {
  return (
    <>
      <Legend body={body} />
      <div className={styles.columns}>
        {body.columns.map((rows) => (
          <Column key={rows[0]?.key} rows={rows} body={body} />
        ))}
      </div>
    </>
  )
}

function Legend({ body: { legend } }: { readonly body: ComparisonBody }) {
  return (
    <div className={styles.legend}>
      <span className={styles.key}>
        <svg width="44" height="30" aria-hidden="true" focusable="false">
          <rect className={styles.bar} y="4" width="44" height={BAR.height} />
        </svg>
        {legend.value}
      </span>
      {(['due', 'median'] as const).map(
        (mark) =>
          legend[mark] !== null && (
            <span key={mark} className={styles.key}>
              <svg width="8" height="36" aria-hidden="true" focusable="false">
                <line className={styles[mark]} x1="4" x2="4" y1="0" y2="36" />
              </svg>
              {legend[mark]}
            </span>
          ),
      )}
      {legend.range !== null && <span>{legend.range}</span>}
    </div>
  )
}

interface ColumnProps {
  readonly rows: readonly ComparisonRow[]
  readonly body: ComparisonBody
}

function Column({ rows, body }: ColumnProps) {
  const { heads, nameWidth, valueWidth, statusWidth, top, median } = body
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{heads.value}</caption>
      <colgroup>
        <col style={{ width: nameWidth + 20 }} />
        <col />
        <col style={{ width: valueWidth + 20 }} />
        {statusWidth > 0 && <col style={{ width: statusWidth }} />}
      </colgroup>
      <thead className={styles.head}>
        <tr>
          <Head text={heads.unit} />
          <td />
          <Head text={heads.value} />
          {statusWidth > 0 && <Head text={heads.status} />}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            {row.share === null ? (
              <td className={styles.absent}>{row.value}</td>
            ) : (
              <td>
                <Drawing height={ROW - 1}>
                  <Bar className={styles.track} to={top} max={top} {...BAR} />
                  <Bar className={styles.bar} to={row.share} max={top} {...BAR} />
                  {median !== null && (
                    <Tick className={styles.median} at={median} max={top} y1={0} y2={ROW - 1} />
                  )}
                  {row.due !== null && (
                    <Tick className={styles.due} at={row.due} max={top} y1={5} y2={ROW - 5} />
                  )}
                </Drawing>
              </td>
            )}
            <td className={styles.value}>{row.share === null ? '' : row.value}</td>
            {statusWidth > 0 && (
              <td className={`${styles.status} ${toneClass(row.status)}`}>
                <span className={styles.key}>
                  <StatusShape status={row.status} />
                  {row.statusWord}
                </span>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Said, not shown: the legend above names what is drawn. */
function Head({ text }: { readonly text: string }) {
  return (
    <th scope="col">
      <span className="visually-hidden">{text}</span>
    </th>
  )
}
