import type { ReactNode } from 'react'
import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts'
import { CHART_COLOURS, type ChartScale, type Ticks } from './chart-scale.ts'
import { ChartTip, type Tip } from './chart-tip.tsx'
import { DrawnText } from './drawn-text.tsx'
import type { Future, Plot } from './plot.ts'
import { textWidth } from './text-fit.ts'

/** What each chart of a page is drawn from; the width in CSS pixels. */
export interface ChartProps<Model, Words> {
  readonly model: Model
  readonly words: Words
  readonly tips: readonly Tip[]
  readonly width: number
  readonly scale?: ChartScale
}

interface PageChartProps {
  readonly width: number
  readonly scale: ChartScale
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

/** A picture on a page or on paper: axes, pointer and tooltip around marks drawn into its plot. */
export function PageChart(props: PageChartProps) {
  const { width, scale, margin, model, tickWords, end, names, tips, children } = props
  const { future, reference = null } = props
  const tick = { fontSize: scale.text, fill: CHART_COLOURS.text }
  return (
    <ComposedChart
      width={width}
      height={scale.height}
      data={tips.map(({ at }) => ({ at, top: 0 }))}
      margin={{ ...margin, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={CHART_COLOURS.grid} />
      <XAxis
        dataKey="at"
        type="number"
        domain={[0, end]}
        ticks={names.map(({ at }) => at)}
        interval={0}
        tickFormatter={(place: number) => names.find(({ at }) => at === place)?.text ?? ''}
        tick={names.length > 0 && tick}
        tickLine={false}
        axisLine={{ stroke: CHART_COLOURS.text }}
        height={scale.text * (names.length > 0 ? 2.2 : 1)}
      />
      <YAxis
        width={axisWidth(tickWords, scale)}
        domain={[0, model.top]}
        ticks={[...model.ticks]}
        interval={0}
        tickFormatter={(value: number) => tickWords[model.ticks.indexOf(value)] ?? ''}
        tick={tick}
        tickLine={false}
        axisLine={false}
      />
      {reference !== null && (
        <ReferenceLine y={reference} stroke={CHART_COLOURS.plan} strokeWidth={1} />
      )}
      {/* Carries the pointer's place; the picture is drawn below. */}
      <Line dataKey="top" stroke="none" dot={NO_DOT} activeDot={false} isAnimationActive={false} />
      <InPlot>
        {(plot) => (
          <>
            {future && future.from < end && <FutureGround {...future} plot={plot} scale={scale} />}
            {children(plot)}
          </>
        )}
      </InPlot>
      <ChartTip tips={tips} />
    </ComposedChart>
  )
}

/** Recharts marks a line of one point even where marks are off. */
const NO_DOT = { r: 0, strokeWidth: 0 }

/** Draws into the plot once Recharts has laid it out. */
function InPlot({ children }: { readonly children: (plot: Plot) => ReactNode }) {
  const area = usePlotArea()
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!area || !x || !y) return null
  const plot: Plot = {
    left: area.x,
    right: area.x + area.width,
    top: area.y,
    bottom: area.y + area.height,
    x: (place) => x(place) ?? 0,
    y: (value) => y(value) ?? 0,
  }
  return <g>{children(plot)}</g>
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
        y={plot.top - scale.text * 1.3}
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
