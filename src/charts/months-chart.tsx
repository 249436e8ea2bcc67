import { useId } from 'react'
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
import { Hatch } from './chart-hatch.tsx'
import { axisWidth, DrawnText, FutureGround, monthsToName } from './chart-parts.tsx'
import { CHART_COLOURS, type ChartScale, PAGE_SCALE } from './chart-scale.ts'
import { ChartTip, type Tip } from './chart-tip.tsx'
import type { MonthsModel, Stretch } from './months-model.ts'
import { textWidth } from './text-fit.ts'

/** The words of single months. */
export interface MonthsWords {
  readonly months: readonly string[]
  readonly asOf: string
  readonly notReported: string
  /** Where months are too narrow for names and January stands with February. */
  readonly janFeb: string
  /** At 0 of 0, in short. */
  readonly nothingDue: string
  readonly format: (value: number) => string
  /** A figure with its qualifier, in short. */
  readonly label: (stretch: Stretch) => string
  /** A year's figure, named as such. */
  readonly wholeYear: (stretch: Stretch) => string
}

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

interface LayerProps {
  readonly model: MonthsModel
  readonly words: MonthsWords
  readonly scale: ChartScale
}

/** Pixels of a stretch: its left edge, width and the top of its value. */
function useBoxes(inset: (slot: number) => number) {
  const plot = usePlotArea()
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!plot || !x || !y) return null
  const slot = plot.width / 12
  const box = (stretch: Stretch) => {
    const left = (x(stretch.from - 1) ?? 0) + inset(slot)
    const right = (x(stretch.to) ?? 0) - inset(slot)
    const top = y(stretch.value ?? 0) ?? 0
    return { left, width: right - left, middle: (left + right) / 2, top, ground: y(0) ?? 0 }
  }
  return { box, slot }
}

function Bars({ model, words, scale }: LayerProps) {
  const hatch = useId()
  const behind = useBoxes((slot) => slot * 0.08)
  const front = useBoxes((slot) => slot * 0.24)
  if (!behind || !front) return null
  return (
    <g>
      <Hatch id={hatch} scale={scale} colour={CHART_COLOURS.lastYear} />
      {model.lastYear.map((stretch) => {
        const { left, width, top, ground } = behind.box(stretch)
        return (
          <rect
            key={stretch.from}
            x={left}
            y={top}
            width={width}
            height={ground - top}
            fill={`url(#${hatch})`}
            stroke={CHART_COLOURS.lastYear}
            strokeWidth={scale.stroke / 2}
          />
        )
      })}
      {model.thisYear.map((stretch) => {
        const { left, width, top, ground } = front.box(stretch)
        if (isWholeYear(stretch)) {
          return (
            <WholeYear key={stretch.from} box={front.box(stretch)} scale={scale}>
              {words.wholeYear(stretch)}
            </WholeYear>
          )
        }
        return (
          <rect
            key={stretch.from}
            x={left}
            y={stretch.value === 0 ? ground - scale.stroke : top}
            width={width}
            height={stretch.value === 0 ? scale.stroke : ground - top}
            fill={CHART_COLOURS.thisYear}
          />
        )
      })}
      {model.outlined.map((stretch) => {
        const { left, width, top, ground } = behind.box(stretch)
        return (
          <g key={stretch.from}>
            <path
              d={`M${left} ${ground}V${top}H${left + width}V${ground}`}
              fill="none"
              stroke={CHART_COLOURS.plan}
              strokeWidth={scale.stroke}
            />
            <DrawnText
              x={left + width / 2}
              y={top - scale.text * 0.8}
              text={words.label(stretch)}
              colour={CHART_COLOURS.plan}
              scale={scale}
              halo
            />
          </g>
        )
      })}
      {model.thisYear.map((stretch) => {
        const { middle, top, ground } = front.box(stretch)
        const text = words.label(stretch)
        if (isWholeYear(stretch)) return null
        const room = front.slot * (stretch.to - stretch.from + 1)
        // A zero is always named: it must not be taken for a gap.
        if (stretch.value !== 0 && textWidth(text, scale.text) > room) return null
        return (
          <DrawnText
            key={stretch.from}
            x={middle}
            y={(stretch.value === 0 ? ground : top) - scale.text * 0.8}
            text={text}
            colour={CHART_COLOURS.thisYear}
            scale={scale}
            halo
          />
        )
      })}
    </g>
  )
}

