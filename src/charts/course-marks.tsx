import { CHART_COLOURS } from './chart-scale.ts'
import type { CourseEnd, CourseLine, CourseModel, ReportedLine } from './course-model.ts'
import type { CourseWords } from './course-words.ts'
import { DrawnText } from './drawn-text.tsx'
import type { Layer } from './plot.ts'
import { alongLine, placeLabel, spreadLabels, textWidth } from './text-fit.ts'

/** A label at the right end of a line. */
interface EndLabel {
  readonly line: CourseLine
  readonly value: number
  readonly text: string
}

/** Labels right of the plot: of the lines that reach December. */
export function endLabels(model: CourseModel, words: CourseWords): EndLabel[] {
  const { thisEnd, lastEnd, targetEnd } = model
  const values: Readonly<Partial<Record<CourseLine, number | null>>> = {
    target: targetEnd,
    lastYear: lastEnd?.month === 12 ? lastEnd.value : null,
    thisYear: thisEnd?.month === 12 ? thisEnd.value : null,
  }
  // Of two at one height the plan's comes first.
  return [...words.ends].reverse().flatMap(({ line, short }) => {
    const value = values[line] ?? null
    return short === null || value === null ? [] : [{ line, value, text: short }]
  })
}

const TEXT_COLOURS: Readonly<Record<CourseLine, string>> = {
  thisYear: CHART_COLOURS.thisYear,
  lastYear: CHART_COLOURS.text,
  target: CHART_COLOURS.plan,
  due: CHART_COLOURS.plan,
}

type LayerProps = Layer<CourseModel, CourseWords>

interface EndsProps extends LayerProps {
  readonly labels: readonly EndLabel[]
  /** Room for labels right of the plot. */
  readonly room: number
}

/** The ends of the lines: their names and numbers, and the open end of this year. */
export function Ends({ labels, room, ...layer }: EndsProps) {
  const { model, words, plot, scale } = layer
  const heights = spreadLabels(
    labels.map((label) => plot.y(label.value)),
    scale.text * 1.3,
    plot.top,
    plot.bottom,
  )
  const { thisEnd } = model
  const short = words.ends.find(({ line }) => line === 'thisYear')?.short ?? null
  return (
    <g>
      {labels.map(({ line, text }, index) =>
        textWidth(text, scale.text) > room ? null : (
          <DrawnText
            key={line}
            x={plot.right + scale.text * 0.8}
            y={heights[index] ?? 0}
            anchor="start"
            text={text}
            colour={TEXT_COLOURS[line]}
            strong={line === 'thisYear'}
            scale={scale}
          />
        ),
      )}
      {thisEnd && model.throughMonth < 12 && (
        <circle
          cx={plot.x(thisEnd.month)}
          cy={plot.y(thisEnd.value)}
          r={scale.dot * 1.6}
          fill={CHART_COLOURS.ground}
          stroke={CHART_COLOURS.thisYear}
          strokeWidth={scale.stroke * 1.25}
        />
      )}
      {thisEnd && thisEnd.month < 12 && short !== null && (
        <NowLabel {...layer} end={thisEnd} text={short} />
      )}
    </g>
  )
}

interface NowLabelProps extends LayerProps {
  readonly end: CourseEnd
  readonly text: string
}

/** The number at the end of this year's line, where it hides least of the others. */
function NowLabel({ model, end, text, plot, scale }: NowLabelProps) {
  const lines = (['thisYear', 'lastYear', 'target', 'due'] as const).flatMap((line) =>
    alongLine(
      model.points.map((point) => {
        const value = point[line]
        return value === null ? null : { x: plot.x(point.month), y: plot.y(value) }
      }),
      scale.text / 3,
    ),
  )
  const place = placeLabel(
    { x: plot.x(end.month), y: plot.y(end.value) },
    { width: textWidth(text, scale.text) * 1.05, height: scale.text * 1.2 },
    lines,
    plot,
    scale.text * 0.7,
  )
  return (
    <DrawnText
      {...place}
      anchor="start"
      text={text}
      colour={CHART_COLOURS.thisYear}
      strong
      scale={scale}
      halo
    />
  )
}

/** The marks of single values; one that no line reaches is larger and named. */
export function Points({ model, words, plot, scale }: LayerProps) {
  const { points, thisEnd } = model
  const marks = (line: ReportedLine) =>
    points.flatMap(({ month, [line]: value }, index) => {
      if (value === null) return []
      const alone = [points[index - 1], points[index + 1]].every(
        (next) => !next || next[line] === null,
      )
      return [{ month, alone, cx: plot.x(month), cy: plot.y(value) }]
    })
  return (
    <g>
      {marks('lastYear').map(({ month, alone, cx, cy }) => (
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
      {marks('thisYear').map(({ month, alone, cx, cy }) => (
        <g key={month}>
          <circle
            cx={cx}
            cy={cy}
            r={alone ? scale.dot * 1.5 : scale.dot}
            fill={CHART_COLOURS.thisYear}
          />
          {alone && month !== thisEnd?.month && (
            <DrawnText
              x={cx + scale.text * 0.6}
              y={cy + scale.text * 1.2}
              anchor="start"
              text={words.thisYear[month] ?? ''}
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

/** A word at the foot of each month that is due but was not reported. */
export function MissingMonths({ model, words, plot, scale }: LayerProps) {
  const word = words.notReported
  const upright = textWidth(word, scale.text) > (plot.right - plot.left) / 12
  return (
    <g>
      {model.missing.map((month) => (
        <DrawnText
          key={month}
          x={plot.x(month)}
          y={plot.bottom - scale.text * (upright ? 0.5 : 0.9)}
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
