import { groundOf, type SmallSize, smallPlaces } from '../small-line.tsx'
import { Line } from '../svg-primitives.tsx'
import { SAFETY, textWidth, wrapText } from '../text-fit.ts'
import { type Block, stacked } from './block.tsx'
import { PAPER_COLOURS as COLOURS } from './paper-colours.ts'
import type { LinesDrawing } from './picture.ts'
import { StatusGlyph } from './status-glyph.tsx'

const ACROSS = 5
const GAP = 14
const TEXT = 13
const LINE = 17
const FLATNESS = 0.42

type Card = LinesDrawing['cards'][number]

/** A small line a unit in rows of cards, all on one scale. */
export function linesBlock(drawing: LinesDrawing, width: number): Block {
  const { cards } = drawing
  const card = (width - GAP * (ACROSS - 1)) / ACROSS
  const rows = Array.from({ length: Math.ceil(cards.length / ACROSS) }, (_, row) =>
    cards.slice(row * ACROSS, (row + 1) * ACROSS),
  )
  const size = { width: card, height: card * FLATNESS }
  return stacked(
    rows.map((row) => {
      const lines = Math.max(...row.map((one) => headOf(one, card).length))
      return {
        height: lines * LINE + 6 + size.height,
        draw: (top) =>
          row.map((one, index) => (
            <Small
              key={one.key}
              card={one}
              left={index * (card + GAP)}
              top={top}
              lines={lines}
              size={size}
              {...drawing}
            />
          )),
      }
    }),
    GAP,
  )
}

/** Name and value in one line where they fit, else the value below the name. */
function headOf({ name, value }: Card, width: number): string[] {
  const room = width - textWidth(value, TEXT) * SAFETY - 24
  return textWidth(name, TEXT) * SAFETY <= room
    ? [name]
    : [...wrapText(name, width / SAFETY, TEXT), '']
}

interface SmallProps extends Pick<LinesDrawing, 'max' | 'throughMonth'> {
  readonly card: Card
  readonly left: number
  readonly top: number
  /** Lines of words above each drawing of the row. */
  readonly lines: number
  readonly size: SmallSize
}

function Small({ card, left, top, lines, size, max, throughMonth }: SmallProps) {
  const passed = card.months.map((figure, index) => (index < throughMonth ? figure : null))
  const places = smallPlaces(passed, max, size)
  const end = places.reduce((last, place) => place ?? last, null)
  const ground = groundOf(size)
  const last = LINE * (lines - 1) + TEXT
  return (
    <g transform={`translate(${left} ${top})`}>
      {headOf(card, size.width).map((line, index) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines do not move
          key={index}
          x={0}
          y={LINE * index + TEXT}
          fontSize={TEXT}
          fill={COLOURS.ink}
        >
          {line}
        </text>
      ))}
      <text
        x={size.width}
        y={last}
        fontSize={TEXT}
        fill={COLOURS.ink}
        textAnchor="end"
        fontWeight="bold"
      >
        {card.value}
      </text>
      {card.status !== null && (
        <StatusGlyph
          status={card.status}
          x={size.width - textWidth(card.value, TEXT) * SAFETY - 18}
          y={last - 5}
          size={12}
        />
      )}
      <g transform={`translate(0 ${lines * LINE + 6})`}>
        <line x1={0} x2={size.width} y1={ground} y2={ground} stroke={COLOURS['line-strong']} />
        {card.due && (
          <Line
            places={smallPlaces(card.due, max, size)}
            stroke={COLOURS['chart-plan']}
            strokeWidth={1.25}
            strokeDasharray="3 3"
          />
        )}
        <Line
          places={places}
          stroke={COLOURS['chart-this']}
          strokeWidth={2}
          dot={{ r: 2.5, fill: COLOURS['chart-this'] }}
        />
        {end && (
          <circle
            cx={end.x}
            cy={end.y}
            r={2.75}
            fill={throughMonth < 12 ? COLOURS.surface : COLOURS['chart-this']}
            stroke={COLOURS['chart-this']}
            strokeWidth={1.5}
          />
        )}
      </g>
    </g>
  )
}
