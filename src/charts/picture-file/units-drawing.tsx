// Long on purpose: one drawing whose columns, scale and rows share the same places.
import type { ReactNode } from 'react'
import { toneOf } from '../status-shape.tsx'
import { SAFETY, textWidth, wrapText } from '../text-fit.ts'
import { type Block, flowing, stacked } from './block.tsx'
import { PAPER_COLOURS as COLOURS } from './paper-colours.ts'
import type { UnitMark, UnitRow, UnitsDrawing } from './picture.ts'
import { StatusGlyph, toneColour } from './status-glyph.tsx'

const TEXT = 14
const LINE = 18
const ROW = 28
const HEAD = 40
const BAR = 12
const GAP = 16
/** A name that is longer is broken. */
const LONGEST_NAME = 210
const SHAPE = 20

/** Units in rows: name, bar from zero, value, status in a word; range and median run through. */
export function unitsBlock(drawing: UnitsDrawing, width: number): Block {
  const { rows, heads, keys } = drawing
  const columns = columnsOf(drawing, width)
  const tall = rows.map(({ name }) => wrapText(name, columns.name, TEXT))
  const heights = tall.map((lines) => ROW + (lines.length - 1) * LINE)
  const all = heights.reduce((sum, height) => sum + height, 0)
  const table: Block = {
    height: HEAD + all,
    draw: (top) => {
      const ground = { x: columns.x, top: top + HEAD, bottom: top + HEAD + all }
      let at = ground.top
      return (
        <>
          <Ground drawing={drawing} {...ground} />
          <Words x={0} y={top + 14} text={heads.unit} />
          <Words x={columns.value} y={top + 14} text={heads.value} anchor="end" />
          <Words x={columns.status} y={top + 14} text={heads.status} />
          {rows.map((row, index) => {
            const height = heights[index] ?? ROW
            const middle = at + height / 2
            at += height
            return <Row key={row.key} row={row} names={tall[index] ?? []} y={middle} {...columns} />
          })}
          <line x1={0} x2={width} y1={ground.bottom} y2={ground.bottom} stroke={COLOURS.line} />
        </>
      )
    },
  }
  const legend = flowing(
    keys.map(({ mark, text }) => ({
      width: 36 + textWidth(text, TEXT) * SAFETY + 24,
      draw: (left, top) => (
        <g key={mark}>
          <Mark mark={mark} x={left + 14} y={top + 12} />
          <Words x={left + 36} y={top + 12} text={text} />
        </g>
      ),
    })),
    width,
    24,
  )
  return stacked([legend, table], 10)
}

interface Columns {
  readonly name: number
  /** Place of a figure. */
  readonly x: (figure: number) => number
  readonly zero: number
  /** Right edge of the values. */
  readonly value: number
  /** Left edge of the statuses. */
  readonly status: number
}

function columnsOf({ rows, heads, scale }: UnitsDrawing, width: number): Columns {
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => textWidth(text, TEXT) * SAFETY))
  const name = Math.min(widest([heads.unit, ...rows.map((row) => row.name)]), LONGEST_NAME)
  const values = widest([heads.value, ...rows.map((row) => row.value)])
  const words = widest([heads.status, ...rows.map(({ statusWord }) => statusWord)])
  const status = width - words - (words === 0 ? 0 : SHAPE)
  const value = status - GAP
  const left = name + GAP
  const right = value - values - GAP
  const x = (figure: number) => {
    const share = (figure - scale.low) / (scale.high - scale.low)
    return left + (right - left) * Math.min(Math.max(share, 0), 1)
  }
  return { name, x, zero: x(0), value, status }
}

interface GroundProps {
  readonly drawing: UnitsDrawing
  readonly x: Columns['x']
  readonly top: number
  readonly bottom: number
}

