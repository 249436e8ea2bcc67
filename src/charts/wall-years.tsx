import { useId } from 'react'
import { spreadLabels, wrapText } from './text-fit.ts'
import styles from './wall-chart.module.css'
import type { WallTick } from './wall-course.tsx'

/** Years against their plans, finished for drawing. */
export interface WallYearsData {
  readonly top: number
  readonly ticks: readonly WallTick[]
  readonly unit: string
  /** Parts of one bar (counts), or two bars side by side (ratios and states). */
  readonly layout: 'stack' | 'pair'
  readonly columns: readonly WallYear[]
}

export interface WallYear {
  readonly year: string
  /** January to the month compared; null = not known or the same as the whole. */
  readonly same: number | null
  readonly whole: number | null
  readonly target: number | null
  /** The year is not over: its bar is open at the top. */
  readonly running: boolean
  readonly labels: readonly WallYearLabel[]
  /** Below the year: the change in words. */
  readonly below: string
}

export interface WallYearLabel {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly at: number
}

const AXIS = 176
const HEAD = 60
const FOOT = 128
const BAR = 92
const WIDEST_BAR = 150
const TEXT = 28
const VALUE = 32
const LINE = 38

interface WallYearsProps {
  readonly data: WallYearsData
  readonly width: number
  readonly height: number
}

/** Up to five years beside each other: what was done in the same months, in all, and planned. */
export function WallYears({ data, width, height }: WallYearsProps) {
  const hatch = useId()
  const bottom = height - FOOT
  const y = (value: number) => bottom - ((bottom - HEAD) * value) / data.top
  const step = (width - AXIS) / data.columns.length
  const bar = Math.min(WIDEST_BAR, Math.max(BAR, step * 0.26))
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
          <line x1="0" y1="0" x2="0" y2="16" className={styles.hatch} />
        </pattern>
      </defs>
      <text className={styles.soft} x={0} y={28}>
        {data.unit}
      </text>
      {data.ticks.map(({ at, text }) => (
        <g key={at}>
          <line
            className={at === 0 ? styles.base : styles.grid}
            x1={AXIS}
            x2={width}
            y1={y(at)}
            y2={y(at)}
          />
          <text className={styles.soft} x={AXIS - 16} y={y(at) + 10} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {data.columns.map((column, index) => (
        <Column
          key={column.year}
          column={column}
          layout={data.layout}
          bar={bar}
          hatch={`url(#${hatch})`}
          left={AXIS + step * index + 16}
          width={Math.min(step, 520) - 24}
          y={y}
          bottom={bottom}
        />
      ))}
    </svg>
  )
}

interface ColumnProps {
  readonly column: WallYear
  readonly layout: WallYearsData['layout']
  readonly bar: number
  readonly hatch: string
  readonly left: number
  readonly width: number
  readonly y: (value: number) => number
  readonly bottom: number
}

function Column({ column, layout, bar, hatch, left, width, y, bottom }: ColumnProps) {
  const { same, whole, target, running } = column
  const paired = layout === 'pair' && same !== null && whole !== null
  const barWidth = paired ? bar * 0.7 : bar
  const wholeLeft = paired ? left + barWidth + 8 : left
  const right = (whole === null ? left : wholeLeft) + barWidth
  return (
    <g>
      {whole !== null && (
        <rect
          className={styles.rest}
          fill={hatch}
          x={wholeLeft}
          y={y(whole)}
          width={barWidth}
          height={bottom - y(whole)}
        />
      )}
      {same !== null && (
        <rect
          className={styles.same}
          x={left}
          y={y(same)}
          width={barWidth}
          height={bottom - y(same)}
        />
      )}
      {running && same !== null && target !== null && target > same && (
        <rect
          className={styles.running}
          x={left + 2}
          y={y(target)}
          width={barWidth - 4}
          height={y(same) - y(target)}
        />
      )}
      {target !== null && (
        <line
          className={styles.target}
          x1={left - 12}
          x2={right + 12}
          y1={y(target)}
          y2={y(target)}
        />
      )}
      <YearLabels
        column={column}
        x={right + 20}
        width={left + width - right - 20}
        y={y}
        bottom={bottom}
      />
      <text className={styles.year} x={left} y={bottom + 40}>
        {column.year}
      </text>
      {wrapText(column.below, width / 1.06, TEXT).map((line, index) => (
        <text key={line} className={styles.soft} x={left} y={bottom + 40 + LINE * (index + 1)}>
          {line}
        </text>
      ))}
    </g>
  )
}

interface YearLabelsProps {
  readonly column: WallYear
  readonly x: number
  readonly width: number
  readonly y: (value: number) => number
  readonly bottom: number
}

function YearLabels({ column, x, width, y, bottom }: YearLabelsProps) {
  const texts = column.labels.map(({ name, value }) => ({
    name: wrapText(name, width / 1.06, TEXT),
    value: wrapText(value, width / 1.06, VALUE),
  }))
  const most = Math.max(0, ...texts.map(({ name, value }) => name.length + value.length))
  const half = (most * LINE) / 2
  const heights = spreadLabels(
    column.labels.map(({ at }) => y(at)),
    most * LINE + 12,
    half,
    bottom - half - 8,
  )
  return column.labels.map(({ key }, index) => {
    const text = texts[index]
    const lines = [...(text?.name ?? []), ...(text?.value ?? [])]
    const start = (heights[index] ?? 0) - (lines.length * LINE) / 2 + 28
    return (
      <g key={key}>
        {lines.map((line, place) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: lines do not move
            key={place}
            className={`${styles.halo} ${place < (text?.name.length ?? 0) ? styles.soft : styles.year}`}
            x={x}
            y={start + LINE * place}
          >
            {line}
          </text>
        ))}
      </g>
    )
  })
}
