import { groundOf, RunningLine, smallPlaces } from './small-line.tsx'
import styles from './sparkline.module.css'
import { Line } from './svg-primitives.tsx'

const SIZE = { width: 96, height: 24 }

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
  const values = [...thisYear, ...lastYear].filter((value) => value !== null)
  // A single point has no course.
  if (values.length < 2) return null
  const max = Math.max(atLeast, ...values) || 1
  const ground = groundOf(SIZE) + 0.5
  return (
    <svg
      className={styles.sparkline}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      {...SIZE}
      role="img"
      aria-label={label}
    >
      <line className={styles.ground} x1={0} x2={SIZE.width} y1={ground} y2={ground} />
      <Line
        places={smallPlaces(lastYear, max, SIZE)}
        className={styles.last}
        dot={{ className: styles.lastDot, r: 1.5 }}
      />
      <RunningLine
        places={smallPlaces(thisYear, max, SIZE)}
        running={throughMonth < 12}
        className={styles.current}
        dotRadius={1.5}
      />
    </svg>
  )
}
