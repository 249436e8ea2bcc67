import { ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts'
import type { DrawingProps, Tip } from './page-chart.tsx'
import styles from './pointed-drawing.module.css'

/** A drawing that shows the numbers under the pointer; the table below it holds them for everybody else. */
export function PointedDrawing(props: DrawingProps) {
  const { width, height, plot, end, top, tips, children } = props
  return (
    <ComposedChart
      width={width}
      height={height}
      data={tips.map(({ at }) => ({ at, top: 0 }))}
      margin={{
        top: plot.top,
        right: width - plot.right,
        bottom: height - plot.bottom,
        left: plot.left,
      }}
      accessibilityLayer={false}
    >
      <XAxis dataKey="at" type="number" domain={[0, end]} hide />
      <YAxis domain={[0, top]} hide />
      {/* Carries the pointer's place; the picture is drawn below. */}
      <Line dataKey="top" stroke="none" dot={NO_DOT} activeDot={false} isAnimationActive={false} />
      <g>{children}</g>
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--chart-text)', strokeWidth: 1, strokeOpacity: 0.5 }}
        content={({ active, label }) => {
          const tip = active ? tips.find(({ at }) => at === Number(label)) : undefined
          return tip ? <TipBox tip={tip} /> : null
        }}
      />
    </ComposedChart>
  )
}

/** Recharts marks a line of one point even where marks are off. */
const NO_DOT = { r: 0, strokeWidth: 0 }

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
