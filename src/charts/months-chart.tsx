import { PAGE_SCALE } from './chart-scale.ts'
import { Bars } from './months-bars.tsx'
import { Marks, MissingSlots } from './months-marks.tsx'
import type { MonthsModel } from './months-model.ts'
import type { MonthsWords } from './months-text.ts'
import { axisWidth, type ChartProps, monthsToName, PageChart } from './page-chart.tsx'

/**
 * Each figure over the months it was reported for: this year solid, last year hatched behind it.
 * A quarter is as wide as three months. Ratios are marks, since they do not add up.
 */
export function MonthsChart({
  id,
  model,
  words,
  tips,
  width,
  scale = PAGE_SCALE,
  Host,
}: ChartProps<MonthsModel, MonthsWords>) {
  const { ticks, months, janFeb } = words
  const named = monthsToName(width - axisWidth(ticks, scale) - scale.text, months, scale)
  const names = named
    .filter((month) => !model.combined || month > 2)
    .map((month) => ({ at: month - 0.5, text: months[month - 1] ?? '' }))
  return (
    <PageChart
      width={width}
      scale={scale}
      Host={Host}
      margin={{ top: scale.text * 2.6, right: scale.text, bottom: 0 }}
      model={model}
      tickWords={ticks}
      end={12}
      names={model.combined ? [{ at: 1, text: janFeb }, ...names] : names}
      future={{ from: model.throughMonth, text: words.asOf }}
      reference={model.reference}
      tips={tips}
    >
      {(plot) => {
        const layer = { model, words, plot, scale }
        return (
          <>
            {model.kind === 'bars' ? <Bars {...layer} hatch={id} /> : <Marks {...layer} />}
            <MissingSlots {...layer} />
          </>
        )
      }}
    </PageChart>
  )
}
