import styles from './sparkline.module.css'
import { Line, type LinePoint } from './svg-primitives.tsx'

const WIDTH = 96
const HEIGHT = 36
/** Room for dots and strokes at the edges. */
const EDGE = 4

interface SparklineProps {
  /** Cumulative values through months 1..12; null is a gap. */
  readonly thisYear: readonly (number | null)[]
  readonly lastYear: readonly (number | null)[]
  /** Last month counted; before December the year is drawn as unfinished. */
  readonly throughMonth: number
  /** The scale's end at least; 1 for ratios. */
  readonly atLeast?: number
  /** What is seen, in words. */
  readonly label: string
}

/** This year's course (solid, open-ended while the year runs) over last year's (dashed), from zero. */
export function Sparkline({
  thisYear,
  lastYear,
  throughMonth,
  atLeast = 0,
  label,
}: SparklineProps) {
  const known = [...thisYear, ...lastYear].filter((value) => value !== null)
  // A single point has no course.
  if (known.length < 2) return null
  const max = Math.max(atLeast, ...known) || 1
  const pointsOf = (series: readonly (number | null)[]) =>
    series.map((value, index) => (value === null ? null : pointAt(index, value / max)))
  const current = pointsOf(thisYear)
  const last = lastOf(current)
  return (
    <svg
      className={styles.sparkline}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      <line
        className={styles.ground}
        x1={0}
        x2={WIDTH}
        y1={HEIGHT - EDGE + 0.5}
        y2={HEIGHT - EDGE + 0.5}
      />
      <Line points={pointsOf(lastYear)} className={styles.last} dotClassName={styles.lastDot} />
      <Line points={current} className={styles.current} dotClassName={styles.currentDot} />
      {last && (
        <circle
          className={throughMonth < 12 ? styles.open : styles.currentDot}
          cx={last.x}
          cy={last.y}
          r={2.75}
        />
      )}
    </svg>
  )
}

function pointAt(index: number, share: number): LinePoint {
  const round = (position: number) => Math.round(position * 10) / 10
  return {
    x: round(EDGE + (index / 11) * (WIDTH - 2 * EDGE)),
    y: round(HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE)),
  }
}

function lastOf(points: readonly (LinePoint | null)[]): LinePoint | null {
  return points.reduce((last, point) => point ?? last, null)
}
