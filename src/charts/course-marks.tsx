import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { DrawnText } from './chart-parts.tsx'
import { CHART_COLOURS, type ChartScale } from './chart-scale.ts'
import type { CourseModel } from './course-model.ts'
import type { CourseWords } from './course-words.ts'
import { alongLine, placeLabel, spreadLabels, textWidth } from './text-fit.ts'

/** A label at the right end of a line. */
export interface EndLabel {
  readonly value: number
  readonly text: string
  readonly colour: string
}

/** Labels right of the plot: of the lines that reach December. */
export function endLabels(model: CourseModel, words: CourseWords): EndLabel[] {
  const labels: EndLabel[] = []
  const add = (value: number | null | undefined, text: string | null, colour: string) => {
    if (value !== null && value !== undefined && text !== null) labels.push({ value, text, colour })
  }
  add(model.targetEnd, words.targetEnd, CHART_COLOURS.plan)
  if (model.lastEnd?.month === 12) add(model.lastEnd.value, words.lastEnd, CHART_COLOURS.text)
  if (model.thisEnd?.month === 12) add(model.thisEnd.value, words.thisEnd, CHART_COLOURS.thisYear)
  return labels
}

interface EndsProps {
  readonly model: CourseModel
  readonly words: CourseWords
  readonly ends: readonly EndLabel[]
  readonly right: number
  readonly scale: ChartScale
}

/** What stands at the ends of the lines: their names and numbers, and the open end of this year. */
export function Ends({ model, words, ends, right, scale }: EndsProps) {
  const plot = usePlotArea()
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!plot || !x || !y) return null
  const heights = spreadLabels(
    ends.map((end) => y(end.value) ?? 0),
    scale.text * 1.3,
    plot.y,
    plot.y + plot.height,
  )
  const { thisEnd } = model
  const open = thisEnd && model.throughMonth < 12
  return (
    <g>
      {ends.map((end, index) =>
        textWidth(end.text, scale.text) > right ? null : (
          <DrawnText
            key={end.text}
            x={plot.x + plot.width + scale.text * 0.8}
            y={heights[index] ?? 0}
            anchor="start"
            text={end.text}
            colour={end.colour}
            strong={end.colour === CHART_COLOURS.thisYear}
            scale={scale}
          />
        ),
      )}
      {open && (
        <circle
          cx={x(thisEnd.month)}
          cy={y(thisEnd.value)}
          r={scale.dot * 1.6}
          fill={CHART_COLOURS.ground}
          stroke={CHART_COLOURS.thisYear}
          strokeWidth={scale.stroke * 1.25}
        />
      )}
      {thisEnd && thisEnd.month < 12 && words.thisEnd !== null && (
        <NowLabel model={model} text={words.thisEnd} scale={scale} />
      )}
    </g>
  )
}

interface NowLabelProps {
  readonly model: CourseModel
  readonly text: string
  readonly scale: ChartScale
}

/** The number at the end of this year's line, where it hides least of the others. */
function NowLabel({ model, text, scale }: NowLabelProps) {
  const plot = usePlotArea()
  const x = useXAxisScale()
  const y = useYAxisScale()
  const { thisEnd, points } = model
  if (!plot || !x || !y || !thisEnd) return null
  const pixels = (key: 'thisYear' | 'lastYear' | 'target' | 'due') =>
    points.map((point) => {
      const value = point[key]
      return value === null ? null : { x: x(point.month) ?? 0, y: y(value) ?? 0 }
    })
  const lines = (['thisYear', 'lastYear', 'target', 'due'] as const).flatMap((key) =>
    alongLine(pixels(key), scale.text / 3),
  )
  const bounds = {
    left: plot.x,
    right: plot.x + plot.width,
    top: plot.y,
    bottom: plot.y + plot.height,
  }
  const mark = { x: x(thisEnd.month) ?? 0, y: y(thisEnd.value) ?? 0 }
  const size = { width: textWidth(text, scale.text) * 1.05, height: scale.text * 1.2 }
  const place = placeLabel(mark, size, lines, bounds, scale.text * 0.7)
  return (
    <DrawnText
      x={place.x}
      y={place.y}
      anchor="start"
      text={text}
      colour={CHART_COLOURS.thisYear}
      strong
      scale={scale}
      halo
    />
  )
}

interface PointsProps {
  readonly model: CourseModel
  readonly words: CourseWords
  readonly scale: ChartScale
}

/** The marks of single values; one that no line reaches is larger and named. */
export function Points({ model, words, scale }: PointsProps) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!x || !y) return null
  const { points } = model
  const marks = (key: 'thisYear' | 'lastYear') =>
    points.flatMap((point, index) => {
      const value = point[key]
      if (value === null) return []
      const alone =
        (points[index - 1]?.[key] ?? null) === null && (points[index + 1]?.[key] ?? null) === null
      return [{ month: point.month, value, cx: x(point.month), cy: y(value), alone }]
    })
  const isNamed = (month: number) => month !== model.thisEnd?.month
  return (
    <g>
      {marks('lastYear').map(({ month, cx, cy, alone }) => (
        <circle
          key={month}
          cx={cx}
          cy={cy}
          r={alone ? scale.dot * 1.7 : scale.dot * 0.9}
          fill={CHART_COLOURS.ground}
          stroke={CHART_COLOURS.lastYear}
          strokeWidth={scale.stroke * (alone ? 1 : 0.75)}
        />
      ))}
      {marks('thisYear').map(({ month, value, cx, cy, alone }) => (
        <g key={month}>
          <circle
            cx={cx}
            cy={cy}
            r={alone ? scale.dot * 1.5 : scale.dot}
            fill={CHART_COLOURS.thisYear}
          />
          {alone && isNamed(month) && (
            <DrawnText
              x={(cx ?? 0) + scale.text * 0.6}
              y={(cy ?? 0) + scale.text * 1.2}
              anchor="start"
              text={words.format(value)}
              colour={CHART_COLOURS.thisYear}
              scale={scale}
              halo
            />
          )}
        </g>
      ))}
    </g>
  )
}

interface MissingMonthsProps {
  readonly months: readonly number[]
  readonly word: string
  readonly scale: ChartScale
}

/** A word at the foot of each month that is due but was not reported. */
export function MissingMonths({ months, word, scale }: MissingMonthsProps) {
  const plot = usePlotArea()
  const x = useXAxisScale()
  if (!plot || !x) return null
  const upright = textWidth(word, scale.text) > plot.width / 12
  const foot = plot.y + plot.height
  return (
    <g>
      {months.map((month) => (
        <DrawnText
          key={month}
          x={x(month) ?? 0}
          y={upright ? foot - scale.text * 0.5 : foot - scale.text * 0.9}
          anchor={upright ? 'start' : 'middle'}
          text={word}
          scale={scale}
          upright={upright}
          halo
        />
      ))}
    </g>
  )
}
