import { PAGE_SCALE } from './chart-scale.ts'
import { CourseLines, pageCourseLook } from './course-lines.tsx'
import { Ends, endLabels, MissingMonths, Points } from './course-marks.tsx'
import type { CourseModel } from './course-model.ts'
import type { CourseWords } from './course-words.ts'
import { axisWidth, type ChartProps, monthsToName, PageChart } from './page-chart.tsx'
import { textWidth } from './text-fit.ts'

/** A year's course on a page or on paper: every value is marked, and names end the lines. */
export function CourseChart({
  model,
  words,
  tips,
  width,
  scale = PAGE_SCALE,
  Host,
}: ChartProps<CourseModel, CourseWords>) {
  const labels = endLabels(model, words)
  const longest = Math.max(0, ...labels.map(({ text }) => textWidth(text, scale.text)))
  // On a phone the names are in the legend alone.
  const room = Math.min(longest + scale.text, width * 0.3)
  const named = monthsToName(width - axisWidth(words.ticks, scale) - room, words.months, scale)
  return (
    <PageChart
      width={width}
      scale={scale}
      Host={Host}
      margin={{ top: scale.text * 2.6, right: room, bottom: 0 }}
      model={model}
      tickWords={words.ticks}
      end={12}
      names={named.map((month) => ({ at: month, text: words.months[month - 1] ?? '' }))}
      future={{ from: model.throughMonth, text: words.asOf }}
      tips={tips}
    >
      {(plot) => {
        const layer = { model, words, plot, scale }
        return (
          <>
            <Points {...layer} />
            <MissingMonths {...layer} />
            <Ends {...layer} labels={labels} room={room} />
            <CourseLines model={model} plot={plot} look={pageCourseLook(scale)} />
          </>
        )
      }}
    </PageChart>
  )
}
