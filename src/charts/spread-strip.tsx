import type { Distribution } from '../../domain/distribution.ts'
import bars from './bar.module.css'
import { type SpreadScale, stackDots } from './spread-scale.ts'
import styles from './spread-strip.module.css'
import { Bar, Drawing, Glyph, Tick } from './svg-primitives.tsx'

/** One unit on the strip. */
export interface SpreadDot {
  readonly key: string
  readonly at: number
  readonly kind: 'other' | 'peer' | 'chosen'
  /** Key of the note that hover shows; none where there is none. */
  readonly note?: string | undefined
}

interface SpreadStripProps {
  readonly scale: Pick<SpreadScale, 'low' | 'high'>
  readonly dots: readonly SpreadDot[]
  readonly spread: Omit<Distribution, 'n'> | null
  /** The figure of the area above, where it is on the same scale; null = it is not. */
  readonly reference: number | null
  readonly height: number
}

/** Dots that fit side by side; more at one place are stacked around the middle line. */
const BINS = 90
/** Pixels between stacked dots; less where a stack would leave the strip. */
const STEP = 6

const SHAPES = {
  other: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0',
  peer: 'M0-5 5 0 0 5-5 0z',
  chosen: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0',
} as const

/**
 * All units on one line with range, median and the area above: where a unit is among the
 * others, without a rank. Its numbers are in words beside it.
 */
export function SpreadStrip({ scale, dots, spread, reference, height }: SpreadStripProps) {
  const { low, high } = scale
  const max = high - low
  const middle = height / 2
  // The unit looked at and its peers lie above the crowd.
  const rank = { other: 0, peer: 1, chosen: 2 }
  const drawn = [...dots].sort((a, b) => rank[a.kind] - rank[b.kind])
  const stacked = stackDots(
    drawn.map((dot) => dot.at),
    scale,
    BINS,
  )
  const highest = stacked.reduce((most, place) => Math.max(most, Math.abs(place)), 1)
  const step = Math.min(STEP, (middle - 5) / highest)
  return (
    <Drawing height={height} className={bars.drawing}>
      {spread && (
        <Bar
          className={styles.range}
          from={spread.least - low}
          to={spread.greatest - low}
          max={max}
          y={middle - 7}
          height={14}
        />
      )}
      <Bar className={styles.line} to={max} max={max} y={middle - 0.5} height={1} />
      {spread && (
        <Tick className={styles.median} at={spread.median - low} max={max} y1={4} y2={height - 4} />
      )}
      {reference !== null && (
        <Tick className={styles.reference} at={reference - low} max={max} y1={0} y2={height} />
      )}
      {drawn.map((dot, index) => {
        const place = stacked[index] ?? 0
        const offset = dot.kind === 'other' ? place * step : 0
        return (
          <g key={dot.key} data-note={dot.note}>
            <Glyph
              className={styles[dot.kind]}
              at={dot.at - low}
              max={max}
              y={middle + offset}
              d={SHAPES[dot.kind]}
            />
          </g>
        )
      })}
    </Drawing>
  )
}
