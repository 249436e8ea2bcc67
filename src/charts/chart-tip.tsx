import { Tooltip } from 'recharts'
import styles from './chart-tip.module.css'

/** What is shown of one place of the horizontal axis when the pointer is over it. */
export interface Tip {
  /** The place on the axis. */
  readonly at: number
  readonly title: string
  readonly lines: readonly { readonly name: string; readonly value: string }[]
}

/** The numbers under the pointer; the table below the chart holds them for everybody else. */
export function ChartTip({ tips }: { readonly tips: readonly Tip[] }) {
  return (
    <Tooltip
      isAnimationActive={false}
      cursor={{ stroke: 'var(--chart-text)', strokeWidth: 1, strokeOpacity: 0.5 }}
      content={({ active, label }) => {
        const tip = active ? tips.find((candidate) => candidate.at === Number(label)) : undefined
        return tip ? <TipBox tip={tip} /> : null
      }}
    />
  )
}

function TipBox({ tip }: { readonly tip: Tip }) {
  return (
    <div className={styles.tip}>
      <p className={styles.title}>{tip.title}</p>
      <dl className={styles.lines}>
        {tip.lines.map((line) => (
          <div key={line.name} className={styles.line}>
            <dt>{line.name}</dt>
            <dd>{line.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
