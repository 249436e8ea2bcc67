import { useId } from 'react'
import { Slanted } from './chart-hatch.tsx'
import { CHART_COLOURS } from './chart-scale.ts'
import type { Plot } from './plot.ts'
import styles from './slide-chart.module.css'
import { SLIDE_TEXT, SlideChart, type SlidePicture } from './slide-chart.tsx'
import { SAFETY, spreadLabels, wrapText } from './text-fit.ts'
import { type BarPlaces, type BarsLook, barPlaces, YearBars } from './year-bars.tsx'
import type { YearColumn, YearsModel } from './years-model.ts'
import type { BarLabel, YearsWords, YearWords } from './years-words.ts'

const LEAST_BAR = 92
const WIDEST_BAR = 150
/** Size of values and years. */
const VALUE = 32
/** Distance between lines of words. */
const LINE = 38

/** Up to five years on a slide: each bar is named beside it, with its value. */
export function SlideYears({ model, words, width, height }: SlidePicture<YearsModel, YearsWords>) {
  const hatch = useId()
  const look: BarsLook = {
    pair: { share: 0.7, gap: 8 },
    hatch: `url(#${hatch})`,
    outline: { stroke: CHART_COLOURS.lastYear, strokeWidth: 4 },
    solidWhole: false,
    target: { width: 4, beyond: 12, halo: 0 },
  }
  return (
    <SlideChart
      width={width}
      height={height}
      edges={{ top: 60, right: 0, bottom: 128 }}
      model={model}
      tickWords={words.ticksInFull}
      unit={words.slideUnit}
      end={model.columns.length}
    >
      {(plot) => (
        <>
          <Slanted id={hatch} step={16}>
            <line y2="16" stroke={CHART_COLOURS.lastYear} strokeWidth="5" />
          </Slanted>
          {model.columns.map((column, index) => {
            const text = words.years[index]?.slide
            const step = plot.x(1) - plot.x(0)
            return (
              text && (
                <Column
                  key={column.year}
                  column={column}
                  model={model}
                  text={text}
                  bar={Math.min(WIDEST_BAR, Math.max(LEAST_BAR, step * 0.26))}
                  left={plot.x(index) + 16}
                  width={Math.min(step, 520) - 24}
                  plot={plot}
                  look={look}
                />
              )
            )
          })}
        </>
      )}
    </SlideChart>
  )
}

interface ColumnProps {
  readonly column: YearColumn
  readonly model: YearsModel
  readonly text: YearWords['slide']
  readonly bar: number
  readonly left: number
  readonly width: number
  readonly plot: Plot
  readonly look: BarsLook
}

function Column({ column, model, text, bar, left, width, plot, look }: ColumnProps) {
  const target = model.reference ?? column.target
  const places = barPlaces(column, model.kind, left, bar, look.pair)
  const beside = places.right + 20
  return (
    <g>
      <YearBars column={column} places={places} left={left} plot={plot} target={target} look={look}>
        {column.running && (
          <Lacking places={places} same={column.sameValue} target={target} plot={plot} />
        )}
      </YearBars>
      <BarLabels labels={text.labels} x={beside} width={left + width - beside} plot={plot} />
      <text className={styles.year} x={left} y={plot.bottom + 40}>
        {text.year}
      </text>
      {wrapText(text.change, width / SAFETY, SLIDE_TEXT).map((line, index) => (
        <text key={line} className={styles.soft} x={left} y={plot.bottom + 40 + LINE * (index + 1)}>
          {line}
        </text>
      ))}
    </g>
  )
}

interface LackingProps {
  readonly places: BarPlaces
  readonly same: number | null
  readonly target: number | null
  readonly plot: Plot
}

/** What a running year lacks of its target, outlined. */
function Lacking({ places, same, target, plot }: LackingProps) {
  if (!places.same || same === null || target === null || target <= same) return null
  return (
    <rect
      x={places.same.left + 2}
      y={plot.y(target)}
      width={places.same.width - 4}
      height={plot.y(same) - plot.y(target)}
      fill="none"
      stroke={CHART_COLOURS.thisYear}
      strokeWidth={5}
      strokeDasharray="12 8"
    />
  )
}

interface BarLabelsProps {
  readonly labels: readonly BarLabel[]
  readonly x: number
  readonly width: number
  readonly plot: Plot
}

function BarLabels({ labels, x, width, plot }: BarLabelsProps) {
  const texts = labels.map(({ of, name, value, at }) => {
    const names = wrapText(name, width / SAFETY, SLIDE_TEXT)
    return {
      of,
      at,
      names: names.length,
      lines: [...names, ...wrapText(value, width / SAFETY, VALUE)],
    }
  })
  const most = Math.max(0, ...texts.map(({ lines }) => lines.length))
  const half = (most * LINE) / 2
  const heights = spreadLabels(
    labels.map(({ at }) => plot.y(at)),
    most * LINE + 12,
    half,
    plot.bottom - half - 8,
  )
  return texts.map(({ of, names, lines }, index) => {
    const start = (heights[index] ?? 0) - (lines.length * LINE) / 2 + 28
    return (
      <g key={of}>
        {lines.map((line, place) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: lines do not move
            key={place}
            className={`${styles.halo} ${place < names ? styles.soft : styles.year}`}
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
