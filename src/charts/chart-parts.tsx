import { usePlotArea } from 'recharts'
import type { ChartScale } from './chart-scale.ts'
import { CHART_COLOURS } from './chart-scale.ts'
import { textWidth, wrapText } from './text-fit.ts'

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
  /** Whether `y` is the middle of the words or of their first line. */
  readonly from?: 'middle' | 'first'
}

/** Words in lines no wider than their place. */
export function WrappedText({ width, from = 'middle', ...props }: WrappedTextProps) {
  const lines = wrapText(props.text, width, props.scale.text)
  const step = props.scale.text * LINE_STEP
  const shift = from === 'middle' ? (lines.length - 1) / 2 : 0
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

/** Room left of the plot for the numbers of the upright axis. */
export function axisWidth(labels: readonly string[], scale: ChartScale): number {
  const widest = Math.max(...labels.map((label) => textWidth(label, scale.text)))
  return Math.ceil(widest + scale.text * 0.9)
}

/**
 * Months that can be named below the plot without touching: every one, every second or third.
 *
 * @param width Of the whole plot.
 */
export function monthsToName(width: number, names: readonly string[], scale: ChartScale): number[] {
  const widest = Math.max(...names.map((name) => textWidth(name, scale.text)))
  const slot = width / 12
  const step = [1, 2, 3, 6].find((every) => every * slot >= widest + scale.text * 0.4) ?? 12
  return names.map((_, index) => index + 1).filter((month) => month % step === 0)
}

/** The rest of the year, which is still to come, as a ground of its own. */
export function FutureGround({
  fromShare,
  label,
  scale,
}: {
  /** Where it begins, as a share of the plot's width. */
  readonly fromShare: number
  readonly label: string
  readonly scale: ChartScale
}) {
  const plot = usePlotArea()
  if (!plot || fromShare >= 1) return null
  const x = plot.x + plot.width * fromShare
  const half = textWidth(label, scale.text) / 2
  return (
    <g>
      <rect
        x={x}
        y={plot.y}
        width={plot.x + plot.width - x}
        height={plot.height}
        fill={CHART_COLOURS.future}
      />
      <line
        x1={x}
        x2={x}
        y1={plot.y}
        y2={plot.y + plot.height}
        stroke={CHART_COLOURS.text}
        strokeWidth={1}
        strokeDasharray="2 3"
      />
      <DrawnText
        x={Math.min(x, plot.x + plot.width - half)}
        y={plot.y - scale.text * 1.3}
        text={label}
        scale={scale}
      />
    </g>
  )
}
