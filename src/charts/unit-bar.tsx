import bars from './bar.module.css'
import type { SpreadScale } from './spread-scale.ts'
import { Bar, Drawing, Glyph, Tick } from './svg-primitives.tsx'
import styles from './unit-bar.module.css'

interface UnitBarProps {
  readonly scale: Pick<SpreadScale, 'low' | 'high'>
  /** Null draws no bar: the word for the absence is beside it. */
  readonly figure: number | null
  readonly median: number | null
  /** The figure of the area above on the same scale; null = none. */
  readonly reference: number | null
  /** What is due of this unit, on the same scale; null = none. */
  readonly due: number | null
  readonly tone: 'good' | 'warn' | 'bad' | 'none' | 'total'
  readonly height: number
}

/** One unit's figure as a bar from zero; median and area above run through all rows. */
export function UnitBar({ scale, figure, median, reference, due, tone, height }: UnitBarProps) {
  const { low, high } = scale
  const max = high - low
  const zero = -low
  const thickness = 10
  const y = (height - thickness) / 2
  return (
    <Drawing height={height} className={bars.drawing}>
      {median !== null && (
        <Tick className={styles.median} at={median - low} max={max} y1={0} y2={height} />
      )}
      {figure !== null && figure !== 0 && (
        <Bar
          className={tone === 'total' ? styles.total : bars[tone]}
          from={Math.min(zero + figure, zero)}
          to={Math.max(zero + figure, zero)}
          max={max}
          y={y}
          height={thickness}
        />
      )}
      {figure === 0 && (
        <Glyph
          className={tone === 'total' ? styles.total : bars[tone]}
          at={zero}
          max={max}
          y={height / 2}
          d="M-1.25-5h2.5v10h-2.5z"
        />
      )}
      <Tick className={styles.zero} at={zero} max={max} y1={0} y2={height} />
      {reference !== null && (
        <Tick className={styles.reference} at={reference - low} max={max} y1={0} y2={height} />
      )}
      {due !== null && (
        <Tick className={styles.due} at={due - low} max={max} y1={y - 3} y2={y + thickness + 3} />
      )}
    </Drawing>
  )
}
