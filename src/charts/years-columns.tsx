import { useId } from 'react'
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { Hatch } from './chart-hatch.tsx'
import { DrawnText, LINE_STEP, WrappedText } from './chart-parts.tsx'
import { CHART_COLOURS, type ChartScale } from './chart-scale.ts'
import { textWidth } from './text-fit.ts'
import type { YearWords } from './year-words.ts'
import type { YearColumn, YearsModel } from './years-model.ts'

interface ColumnsProps {
  readonly model: YearsModel
  readonly words: readonly YearWords[]
  /** Lines that the longest name takes. */
  readonly nameLines: number
  readonly scale: ChartScale
}

/** The years' bars with their numbers, names and changes. */
export function Columns({ model, words, nameLines, scale }: ColumnsProps) {
  const plot = usePlotArea()
  const x = useXAxisScale()
  const y = useYAxisScale()
  const hatch = useId()
  if (!plot || !x || !y) return null
  const slot = plot.width / model.columns.length
  const bar = Math.min(slot * 0.62, scale.text * 7)
  return (
    <g>
      <Hatch id={hatch} scale={scale} />
      {model.columns.map((column, index) => {
        const middle = x(index + 0.5) ?? 0
        const text = words[index]
        if (!text) return null
        return (
          <g key={column.year}>
            <ColumnBars
              column={column}
              kind={model.kind}
              text={text}
              middle={middle}
              bar={bar}
              slot={slot}
              y={(value) => y(value) ?? 0}
              hatch={`url(#${hatch})`}
              scale={scale}
            />
            <WrappedText
              x={middle}
              y={plot.y + plot.height + scale.text}
              from="first"
              width={slot * 0.98}
              text={text.name}
              strong
              scale={scale}
            />
            <WrappedText
              x={middle}
              y={plot.y + plot.height + scale.text * (1 + nameLines * LINE_STEP)}
              from="first"
              width={slot * 0.98}
              text={text.change}
              scale={scale}
            />
          </g>
        )
      })}
    </g>
  )
}

interface ColumnBarsProps {
  readonly column: YearColumn
  readonly kind: YearsModel['kind']
  readonly text: YearWords
  readonly middle: number
  readonly bar: number
  readonly slot: number
  readonly y: (value: number) => number
  readonly hatch: string
  readonly scale: ChartScale
}

function ColumnBars(props: ColumnBarsProps) {
  const { column, kind, text, middle, bar, slot, y, hatch, scale } = props
  const { sameValue, wholeValue, shape, target } = column
  const ground = y(0)
  const left = middle - bar / 2
  const pair = kind === 'pair' && shape === 'split'
  const top = Math.max(wholeValue ?? 0, sameValue ?? 0)
  const solid = shape === 'split' || shape === 'part' ? sameValue : null
  const solidWidth = pair ? bar / 2 : bar
  const wholeLeft = pair ? middle : left
  const wholeWidth = pair ? bar / 2 : bar
  // A mark of the plan that runs through the number above the bar moves the number up.
  const crossed =
    target !== null && Math.abs(y(target) - (y(top) - scale.text * 0.9)) < scale.text * 0.8
  const labelY = crossed ? y(target ?? top) - scale.text * 0.9 : y(top) - scale.text * 0.9
  return (
    <g>
      {shape !== 'none' && wholeValue !== null && shape !== 'part' && (
        <rect
          x={wholeLeft}
          y={y(wholeValue)}
          width={wholeWidth}
          height={ground - y(wholeValue)}
          fill={shape === 'whole' && column.sameValue !== null ? CHART_COLOURS.thisYear : hatch}
          stroke={CHART_COLOURS.thisYear}
          strokeWidth={scale.stroke / 2}
        />
      )}
      {solid !== null && (
        <rect
          x={left}
          y={y(solid)}
          width={solidWidth}
          height={ground - y(solid)}
          fill={CHART_COLOURS.thisYear}
        />
      )}
      {column.running && solid !== null && (
        <line
          x1={left}
          x2={left + bar}
          y1={y(solid)}
          y2={y(solid)}
          stroke={CHART_COLOURS.ground}
          strokeWidth={scale.stroke * 2}
          strokeDasharray={`${scale.stroke * 3} ${scale.stroke * 2}`}
        />
      )}
      {target !== null && (
        <line
          x1={middle - bar * 0.68}
          x2={middle + bar * 0.68}
          y1={y(target)}
          y2={y(target)}
          stroke={CHART_COLOURS.ground}
          strokeWidth={scale.stroke * 2.5}
        />
      )}
      {target !== null && (
        <line
          x1={middle - bar * 0.68}
          x2={middle + bar * 0.68}
          y1={y(target)}
          y2={y(target)}
          stroke={CHART_COLOURS.plan}
          strokeWidth={scale.stroke * 1.25}
        />
      )}
      {shape === 'none' ? (
        <WrappedText
          x={middle}
          y={ground - scale.text * 1.8}
          width={slot * 0.9}
          text={text.absent}
          scale={scale}
          halo
        />
      ) : (
        <DrawnText x={middle} y={labelY} text={text.whole} strong scale={scale} halo />
      )}
      {shape === 'split' &&
        !pair &&
        solid !== null &&
        ground - y(solid) > scale.text * 1.8 &&
        textWidth(text.same, scale.text) < bar && (
          <DrawnText
            x={middle}
            y={y(solid) + scale.text}
            text={text.same}
            colour={CHART_COLOURS.ground}
            scale={scale}
          />
        )}
    </g>
  )
}
