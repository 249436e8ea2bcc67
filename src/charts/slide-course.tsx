import { CHART_COLOURS } from './chart-scale.ts'
import { CourseLines, SLIDE_COURSE_LOOK } from './course-lines.tsx'
import type { CourseLine, CourseModel } from './course-model.ts'
import type { CourseWords } from './course-words.ts'
import type { Plot } from './plot.ts'
import styles from './slide-chart.module.css'
import { SlideChart, type SlidePicture } from './slide-chart.tsx'
import { spreadLabels } from './text-fit.ts'

/** Right of the plot, for what each line is. */
const GUTTER = 440
const SWATCH = 52
const LABEL_GAP = 96
/** Of a value that no line reaches. */
const ALONE = { thisYear: 10, lastYear: 9 } as const

/** A year's course on a slide: each line is named at its end, with its value. */
export function SlideCourse({
  model,
  words,
  width,
  height,
}: SlidePicture<CourseModel, CourseWords>) {
  const { thisEnd } = model
  return (
    <SlideChart
      width={width}
      height={height}
      edges={{ top: 56, right: GUTTER, bottom: 52 }}
      model={model}
      tickWords={words.ticksInFull}
      unit={words.slideUnit}
      end={12}
      future={{ from: model.throughMonth, text: words.future }}
    >
      {(plot) => (
        <>
          {words.months.map((month, index) => (
            <text
              key={month}
              className={styles.soft}
              x={plot.x(index + 0.5)}
              y={plot.bottom + 40}
              textAnchor="middle"
            >
              {month}
            </text>
          ))}
          <CourseLines model={model} plot={plot} look={SLIDE_COURSE_LOOK} alone={ALONE} />
          {thisEnd && (
            <circle
              cx={plot.x(thisEnd.month)}
              cy={plot.y(thisEnd.value)}
              r={12}
              fill={CHART_COLOURS.ground}
              stroke={CHART_COLOURS.thisYear}
              strokeWidth={7}
            />
          )}
          <Labels model={model} words={words} plot={plot} />
        </>
      )}
    </SlideChart>
  )
}

interface LabelsProps {
  readonly model: CourseModel
  readonly words: CourseWords
  readonly plot: Plot
}

function Labels({ model, words, plot }: LabelsProps) {
  const x = plot.right + 28
  const heights = spreadLabels(
    words.ends.map(({ at }) => plot.y(at)),
    LABEL_GAP,
    plot.top + 24,
    plot.bottom - 24,
  )
  return words.ends.map(({ line, name, value }, index) => {
    const middle = heights[index] ?? 0
    const own = line === 'thisYear'
    return (
      <g key={line}>
        <Swatch line={line} dotted={isDotted(model, line)} x={x} y={middle - 22} />
        <text className={styles.soft} x={x + SWATCH + 14} y={middle - 14}>
          {name}
        </text>
        <text
          className={own ? styles.thisValue : styles.strong}
          x={x + SWATCH + 14}
          y={middle + (own ? 32 : 28)}
        >
          {value}
        </text>
      </g>
    )
  })
}

/** Quarters have no line between them, so dots explain them. */
function isDotted({ points }: CourseModel, line: CourseLine): boolean {
  if (line !== 'thisYear' && line !== 'lastYear') return false
  return points.every(
    (point, index) => point[line] === null || (points[index + 1]?.[line] ?? null) === null,
  )
}

interface SwatchProps {
  readonly line: CourseLine
  readonly dotted: boolean
  readonly x: number
  readonly y: number
}

/** A piece of the line itself, so that line and words belong together without colour. */
function Swatch({ line, dotted, x, y }: SwatchProps) {
  const look = SLIDE_COURSE_LOOK[line]
  if (dotted) return <circle cx={x + SWATCH / 2} cy={y} r={10} fill={look.stroke} />
  return <line x1={x} x2={x + SWATCH} y1={y} y2={y} {...look} />
}
