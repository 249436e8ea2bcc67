import { CartesianGrid, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts'
import { axisWidth, FutureGround, monthsToName } from './chart-parts.tsx'
import { CHART_COLOURS, type ChartScale, PAGE_SCALE } from './chart-scale.ts'
import { ChartTip, type Tip } from './chart-tip.tsx'
import { Ends, endLabels, MissingMonths, Points } from './course-marks.tsx'
import type { CourseModel } from './course-model.ts'
import type { CourseWords } from './course-words.ts'
import { textWidth } from './text-fit.ts'

export interface CourseChartProps {
  readonly model: CourseModel
  readonly words: CourseWords
  readonly tips: readonly Tip[]
  readonly width: number
  readonly scale?: ChartScale
}

/**
 * This year's course, unfinished, over last year's (dashed), against the target (steps) and the
 * expected pace (dotted). Gaps stay gaps; a value without neighbours is a mark.
 */
export function CourseChart({ model, words, tips, width, scale = PAGE_SCALE }: CourseChartProps) {
  const axis = axisWidth(model.ticks.map(words.format), scale)
  const ends = endLabels(model, words)
  const room = Math.max(0, ...ends.map((end) => textWidth(end.text, scale.text)))
  // On a phone the names stand in the legend alone.
  const right = Math.min(room + scale.text, width * 0.3)
  const named = monthsToName(width - axis - right, words.months, scale)
  return (
    <ComposedChart
      width={width}
      height={scale.height}
      data={[...model.points]}
      margin={{ top: scale.text * 2.2, right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <FutureGround fromShare={model.throughMonth / 12} label={words.asOf} scale={scale} />
      <CartesianGrid vertical={false} stroke={CHART_COLOURS.grid} />
      <XAxis
        dataKey="month"
        type="number"
        domain={[0, 12]}
        ticks={named}
        interval={0}
        tickFormatter={(month: number) => words.months[month - 1] ?? ''}
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
      <Line
        dataKey="due"
        stroke={CHART_COLOURS.plan}
        strokeWidth={scale.stroke * 0.75}
        strokeDasharray={`1 ${scale.stroke * 2}`}
        strokeLinecap="round"
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="target"
        type="step"
        stroke={CHART_COLOURS.plan}
        strokeWidth={scale.stroke * 0.75}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="lastYear"
        type="linear"
        stroke={CHART_COLOURS.lastYear}
        strokeWidth={scale.stroke}
        strokeDasharray={`${scale.stroke * 3} ${scale.stroke * 2}`}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="thisYear"
        type="linear"
        stroke={CHART_COLOURS.thisYear}
        strokeWidth={scale.stroke * 1.25}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Points model={model} words={words} scale={scale} />
      <MissingMonths months={model.missing} word={words.notReported} scale={scale} />
      <Ends model={model} words={words} ends={ends} right={right} scale={scale} />
      <ChartTip tips={tips} />
    </ComposedChart>
  )
}
