import type { ComponentType, ReactNode } from 'react'
import { CHART_COLOURS, type ChartScale, type Ticks } from './chart-scale.ts'
import { DrawnText } from './drawn-text.tsx'
import type { Future, Plot } from './plot.ts'
import { textWidth } from './text-fit.ts'

/** What is shown of one place of the horizontal axis when the pointer is over it. */
export interface Tip {
  /** The place on the axis. */
  readonly at: number
  readonly title: string
  readonly lines: readonly { readonly name: string; readonly value: string }[]
}

/** A finished drawing, and what a pointer over it needs; lengths in CSS pixels. */
export interface DrawingProps {
  readonly width: number
  readonly height: number
  readonly plot: Plot
  /** Ends of both axes, which begin at 0. */
  readonly end: number
  readonly top: number
  readonly tips: readonly Tip[]
  readonly children: ReactNode
}

/** The element a picture is drawn into: plain, or one that follows the pointer. */
export type DrawingHost = ComponentType<DrawingProps>

/** What each chart of a page is drawn from; the width in CSS pixels. */
export interface ChartProps<Model, Words> {
  /** Of the drawing, for what its marks are filled with; unique in its document. */
  readonly id: string
  readonly model: Model
  readonly words: Words
  readonly tips: readonly Tip[]
  readonly width: number
  readonly scale?: ChartScale
  readonly Host?: DrawingHost | undefined
}

interface PageChartProps {
  readonly width: number
  readonly scale: ChartScale
  readonly Host?: DrawingHost | undefined
  /** Room around the plot and its axes. */
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number }
  /** The upright axis. */
  readonly model: Ticks
  readonly tickWords: readonly string[]
  /** The end of the horizontal axis, which begins at 0. */
  readonly end: number
  /** Names below it; none where the drawing names its places itself. */
  readonly names: readonly { readonly at: number; readonly text: string }[]
  readonly future?: Future
  /** What all must reach, as a line across the marks. */
  readonly reference?: number | null
  readonly tips: readonly Tip[]
  /** The picture itself. */
  readonly children: (plot: Plot) => ReactNode
}

/** A picture on a page or on paper: axes around marks drawn into their plot. */
export function PageChart(props: PageChartProps) {
  const { width, scale, Host = PlainDrawing, margin, model, tickWords, end, names, tips } = props
  const { future, reference = null, children } = props
  const left = axisWidth(tickWords, scale)
  const right = width - margin.right
  const bottom = scale.height - margin.bottom - scale.text * (names.length > 0 ? 2.2 : 1)
  const plot: Plot = {
    left,
    right,
    top: margin.top,
    bottom,
    x: (place) => left + ((right - left) * place) / end,
    y: (value) => bottom - ((bottom - margin.top) * value) / model.top,
  }
  const across = (value: number) => ({ x1: left, x2: right, y1: plot.y(value), y2: plot.y(value) })
  return (
    <Host width={width} height={scale.height} plot={plot} end={end} top={model.top} tips={tips}>
      {model.ticks.map((at) => (
        <line key={at} {...across(at)} stroke={CHART_COLOURS.grid} />
      ))}
      {future && future.from < end && <FutureGround {...future} plot={plot} scale={scale} />}
      {children(plot)}
      {reference !== null && (
        <line {...across(reference)} stroke={CHART_COLOURS.plan} strokeWidth={1} />
      )}
      <line {...across(0)} stroke={CHART_COLOURS.text} />
      {names.map(({ at, text }) => (
        <DrawnText
          key={at}
          x={plot.x(at)}
          y={bottom + scale.text * NAME_BELOW}
          text={text}
          scale={scale}
        />
      ))}
      {model.ticks.map((at, index) => (
        <DrawnText
          key={at}
          x={left - TICK_GAP}
          y={plot.y(at)}
          anchor="end"
          text={tickWords[index] ?? ''}
          scale={scale}
        />
      ))}
    </Host>
  )
}

/** From the numbers of the upright axis to the plot. */
const TICK_GAP = 8
/** From the plot to the middle of the names below it, in sizes of their letters. */
const NAME_BELOW = 1.05

/** As wide as its place, which it fills once that has been measured. */
function PlainDrawing({ width, height, children }: DrawingProps) {
  return (
    <svg
      width="100%"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

interface FutureGroundProps extends Future {
  readonly plot: Plot
  readonly scale: ChartScale
}

function FutureGround({ from, text, plot, scale }: FutureGroundProps) {
  const x = plot.x(from)
  const half = textWidth(text, scale.text) / 2
  return (
    <>
      <rect
        x={x}
        y={plot.top}
        width={plot.right - x}
        height={plot.bottom - plot.top}
        fill={CHART_COLOURS.future}
      />
      <line
        x1={x}
        x2={x}
        y1={plot.top}
        y2={plot.bottom}
        stroke={CHART_COLOURS.text}
        strokeWidth={1}
        strokeDasharray="2 3"
      />
      <DrawnText
        x={Math.min(x, plot.right - half)}
        // Clear of a number on a bar that reaches the top.
        y={plot.top - scale.text * 1.9}
        text={text}
        scale={scale}
      />
    </>
  )
}

/** Room left of the plot for the numbers of the upright axis. */
export function axisWidth(tickWords: readonly string[], scale: ChartScale): number {
  const widest = Math.max(...tickWords.map((word) => textWidth(word, scale.text)))
  return Math.ceil(widest + scale.text * 0.9)
}

/**
 * Months that can be named below the plot without touching: every one, every second or third.
 *
 * @param width Of the whole plot.
 */
export function monthsToName(width: number, names: readonly string[], scale: ChartScale): number[] {
  const widest = Math.max(...names.map((name) => textWidth(name, scale.text)))
  const slot = width / 12
  const step = [1, 2, 3, 6].find((every) => every * slot >= widest + scale.text * 0.4) ?? 12
  return names.map((_, index) => index + 1).filter((month) => month % step === 0)
}
