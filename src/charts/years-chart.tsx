import { CartesianGrid, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts'
import { axisWidth, LINE_STEP } from './chart-parts.tsx'
import { CHART_COLOURS, type ChartScale, PAGE_SCALE } from './chart-scale.ts'
import { ChartTip, type Tip } from './chart-tip.tsx'
import { wrapText } from './text-fit.ts'
import type { YearWords } from './year-words.ts'
import { Columns } from './years-columns.tsx'
import type { YearsModel } from './years-model.ts'

export interface YearsChartProps {
  readonly model: YearsModel
  /** One per column. */
  readonly words: readonly YearWords[]
  readonly tips: readonly Tip[]
  readonly format: (value: number) => string
  readonly width: number
  readonly scale?: ChartScale
}

/**
 * Up to five years: the same months solid, the rest of the year hatched, the running year open at
 * the top, each year's plan as a mark across.
 */
export function YearsChart({
  model,
  words,
  tips,
  format,
  width,
  scale = PAGE_SCALE,
}: YearsChartProps) {
  const axis = axisWidth(model.ticks.map(format), scale)
  const count = model.columns.length
  const slot = (width - axis - scale.text) / count
  const namedIn = linesOf(
    words.map((year) => year.name),
    slot,
    scale,
  )
  const below =
    namedIn +
    linesOf(
      words.map((year) => year.change),
      slot,
      scale,
    )
  const data = model.columns.map((column, index) => ({
    place: index + 0.5,
    whole: column.wholeValue,
  }))
  return (
    <ComposedChart
      width={width}
      height={scale.height}
      data={data}
      margin={{
        top: scale.text * 1.6,
        right: scale.text,
        bottom: scale.text * (LINE_STEP * below - 0.4),
        left: 0,
      }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={CHART_COLOURS.grid} />
      <XAxis
        dataKey="place"
        type="number"
        domain={[0, count]}
        ticks={[]}
        tick={false}
        tickLine={false}
        axisLine={{ stroke: CHART_COLOURS.text }}
        height={scale.text}
      />
      <YAxis
        width={axis}
        domain={[0, model.top]}
        ticks={[...model.ticks]}
        interval={0}
        tickFormatter={format}
        tick={{ fontSize: scale.text, fill: CHART_COLOURS.text }}
        tickLine={false}
        axisLine={false}
      />
      {model.reference !== null && (
        <ReferenceLine y={model.reference} stroke={CHART_COLOURS.plan} strokeWidth={1} />
      )}
      {/* Carries the pointer's place; the bars are drawn below. */}
      <Line
        dataKey="whole"
        stroke="none"
        dot={NO_DOT}
        activeDot={false}
        isAnimationActive={false}
      />
      <Columns model={model} words={words} nameLines={namedIn} scale={scale} />
      <ChartTip tips={tips} />
    </ComposedChart>
  )
}

/** Recharts marks a line of one point even where marks are off. */
const NO_DOT = { r: 0, strokeWidth: 0 }

/** Lines that the longest of some words takes in a place. */
function linesOf(texts: readonly string[], width: number, scale: ChartScale): number {
  return Math.max(1, ...texts.map((text) => wrapText(text, width * 0.98, scale.text).length))
}