const isWholeYear = ({ from, to }: Stretch) => to - from === 11

interface WholeYearProps {
  readonly box: {
    readonly left: number
    readonly width: number
    readonly top: number
    readonly ground: number
  }
  readonly scale: ChartScale
  readonly children: string
}

/** A year's figure spans all months; drawn light, since it says nothing about any of them. */
function WholeYear({ box, scale, children }: WholeYearProps) {
  const { left, width, top, ground } = box
  return (
    <g>
      <rect
        x={left}
        y={top}
        width={width}
        height={ground - top}
        fill={CHART_COLOURS.thisYearSoft}
        stroke={CHART_COLOURS.thisYear}
        strokeWidth={scale.stroke}
      />
      <DrawnText
        x={left + width / 2}
        y={(top + ground) / 2}
        text={children}
        colour={CHART_COLOURS.thisYear}
        strong
        scale={scale}
      />
    </g>
  )
}

/** Marks on a scale of 0 to 100 %, joined only between neighbouring months. */
function Marks({ model, words, scale }: LayerProps) {
  const boxes = useBoxes(() => 0)
  if (!boxes) return null
  const series = [
    {
      key: 'last',
      stretches: model.lastYear,
      colour: CHART_COLOURS.lastYear,
      fill: CHART_COLOURS.ground,
      dash: `${scale.stroke * 3} ${scale.stroke * 2}`,
      radius: scale.dot * 1.5,
    },
    {
      key: 'this',
      stretches: model.thisYear,
      colour: CHART_COLOURS.thisYear,
      fill: CHART_COLOURS.thisYear,
      dash: undefined,
      radius: scale.dot,
    },
  ]
  return (
    <g>
      {series.map(({ key, stretches, colour, fill, dash, radius }) => (
        <g key={key} stroke={colour}>
          {stretches.map((stretch, index) => {
            const next = stretches[index + 1]
            if (!next || next.from !== stretch.to + 1) return null
            if (stretch.value === null || next.value === null) return null
            const a = boxes.box(stretch)
            const b = boxes.box(next)
            return (
              <line
                key={stretch.from}
                x1={a.middle}
                y1={a.top}
                x2={b.middle}
                y2={b.top}
                strokeWidth={scale.stroke}
                strokeDasharray={dash}
              />
            )
          })}
          {stretches.map((stretch) => {
            const { left, width, middle, top, ground } = boxes.box(stretch)
            if (stretch.value === null) {
              return key === 'this' ? (
                <DrawnText
                  key={stretch.from}
                  x={middle}
                  y={ground - scale.text * 0.8}
                  text={words.nothingDue}
                  scale={scale}
                  halo
                />
              ) : null
            }
            return (
              <g key={stretch.from}>
                {stretch.to > stretch.from && (
                  <line
                    x1={left + scale.stroke * 2}
                    x2={left + width - scale.stroke * 2}
                    y1={top}
                    y2={top}
                    strokeWidth={scale.stroke * 1.5}
                    strokeDasharray={dash}
                  />
                )}
                <circle
                  cx={middle}
                  cy={top}
                  r={radius}
                  fill={fill}
                  strokeWidth={scale.stroke * 0.75}
                />
              </g>
            )
          })}
        </g>
      ))}
    </g>
  )
}

/** A word in place of each month that is due but was not reported. */
function MissingSlots({ model, words, scale }: LayerProps) {
  const boxes = useBoxes(() => 0)
  if (!boxes) return null
  const upright = textWidth(words.notReported, scale.text) > boxes.slot
  return (
    <g>
      {model.missing.map((month) => {
        const { middle, ground } = boxes.box({
          from: month,
          to: month,
          value: 0,
          qualifier: 'exact',
        })
        return (
          <DrawnText
            key={month}
            x={middle}
            y={upright ? ground - scale.text * 0.5 : ground - scale.text * 0.8}
            anchor={upright ? 'start' : 'middle'}
            text={words.notReported}
            scale={scale}
            upright={upright}
            halo
          />
        )
      })}
    </g>
  )
}
