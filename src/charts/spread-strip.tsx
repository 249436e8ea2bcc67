import { type MouseEvent, useState } from 'react'
import type { Distribution } from '../../domain/distribution.ts'
import bars from './bar.module.css'
import { type SpreadScale, stackDots } from './spread-scale.ts'
import styles from './spread-strip.module.css'
import { Bar, Drawing, Glyph, percentX, Tick } from './svg-primitives.tsx'

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

const RADIUS = 3.5
/** More dots than this lie over each other anyhow: they are one shape, not thousands of elements. */
const CROWD = 100

const SHAPES = {
  peer: 'M0-5 5 0 0 5-5 0z',
  chosen: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0',
} as const

/** Dots drawn one over the other: the peers of the unit looked at, then the unit itself. */
const MARKED = ['peer', 'chosen'] as const

/**
 * All units on one line with range, median and the area above: where a unit is among the
 * others, without a rank. Its numbers are in words beside it.
 */
export function SpreadStrip({ scale, dots, spread, reference, height }: SpreadStripProps) {
  const { low, high } = scale
  const max = high - low
  const middle = height / 2
  const others = dots.filter(({ kind }) => kind === 'other')
  const stacked = stackDots(
    others.map((dot) => dot.at),
    scale,
    BINS,
  )
  const highest = stacked.reduce((most, place) => Math.max(most, Math.abs(place)), 1)
  const step = Math.min(STEP, (middle - 5) / highest)
  const placed = others.map(({ key, at, note }, index) => ({
    key,
    note,
    share: (at - low) / max,
    y: middle + (stacked[index] ?? 0) * step,
  }))
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
      {placed.length > CROWD ? (
        <Crowd dots={placed} height={height} />
      ) : (
        placed.map((dot) => <Dot key={dot.key} dot={dot} />)
      )}
      {MARKED.flatMap((kind) =>
        dots
          .filter((dot) => dot.kind === kind)
          .map(({ key, note, at }) => (
            <g key={key} data-note={note}>
              <Glyph className={styles[kind]} at={at - low} max={max} y={middle} d={SHAPES[kind]} />
            </g>
          )),
      )}
    </Drawing>
  )
}

/** A dot in its place. */
interface PlacedDot extends Pick<SpreadDot, 'key' | 'note'> {
  /** Of the width, from the left. */
  readonly share: number
  /** Its middle, in CSS pixels from the top. */
  readonly y: number
}

function Dot({ dot: { note, share, y } }: { readonly dot: PlacedDot }) {
  return (
    <circle className={styles.other} data-note={note} cx={percentX(share, 1)} cy={y} r={RADIUS} />
  )
}

interface CrowdProps {
  readonly dots: readonly PlacedDot[]
  readonly height: number
}

/**
 * Dots as one line of points, as wide as its place: its ends keep their round shape however it is
 * stretched. The dot under the pointer is drawn by itself, so that it has its note.
 */
function Crowd({ dots, height }: CrowdProps) {
  const [key, setKey] = useState<string | null>(null)
  const pointed = dots.find((dot) => dot.key === key)
  const follow = ({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>) => {
    // The place of the drawing: that of what is inside it is as wide as its dots reach.
    const drawing = currentTarget.ownerSVGElement ?? currentTarget
    const { left, top, width } = drawing.getBoundingClientRect()
    const away = ({ share, y }: PlacedDot) =>
      Math.hypot(left + share * width - clientX, top + y - clientY)
    setKey(dots.reduce((best, dot) => (away(dot) < away(best) ? dot : best)).key)
  }
  return (
    <>
      <svg
        width="100%"
        height={height}
        viewBox={`0 0 ${WIDTH} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
        onMouseMove={follow}
      >
        <path
          className={styles.crowd}
          d={dots.map(({ share, y }) => `M${round(share * WIDTH)} ${round(y)}h0`).join('')}
        />
      </svg>
      {pointed && <Dot dot={pointed} />}
    </>
  )
}

/** Units across a crowd; finer than any screen is wide. */
const WIDTH = 4000
const round = (number: number) => Math.round(number * 10) / 10
