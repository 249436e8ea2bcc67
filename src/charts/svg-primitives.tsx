import type { ReactNode, SVGProps } from 'react'
import styles from './svg-primitives.module.css'
import type { Place } from './text-fit.ts'

/** A share of a scale from 0 to `max` as a percentage for SVG, kept inside the drawing. */
export function percentX(value: number, max: number): string {
  const share = Math.min(Math.max(value / max, 0), 1)
  return `${(share * 100).toFixed(3)}%`
}

interface DrawingProps {
  /** CSS pixels; the width is that of the surrounding element. */
  readonly height: number
  readonly className?: string | undefined
  readonly children: ReactNode
}

/**
 * A drawing as wide as its place: positions across are shares of its width, so that it follows its
 * column without being measured. Its meaning is in words beside it, so it is not spoken.
 */
export function Drawing({ height, className, children }: DrawingProps) {
  return (
    <svg className={className} width="100%" height={height} aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

interface BarProps {
  readonly from?: number
  readonly to: number
  readonly max: number
  readonly y: number
  readonly height: number
  readonly className?: string | undefined
}

/** A bar between two values of the scale; bars of figures start at zero. */
export function Bar({ from = 0, to, max, y, height, className }: BarProps) {
  const left = Math.min(Math.max(from, 0), max)
  const width = Math.max(Math.min(to, max) - left, 0)
  return (
    <rect
      className={className}
      x={percentX(left, max)}
      y={y}
      width={percentX(width, max)}
      height={height}
    />
  )
}

interface TickProps {
  readonly at: number
  readonly max: number
  readonly y1: number
  readonly y2: number
  readonly className?: string | undefined
}

/** An upright line at a value of the scale. */
export function Tick({ at, max, y1, y2, className }: TickProps) {
  const x = percentX(at, max)
  return <line className={className} x1={x} x2={x} y1={y1} y2={y2} />
}

interface ScaleProps {
  readonly max: number
  readonly marks: readonly { readonly at: number; readonly text: string }[]
}

/** The numbers of a scale, each above its value. */
export function Scale({ max, marks }: ScaleProps) {
  return (
    <Drawing height={16} className={styles.scale}>
      {marks.map(({ at, text }) => (
        <text key={at} x={percentX(at, max)} y={12} textAnchor={at === 0 ? 'start' : 'middle'}>
          {text}
        </text>
      ))}
    </Drawing>
  )
}

interface GlyphProps {
  readonly at: number
  readonly max: number
  readonly y: number
  /** Path around the origin. */
  readonly d: string
  readonly className?: string | undefined
}

/** A small shape centred on a value of the scale. */
export function Glyph({ at, max, y, d, className }: GlyphProps) {
  return (
    <svg x={percentX(at, max)} y={y} overflow="visible" aria-hidden="true" focusable="false">
      <path className={className} d={d} />
    </svg>
  )
}

/** A shape inside a square of 16 units, in the colour of the text around it. */
export function Shape({
  children,
  className,
}: {
  children: ReactNode
  className?: string | undefined
}) {
  return (
    <svg className={className} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

interface LineProps extends SVGProps<SVGPolylineElement> {
  /** In drawing units; null is a gap that no line crosses. */
  readonly places: readonly (Place | null)[]
  /** How a value without neighbours is marked; none = it is not. */
  readonly dot?: SVGProps<SVGCircleElement> | undefined
}

/** Lines through neighbouring points only; a lonely point is a dot, a gap stays a gap. */
export function Line({ places, dot, ...line }: LineProps) {
  return (
    <>
      {runsOf(places).map((run) => {
        const [first] = run
        if (!first) return null
        if (run.length === 1) {
          return dot ? <circle key={first.x} cx={first.x} cy={first.y} {...dot} /> : null
        }
        return (
          <polyline
            key={first.x}
            fill="none"
            points={run.map((p) => `${p.x},${p.y}`).join(' ')}
            {...line}
          />
        )
      })}
    </>
  )
}

/** Splits a series at its gaps. */
function runsOf<T>(points: readonly (T | null)[]): T[][] {
  const runs: T[][] = []
  let run: T[] = []
  for (const point of points) {
    if (point !== null) run.push(point)
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
  }
  if (run.length > 0) runs.push(run)
  return runs
}
