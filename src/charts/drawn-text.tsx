import { CHART_COLOURS, type ChartScale } from './chart-scale.ts'
import { wrapText } from './text-fit.ts'

interface DrawnTextProps {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly scale: ChartScale
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly colour?: string
  readonly strong?: boolean
  /** Turned to read upwards. */
  readonly upright?: boolean
  /** Covers what lies under the letters. */
  readonly halo?: boolean
}

/** A text in a chart; with a halo it stays legible over lines. */
export function DrawnText(props: DrawnTextProps) {
  const { x, y, text, scale, anchor = 'middle', colour = CHART_COLOURS.text } = props
  return (
    <text
      x={x}
      y={y}
      dy="0.35em"
      textAnchor={anchor}
      fill={colour}
      fontSize={scale.text}
      fontWeight={props.strong ? 600 : undefined}
      transform={props.upright ? `rotate(-90 ${x} ${y})` : undefined}
      stroke={props.halo ? CHART_COLOURS.ground : undefined}
      strokeWidth={props.halo ? 4 : undefined}
      paintOrder={props.halo ? 'stroke' : undefined}
      strokeLinejoin="round"
    >
      {text}
    </text>
  )
}

/** Distance between two lines of words, in sizes of their letters. */
export const LINE_STEP = 1.25

interface WrappedTextProps extends DrawnTextProps {
  readonly width: number
  /** Whether `y` is the middle of the words or of their first or last line. */
  readonly from?: 'middle' | 'first' | 'last'
}

/** Words in lines no wider than their place. */
export function WrappedText({ width, from = 'middle', ...props }: WrappedTextProps) {
  const lines = wrapText(props.text, width, props.scale.text)
  const step = props.scale.text * LINE_STEP
  const shift = { first: 0, middle: 0.5, last: 1 }[from] * (lines.length - 1)
  return (
    <>
      {lines.map((line, index) => (
        <DrawnText
          // biome-ignore lint/suspicious/noArrayIndexKey: lines do not move
          key={index}
          {...props}
          text={line}
          y={props.y + (index - shift) * step}
        />
      ))}
    </>
  )
}
