import { type ReactNode, useId } from 'react'
import { Slanted } from './chart-hatch.tsx'
import type { Ticks } from './chart-scale.ts'
import type { Future, Plot } from './plot.ts'
import styles from './slide-chart.module.css'
import { SAFETY, textWidth } from './text-fit.ts'

/** Size of the smallest words on a slide, in stage units. */
export const SLIDE_TEXT = 28
/** Room for the numbers of the upright axis. */
const AXIS = 176

/** What each picture of a slide is drawn from; its size in stage units. */
export interface SlidePicture<Model, Words> {
  readonly model: Model
  readonly words: Words
  readonly width: number
  readonly height: number
}

interface SlideChartProps {
  readonly width: number
  readonly height: number
  /** Room around the plot, besides its axis. */
  readonly edges: { readonly top: number; readonly right: number; readonly bottom: number }
  readonly model: Ticks
  readonly tickWords: readonly string[]
  readonly unit: string
  /** The end of the horizontal axis, which begins at 0. */
  readonly end: number
  readonly future?: Future
  /** The picture itself. */
  readonly children: (plot: Plot) => ReactNode
}

/** A picture on a slide: scale and grid around marks; every length in stage units. */
export function SlideChart(props: SlideChartProps) {
  const { width, height, edges, model, tickWords, unit, end, future, children } = props
  const right = width - edges.right
  const bottom = height - edges.bottom
  const plot: Plot = {
    left: AXIS,
    right,
    top: edges.top,
    bottom,
    x: (place) => AXIS + ((right - AXIS) * place) / end,
    y: (value) => bottom - ((bottom - edges.top) * value) / model.top,
  }
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <text className={styles.soft} x={0} y={28}>
        {unit}
      </text>
      {future && future.from < end && <FutureGround {...future} plot={plot} />}
      {model.ticks.map((at, index) => (
        <g key={at}>
          <line
            className={at === 0 ? styles.base : styles.grid}
            x1={AXIS}
            x2={right}
            y1={plot.y(at)}
            y2={plot.y(at)}
          />
          <text className={styles.soft} x={AXIS - 16} y={plot.y(at) + 10} textAnchor="end">
            {tickWords[index]}
          </text>
        </g>
      ))}
      {children(plot)}
    </svg>
  )
}

/** Hatched and named, so that nobody takes the line's end for a standstill. */
function FutureGround({ from, text, plot }: Future & { readonly plot: Plot }) {
  const hatch = useId()
  const left = plot.x(from)
  const width = plot.right - left
  const fits = textWidth(text, SLIDE_TEXT) * SAFETY < width
  return (
    <>
      <Slanted id={hatch} step={16}>
        <rect width="16" height="16" className={styles.future} />
        <line y2="16" className={styles.grid} />
      </Slanted>
      <rect
        x={left}
        y={plot.top}
        width={width}
        height={plot.bottom - plot.top}
        fill={`url(#${hatch})`}
      />
      {fits && (
        <text className={styles.soft} x={left + width / 2} y={plot.bottom - 20} textAnchor="middle">
          {text}
        </text>
      )}
    </>
  )
}
