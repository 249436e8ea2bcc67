import styles from './small-course.module.css'
import { groundOf, RunningLine, smallPlaces } from './small-line.tsx'
import { Line } from './svg-primitives.tsx'

const SIZE = { width: 160, height: 64 }

interface SmallCourseProps {
  /** Cumulative figures through months 1..12; null is a gap that no line crosses. */
  readonly months: readonly (number | null)[]
  /** What is due through months 1..12; null = nothing to keep pace with. */
  readonly due: readonly number[] | null
  /** End of the scale, the same for all units. */
  readonly max: number
  readonly throughMonth: number
}

/** A unit's year to date against its own pace; the numbers are in words beside it. */
export function SmallCourse({ months, due, max, throughMonth }: SmallCourseProps) {
  const passed = months.map((figure, index) => (index < throughMonth ? figure : null))
  const ground = groundOf(SIZE)
  return (
    <svg
      className={styles.course}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      aria-hidden="true"
      focusable="false"
    >
      <line className={styles.ground} x1={0} x2={SIZE.width} y1={ground} y2={ground} />
      {due && <Line places={smallPlaces(due, max, SIZE)} className={styles.due} />}
      <RunningLine
        places={smallPlaces(passed, max, SIZE)}
        running={throughMonth < 12}
        className={styles.current}
        dotRadius={2.5}
      />
    </svg>
  )
}
