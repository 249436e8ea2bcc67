import { CartesianGrid, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts'
import { axisWidth, FutureGround, monthsToName } from './chart-parts.tsx'
import { CHART_COLOURS, type ChartScale, PAGE_SCALE } from './chart-scale.ts'
import { ChartTip, type Tip } from './chart-tip.tsx'
import { Bars } from './months-bars.tsx'
import { Marks, MissingSlots } from './months-marks.tsx'
import type { MonthsModel } from './months-model.ts'
import type { MonthsWords } from './months-words.ts'

export interface MonthsChartProps {
  readonly model: MonthsModel
  readonly words: MonthsWords
  readonly tips: readonly Tip[]
  readonly width: number
  readonly scale?: ChartScale
}

/**
 * Each figure over the months it was reported for: this year solid, last year hatched behind it.
 * A quarter is as wide as three months. Ratios stand as marks, since they do not add up.
 */
export function MonthsChart({ model, words, tips, width, scale = PAGE_SCALE }: MonthsChartProps) {
  const axis = axisWidth(model.ticks.map(words.format), scale)
  const names = words.months
  const named = monthsToName(width - axis - scale.text, names, scale)
  const janFeb = model.combined
  const ticks = [
    ...(janFeb ? [1] : []),
    ...named.filter((month) => !janFeb || month > 2).map((month) => month - 0.5),
  ]
  return (
    <ComposedChart
      width={width}
      height={scale.height}
      data={tips.map((tip) => ({ place: tip.at, top: 0 }))}
      margin={{ top: scale.text * 2.4, right: scale.text, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <FutureGround fromShare={model.throughMonth / 12} label={words.asOf} scale={scale} />
      <CartesianGrid vertical={false} stroke={CHART_COLOURS.grid} />
      <XAxis
        dataKey="place"
        type="number"
        domain={[0, 12]}
        ticks={ticks}
        interval={0}
        tickFormatter={(place: number) =>
          janFeb && place === 1 ? words.janFeb : (names[place - 0.5] ?? '')
        }
        tick={{ fontSize: scale.text, fill: CHART_COLOURS.text }}
        tickLine={false}
        axisLine={{ stroke: CHART_COLOURS.text }}
        height={scale.text * 2.2}
      />
      <YAxis
        width={axis}
        domain={[0, model.top]}
        ticks={[...model.ticks]}
        interval={0}
        tickFormatter={words.format}
        tick={{ fontSize: scale.text, fill: CHART_COLOURS.text }}
        tickLine={false}
        axisLine={false}
      />
      {model.reference !== null && (
        <ReferenceLine y={model.reference} stroke={CHART_COLOURS.plan} strokeWidth={1} />
      )}
      {/* Carries the pointer's place; the figures are drawn below. */}
      <Line dataKey="top" stroke="none" dot={NO_DOT} activeDot={false} isAnimationActive={false} />
      {model.kind === 'bars' ? (
        <Bars model={model} words={words} scale={scale} />
      ) : (
        <Marks model={model} words={words} scale={scale} />
      )}
      <MissingSlots model={model} words={words} scale={scale} />
      <ChartTip tips={tips} />
    </ComposedChart>
  )
}

/** Recharts marks a line of one point even where marks are off. */
const NO_DOT = { r: 0, strokeWidth: 0 }
