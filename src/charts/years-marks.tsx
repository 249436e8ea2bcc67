import { Hatch } from './chart-hatch.tsx'
import { CHART_COLOURS, type ChartScale } from './chart-scale.ts'
import { DrawnText, LINE_STEP, WrappedText } from './drawn-text.tsx'
import type { Plot } from './plot.ts'
import { textWidth } from './text-fit.ts'
import { type BarsLook, barPlaces, YearBars } from './year-bars.tsx'
import type { YearColumn, YearsModel } from './years-model.ts'
import type { YearWords } from './years-words.ts'

interface ColumnsProps {
  /** Id of the whole years' hatch. */
  readonly hatch: string
  readonly model: YearsModel
  readonly words: readonly YearWords[]
  /** Lines that the longest name takes. */
  readonly nameLines: number
  readonly plot: Plot
  readonly scale: ChartScale
}

/** The years' bars with their numbers above, names and changes below. */
export function Columns({ hatch, model, words, nameLines, plot, scale }: ColumnsProps) {
  const slot = (plot.right - plot.left) / model.columns.length
  const bar = Math.min(slot * 0.62, scale.text * 7)
  const look: BarsLook = {
    pair: { share: 0.5, gap: 0 },
    hatch: `url(#${hatch})`,
    outline: { stroke: CHART_COLOURS.thisYear, strokeWidth: scale.stroke / 2 },
    solidWhole: true,
    target: { width: scale.stroke * 1.25, beyond: bar * 0.18, halo: scale.stroke * 2.5 },
  }
  return (
    <g>
      <Hatch id={hatch} scale={scale} />
      {model.columns.map((column, index) => {
        const middle = plot.x(index + 0.5)
        const text = words[index]
        if (!text) return null
        return (
          <g key={column.year}>
            <Column
              column={column}
              kind={model.kind}
              text={text}
              left={middle - bar / 2}
              bar={bar}
              slot={slot}
              plot={plot}
              look={look}
              scale={scale}
            />
            <WrappedText
              x={middle}
              y={plot.bottom + scale.text}
              from="first"
              width={slot * 0.98}
              text={text.name}
              strong
              scale={scale}
            />
            <WrappedText
              x={middle}
              y={plot.bottom + scale.text * (1 + nameLines * LINE_STEP)}
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

interface ColumnProps {
  readonly column: YearColumn
  readonly kind: YearsModel['kind']
  readonly text: YearWords
  readonly left: number
  readonly bar: number
  readonly slot: number
  readonly plot: Plot
  readonly look: BarsLook
  readonly scale: ChartScale
}

function Column({ column, kind, text, left, bar, slot, plot, look, scale }: ColumnProps) {
  const { sameValue, wholeValue, shape, target } = column
  const places = barPlaces(column, kind, left, bar, look.pair)
  const middle = left + bar / 2
  const top = plot.y(Math.max(wholeValue ?? 0, sameValue ?? 0))
  const solid = places.same && sameValue !== null ? plot.y(sameValue) : null
  // A mark of the plan that runs through the number above the bar moves the number up.
  const crossed =
    target !== null && Math.abs(plot.y(target) - (top - scale.text * 0.9)) < scale.text * 0.8
  return (
    <g>
      <YearBars column={column} places={places} left={left} plot={plot} target={target} look={look}>
        {column.running && solid !== null && (
          <line
            x1={left}
            x2={left + bar}
            y1={solid}
            y2={solid}
            stroke={CHART_COLOURS.ground}
            strokeWidth={scale.stroke * 2}
            strokeDasharray={`${scale.stroke * 3} ${scale.stroke * 2}`}
          />
        )}
      </YearBars>
      {shape === 'none' ? (
        <WrappedText
          x={middle}
          y={plot.y(0) - scale.text * 1.8}
          width={slot * 0.9}
          text={text.absent}
          scale={scale}
          halo
        />
      ) : (
        <WrappedText
          x={middle}
          y={(crossed ? plot.y(target) : top) - scale.text * 0.9}
          from="last"
          width={slot * 0.98}
          text={text.whole}
          strong
          scale={scale}
          halo
        />
      )}
      {shape === 'split' &&
        kind === 'stack' &&
        solid !== null &&
        plot.y(0) - solid > scale.text * 1.8 &&
        textWidth(text.same, scale.text) < bar && (
          <DrawnText
            x={middle}
            y={solid + scale.text}
            text={text.same}
            colour={CHART_COLOURS.ground}
            scale={scale}
          />
        )}
    </g>
  )
}