/** What all rows are held against. */
function Ground({ drawing, x, top, bottom }: GroundProps) {
  const { spread, total, marks } = drawing
  const upright = (at: number) => ({ x1: x(at), x2: x(at), y1: top, y2: bottom })
  return (
    <>
      {spread && (
        <rect
          x={x(spread.least)}
          y={top}
          width={x(spread.greatest) - x(spread.least)}
          height={bottom - top}
          fill={COLOURS['chart-future']}
        />
      )}
      {marks.map(({ at, text }) => (
        <g key={at}>
          <line
            {...upright(at)}
            stroke={at === 0 ? COLOURS['line-strong'] : COLOURS['chart-grid']}
          />
          <Words x={x(at)} y={top - 10} text={text} anchor="middle" size={12} />
        </g>
      ))}
      {spread && (
        <line
          {...upright(spread.median)}
          stroke={COLOURS['ink-2']}
          strokeWidth={1.5}
          strokeDasharray="4 3"
        />
      )}
      {total !== null && <line {...upright(total)} stroke={COLOURS.accent} strokeWidth={2} />}
    </>
  )
}

interface RowProps extends Columns {
  readonly row: UnitRow
  /** The name in lines. */
  readonly names: readonly string[]
  /** Its middle. */
  readonly y: number
}

function Row({ row, names, y, x, zero, value, status }: RowProps) {
  const { at, due, picked } = row
  const end = at === null ? zero : x(at)
  // A zero is a mark, and no gap.
  const width = at === 0 ? 2.5 : Math.abs(end - zero)
  return (
    <>
      {names.map((line, index) => (
        <Words
          key={line}
          x={0}
          y={y + (index - (names.length - 1) / 2) * LINE}
          text={line}
          colour={COLOURS.ink}
          strong={picked}
        />
      ))}
      {at !== null && (
        <rect
          x={at === 0 ? zero - width / 2 : Math.min(zero, end)}
          y={y - BAR / 2}
          width={width}
          height={BAR}
          fill={barColour(row)}
        />
      )}
      {due !== null && (
        <line
          x1={x(due)}
          x2={x(due)}
          y1={y - 10}
          y2={y + 10}
          stroke={COLOURS.ink}
          strokeWidth={2.5}
        />
      )}
      <Words
        x={value}
        y={y}
        text={row.value}
        anchor="end"
        colour={at === null ? COLOURS['ink-3'] : COLOURS.ink}
        strong={picked}
      />
      {row.statusWord !== '' && (
        <>
          <StatusGlyph status={row.status} x={status} y={y} size={14} />
          <Words x={status + SHAPE} y={y} text={row.statusWord} colour={toneColour(row.status)} />
        </>
      )}
    </>
  )
}

function barColour({ status }: UnitRow): string {
  const tone = toneOf(status)
  return tone === 'none' ? COLOURS.bar : COLOURS[`${tone}-fill`]
}

interface WordsProps {
  readonly x: number
  /** Their middle. */
  readonly y: number
  readonly text: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly colour?: string
  readonly strong?: boolean
  readonly size?: number
}

/** One line of words. */
function Words({ x, y, text, anchor, colour = COLOURS['ink-2'], strong, size = TEXT }: WordsProps) {
  return (
    <text
      x={x}
      y={y + size * 0.36}
      fontSize={size}
      fill={colour}
      textAnchor={anchor}
      fontWeight={strong ? 'bold' : undefined}
    >
      {text}
    </text>
  )
}

/** A mark of the legend, drawn as among the rows. */
function Mark({
  mark,
  x,
  y,
}: {
  readonly mark: UnitMark
  readonly x: number
  readonly y: number
}): ReactNode {
  const upright = { x1: x, x2: x, y1: y - 9, y2: y + 9 }
  switch (mark) {
    case 'bar':
      return <rect x={x - 14} y={y - BAR / 2} width={28} height={BAR} fill={COLOURS.bar} />
    case 'due':
      return <line {...upright} stroke={COLOURS.ink} strokeWidth={2.5} />
    case 'median':
      return <line {...upright} stroke={COLOURS['ink-2']} strokeWidth={1.5} strokeDasharray="4 3" />
    case 'range':
      return (
        <rect
          x={x - 14}
          y={y - 8}
          width={28}
          height={16}
          fill={COLOURS['chart-future']}
          stroke={COLOURS.line}
        />
      )
    case 'total':
      return <line {...upright} stroke={COLOURS.accent} strokeWidth={2} />
  }
}
