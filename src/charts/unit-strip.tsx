import type { Status } from '../../domain/progress.ts'
import bars from './bar.module.css'
import { Bar, Drawing } from './svg-primitives.tsx'
import styles from './unit-strip.module.css'

/** Taller is worse, so that the strip reads without its colours. */
const HEIGHTS = { good: 6, warn: 10, bad: 14 } as const
const HEIGHT = HEIGHTS.bad

/** Statuses from good to bad, in the order of the strip. */
const SEGMENTS: readonly {
  readonly tone: 'good' | 'warn' | 'bad'
  readonly of: readonly Status[]
}[] = [
  { tone: 'good', of: ['met', 'on_pace'] },
  { tone: 'warn', of: ['behind', 'short'] },
  { tone: 'bad', of: ['far_behind', 'over_limit'] },
]

interface UnitStripProps {
  readonly byStatus: Readonly<Partial<Record<Status, number>>>
  /** All units; those without a status stay empty at the end. */
  readonly due: number
}

/** The units of an area as one strip: how many keep pace, lag, lag far. The numbers are beside it. */
export function UnitStrip({ byStatus, due }: UnitStripProps) {
  let from = 0
  const segments = SEGMENTS.map(({ tone, of }) => {
    const start = from
    from += of.reduce((sum, status) => sum + (byStatus[status] ?? 0), 0)
    return { tone, from: start, to: from }
  })
  return (
    <Drawing height={HEIGHT} className={bars.drawing}>
      <Bar
        className={styles.rest}
        to={due}
        max={due}
        y={(HEIGHT - HEIGHTS.good) / 2}
        height={HEIGHTS.good}
      />
      {segments.map((segment) => (
        <Bar
          key={segment.tone}
          className={bars[segment.tone]}
          from={segment.from}
          to={segment.to}
          max={due}
          y={(HEIGHT - HEIGHTS[segment.tone]) / 2}
          height={HEIGHTS[segment.tone]}
        />
      ))}
    </Drawing>
  )
}
