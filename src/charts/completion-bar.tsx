import { useId } from 'react'
import bars from './bar.module.css'
import { Slanted } from './chart-hatch.tsx'
import styles from './completion-bar.module.css'
import { Bar, Drawing, Glyph, percentX, Tick } from './svg-primitives.tsx'

/** End of the scale as a share of the plan: what runs over is seen, and nothing dwarfs the rest. */
export const SCALE_END = 1.25

interface CompletionBarProps {
  /** Share of the plan reached; null draws an empty track. */
  readonly share: number | null
  /** Share due by now; null draws no mark. */
  readonly due: number | null
  /** Share of the plan due in months not yet reported: hatched after the bar, as it may be there. */
  readonly unreported?: number
  readonly tone: 'good' | 'warn' | 'bad' | 'none'
  readonly height: number
  /** Height of the bar itself; the mark of what is due reaches above and below it. */
  readonly thickness: number
}

/** Completion as a bar from zero, the plan as its track, and an upright mark of what is due now. */
export function CompletionBar({
  share,
  due,
  unreported = 0,
  tone,
  height,
  thickness,
}: CompletionBarProps) {
  const hatch = useId()
  const y = (height - thickness) / 2
  const middle = height / 2
  return (
    <Drawing height={height} className={bars.drawing}>
      <Bar className={styles.track} to={1} max={SCALE_END} y={y} height={thickness} />
      {share !== null && (
        <Bar className={bars[tone]} to={share} max={SCALE_END} y={y} height={thickness} />
      )}
      {unreported > 0 && (
        <>
          <Slanted id={hatch} step={4}>
            <rect className={bars[tone]} width={1.5} height={4} />
          </Slanted>
          <rect
            fill={`url(#${hatch})`}
            x={percentX(share ?? 0, SCALE_END)}
            y={y}
            width={percentX(Math.min(unreported, SCALE_END - (share ?? 0)), SCALE_END)}
            height={thickness}
          />
        </>
      )}
      {share === 0 && (
        <Glyph className={bars[tone]} at={0} max={SCALE_END} y={middle} d="M0-4h2.5v8H0z" />
      )}
      {share !== null && share > SCALE_END && (
        <Glyph
          className={styles.beyond}
          at={SCALE_END}
          max={SCALE_END}
          y={middle}
          d="M-11-3.5-7 0-11 3.5M-6-3.5-2 0-6 3.5"
        />
      )}
      <Tick className={styles.whole} at={1} max={SCALE_END} y1={0} y2={height} />
      {due !== null && <Tick className={styles.due} at={due} max={SCALE_END} y1={0} y2={height} />}
    </Drawing>
  )
}
