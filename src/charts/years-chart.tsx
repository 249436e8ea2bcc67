import { PAGE_SCALE } from './chart-scale.ts'
import { LINE_STEP } from './drawn-text.tsx'
import { axisWidth, type ChartProps, PageChart } from './page-chart.tsx'
import { wrapText } from './text-fit.ts'
import { Columns } from './years-marks.tsx'
import type { YearsModel } from './years-model.ts'
import type { YearsWords } from './years-words.ts'

/**
 * Up to five years on a page or on paper: the same months solid, the rest of the year hatched, the
 * running year open at the top, each year's plan as a mark across.
 */
export function YearsChart({
  id,
  model,
  words,
  tips,
  width,
  scale = PAGE_SCALE,
  Host,
}: ChartProps<YearsModel, YearsWords>) {
  const count = model.columns.length
  const slot = (width - axisWidth(words.ticks, scale) - scale.text) / count
  const linesOf = (texts: readonly string[]) =>
    Math.max(1, ...texts.map((text) => wrapText(text, slot * 0.98, scale.text).length))
  const nameLines = linesOf(words.years.map(({ name }) => name))
  // Two rates of a year stand one below the other where they would reach into the next year's.
  const above = linesOf(words.years.map(({ whole }) => whole))
  const lines = nameLines + linesOf(words.years.map(({ change }) => change))
  return (
    <PageChart
      width={width}
      scale={scale}
      Host={Host}
      margin={{
        top: scale.text * (1.6 + (above - 1) * LINE_STEP),
        right: scale.text,
        bottom: scale.text * (LINE_STEP * lines - 0.4),
      }}
      model={model}
      tickWords={words.ticks}
      end={count}
      names={[]}
      reference={model.reference}
      tips={tips}
    >
      {(plot) => (
        <Columns
          hatch={id}
          model={model}
          words={words.years}
          nameLines={nameLines}
          plot={plot}
          scale={scale}
        />
      )}
    </PageChart>
  )
}
