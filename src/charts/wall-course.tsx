import { useId } from 'react'
import { Line, type LinePoint } from './svg-primitives.tsx'
import { spreadLabels, textWidth } from './text-fit.ts'
import styles from './wall-chart.module.css'

/** The lines of the picture. */
export type WallLine = 'this' | 'last' | 'target' | 'due'

/** The course of a year, finished for drawing; values in the indicator's own unit. */
export interface WallCourseData {
  /** Right end of the scale. */
  readonly top: number
  readonly ticks: readonly WallTick[]
  readonly unit: string
  readonly months: readonly string[]
  /** 1..12; later months are drawn as still to come. */
  readonly throughMonth: number
  readonly future: string
  /** At the end of month 1..12; null is a gap. */
  readonly thisYear: readonly (number | null)[]
  readonly lastYear: readonly (number | null)[]
  readonly target: readonly (number | null)[]
  /** At the start of the year and the end of each month: 13 entries. */
  readonly due: readonly (number | null)[]
  readonly labels: readonly WallLabel[]
}

export interface WallTick {
  readonly at: number
  readonly text: string
}

/** What a line is and where it ends, written beside it. */
export interface WallLabel {
  readonly line: WallLine
  readonly name: string
  readonly value: string
  readonly at: number
}

const AXIS = 176
const GUTTER = 440
const HEAD = 56
const FOOT = 52
const SWATCH = 52
const LABEL_GAP = 96

interface WallCourseProps {
  readonly data: WallCourseData
  readonly width: number
  readonly height: number
}

/** Year to date against last year, target and pace; every text in stage units. */
export function WallCourse({ data, width, height }: WallCourseProps) {
  const hatch = useId()
  const right = width - GUTTER
  const bottom = height - FOOT
  const x = (month: number) => AXIS + ((right - AXIS) * month) / 12
  const y = (value: number) => bottom - ((bottom - HEAD) * value) / data.top
  const place = (value: number | null, index: number): LinePoint | null =>
    value === null ? null : { x: x(index + 1), y: y(value) }
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern
          id={hatch}
          width="16"
          height="16"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="16" height="16" className={styles.future} />
          <line x1="0" y1="0" x2="0" y2="16" className={styles.grid} />
        </pattern>
      </defs>
      <text className={styles.soft} x={0} y={28}>
        {data.unit}
      </text>
      <Future data={data} fill={`url(#${hatch})`} x={x} top={HEAD} bottom={bottom} />
      {data.ticks.map(({ at, text }) => (
        <g key={at}>
          <line
            className={at === 0 ? styles.base : styles.grid}
            x1={AXIS}
            x2={right}
            y1={y(at)}
            y2={y(at)}
          />
          <text className={styles.soft} x={AXIS - 16} y={y(at) + 10} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {data.months.map((month, index) => (
        <text
          key={month}
          className={styles.soft}
          x={x(index + 0.5)}
          y={bottom + 40}
          textAnchor="middle"
        >
          {month}
        </text>
      ))}
      <TargetSteps target={data.target} x={x} y={y} />
      <Line
        points={data.due.map((value, month) =>
          value === null ? null : { x: x(month), y: y(value) },
        )}
        className={styles.due}
      />
      <Line
        points={data.lastYear.map(place)}
        className={styles.lastYear}
        dotClassName={styles.lastDot}
        dotRadius={9}
      />
      <Line
        points={data.thisYear.map(place)}
        className={styles.thisYear}
        dotClassName={styles.thisDot}
        dotRadius={10}
      />
      <LastPoint points={data.thisYear.map(place)} />
      <Labels data={data} x={right + 28} y={y} top={HEAD} bottom={bottom} />
    </svg>
  )
}

interface FutureProps {
  readonly data: WallCourseData
  readonly fill: string
  readonly x: (month: number) => number
  readonly top: number
  readonly bottom: number
}

/** The rest of a running year, so that nobody takes the line's end for a standstill. */
function Future({ data, fill, x, top, bottom }: FutureProps) {
  if (data.throughMonth >= 12) return null
  const left = x(data.throughMonth)
  const width = x(12) - left
  const fits = textWidth(data.future, 28) * 1.06 < width
  return (
    <>
      <rect x={left} y={top} width={width} height={bottom - top} fill={fill} />
      {fits && (
        <text className={styles.soft} x={left + width / 2} y={bottom - 20} textAnchor="middle">
          {data.future}
        </text>
      )}
    </>
  )
}

interface TargetStepsProps {
  readonly target: readonly (number | null)[]
  readonly x: (month: number) => number
  readonly y: (value: number) => number
}

function TargetSteps({ target, x, y }: TargetStepsProps) {
  let path = ''
  target.forEach((value, index) => {
    if (value === null) return
    const before = target[index - 1] ?? null
    path += before === null ? `M${x(index)} ${y(value)}` : `V${y(value)}`
    path += `H${x(index + 1)}`
  })
  return path === '' ? null : <path className={styles.target} d={path} />
}

function LastPoint({ points }: { readonly points: readonly (LinePoint | null)[] }) {
  const last = [...points].reverse().find((point) => point !== null)
  return last ? <circle className={styles.thisEnd} cx={last.x} cy={last.y} r={12} /> : null
}

interface LabelsProps {
  readonly data: WallCourseData
  readonly x: number
  readonly y: (value: number) => number
  readonly top: number
  readonly bottom: number
}

function Labels({ data, x, y, top, bottom }: LabelsProps) {
  const { labels } = data
  const heights = spreadLabels(
    labels.map(({ at }) => y(at)),
    LABEL_GAP,
    top + 24,
    bottom - 24,
  )
  return labels.map(({ line, name, value }, index) => {
    const middle = heights[index] ?? 0
    return (
      <g key={line}>
        <Swatch line={line} dots={isDotted(data, line)} x={x} y={middle - 22} />
        <text className={styles.soft} x={x + SWATCH + 14} y={middle - 14}>
          {name}
        </text>
        <text
          className={line === 'this' ? styles.thisValue : styles.strong}
          x={x + SWATCH + 14}
          y={middle + 28 + (line === 'this' ? 4 : 0)}
        >
          {value}
        </text>
      </g>
    )
  })
}

/** Quarters have no line between them, so dots explain them. */
function isDotted({ thisYear, lastYear }: WallCourseData, line: WallLine): boolean {
  if (line !== 'this' && line !== 'last') return false
  const values = line === 'this' ? thisYear : lastYear
  return values.every((value, index) => value === null || (values[index + 1] ?? null) === null)
}

interface SwatchProps {
  readonly line: WallLine
  readonly dots: boolean
  readonly x: number
  readonly y: number
}

/** A piece of the line itself, so that line and words belong together without colour. */
function Swatch({ line, dots, x, y }: SwatchProps) {
  if (dots) {
    const dot = line === 'this' ? styles.thisDot : styles.lastDot
    return <circle className={dot} cx={x + SWATCH / 2} cy={y} r={10} />
  }
  const name = {
    this: styles.thisYear,
    last: styles.lastYear,
    target: styles.target,
    due: styles.due,
  }
  return <line className={name[line]} x1={x} x2={x + SWATCH} y1={y} y2={y} />
}
