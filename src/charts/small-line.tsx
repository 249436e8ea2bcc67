import styles from './small-line.module.css'
import { Line } from './svg-primitives.tsx'
import type { Place } from './text-fit.ts'

/** A drawing in the size of a word or two. */
export interface SmallSize {
  readonly width: number
  readonly height: number
}

/** Room for dots and strokes at the edges. */
const EDGE = 4

/** Height at which a small drawing has its zero. */
export const groundOf = ({ height }: SmallSize) => height - EDGE

/**
 * Months 1..12 as places in a small drawing, from zero.
 *
 * @param max End of the scale; what is beyond ends there.
 */
export function smallPlaces(
  months: readonly (number | null)[],
  max: number,
  size: SmallSize,
): (Place | null)[] {
  const round = (position: number) => Math.round(position * 10) / 10
  return months.map((value, index) =>
    value === null
      ? null
      : {
          x: round(EDGE + (index / 11) * (size.width - 2 * EDGE)),
          y: round(groundOf(size) - Math.min(value / max, 1) * (size.height - 2 * EDGE)),
        },
  )
}

interface RunningLineProps {
  readonly places: readonly (Place | null)[]
  /** While it runs, a year's line is open at its end. */
  readonly running: boolean
  readonly className: string | undefined
  readonly dotRadius: number
}

/** This year's line with its end marked. */
export function RunningLine({ places, running, className, dotRadius }: RunningLineProps) {
  const end = places.reduce((last, place) => place ?? last, null)
  return (
    <>
      <Line places={places} className={className} dot={{ className: styles.dot, r: dotRadius }} />
      {end && (
        <circle className={running ? styles.open : styles.dot} cx={end.x} cy={end.y} r={2.75} />
      )}
    </>
  )
}
