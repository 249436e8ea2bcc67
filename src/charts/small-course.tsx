import styles from './small-course.module.css'
import { Line, type LinePoint } from './svg-primitives.tsx'

const WIDTH = 160
const HEIGHT = 64
const EDGE = 4

interface SmallCourseProps {
  /** Cumulative figures through months 1..12; null is a gap that no line crosses. */
  readonly months: readonly (number | null)[]
  /** What is due through months 1..12; null = nothing to keep pace with. */
  readonly due: readonly number[] | null
  /** End of the scale, the same for all units. */
  readonly max: number
  readonly throughMonth: number
}

/** A unit's year to date against its own pace; the numbers stand in words beside it. */
export function SmallCourse({ months, due, max, throughMonth }: SmallCourseProps) {
  const points = months.map((figure, index) =>
    figure === null || index >= throughMonth ? null : pointAt(index, figure / max),
  )
  const last = points.reduce<LinePoint | null>((before, point) => point ?? before, null)
  return (
    <svg
      className={styles.course}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      <line className={styles.ground} x1={0} x2={WIDTH} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} />
      {due && (
        <Line
          className={styles.due}
          points={due.map((figure, index) => pointAt(index, figure / max))}
        />
      )}
      <Line points={points} className={styles.current} dotClassName={styles.dot} dotRadius={2.5} />
      {last && (
        <circle
          className={throughMonth < 12 ? styles.open : styles.dot}
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
    y: round(HEIGHT - EDGE - Math.min(share, 1) * (HEIGHT - 2 * EDGE)),
  }
}
