import { MONTHS } from '../../../../../domain/period.ts'
import type { CourseLine, CourseModel } from '../../../../charts/course-model.ts'
import type { EndWords } from '../../../../charts/course-words.ts'
import type { Language } from '../../../../text/language.ts'
import type { SlideBody } from '../../deck/slide.ts'
import { COLOURS } from './drawing-xml.ts'
import type { NativeChart, NativeLabel, NativeSeries, SeriesLook } from './native-chart.ts'
import { columnFormat, formatLike } from './number-format.ts'

const TEXT = 28
const VALUE = 32

/**
 * A year's course as a chart of lines over its months, named and in the order of the wall: this year,
 * last year, the target, the pace due; each with its number where the wall names its end.
 *
 * The start of the year, where the wall begins the pace at 0, is no month and left out.
 */
export function courseChart(
  { model, words, table }: Extract<SlideBody, { kind: 'course' }>,
  lang: Language,
): NativeChart {
  const ends = words.ends.map((end) => ({ end, at: endOf(model, end) }))
  return {
    unit: words.slideUnit,
    heading: table.columns[0]?.title ?? '',
    categories: words.months,
    series: ends.map(({ end, at }): NativeSeries => {
      const values = valuesOf(model, end.line)
      const rivals = ends.filter((other) => other.at === at).map((other) => other.end)
      return {
        name: end.name,
        values,
        format: columnFormat([end.value], lang),
        look: lookOf(model, end.line, values),
        labels: at === null ? [] : [labelOf(end, at, rivals, lang)],
      }
    }),
    axis: {
      max: model.top,
      step: (model.ticks[1] ?? model.top) - (model.ticks[0] ?? 0),
      format: columnFormat([words.ticksInFull.at(-1) ?? ''], lang),
    },
    bars: null,
    legend: 'r',
    text: TEXT,
  }
}

function valuesOf({ points, reference }: CourseModel, line: CourseLine): (number | null)[] {
  const months = points.filter(({ month }) => month > 0)
  const planned = months.some(({ target }) => target !== null)
  // No plan sets it: the rule asks for it all year.
  if (line === 'target' && !planned) return months.map(() => reference)
  return months.map((point) => point[line])
}

/** The place of the month at whose end the wall names the line. */
function endOf({ thisEnd, lastEnd, throughMonth }: CourseModel, { line }: EndWords): number | null {
  switch (line) {
    case 'thisYear':
      return thisEnd && thisEnd.month - 1
    case 'lastYear':
      return lastEnd && lastEnd.month - 1
    case 'target':
      return MONTHS.length - 1
    case 'due':
      return throughMonth - 1
  }
}

function labelOf(
  end: EndWords,
  at: number,
  rivals: readonly EndWords[],
  lang: Language,
): NativeLabel {
  const { line, value } = end
  const ranked = [...rivals].sort((a, b) => b.at - a.at)
  const place = ranked.indexOf(end)
  return {
    at,
    format: formatLike(value, lang),
    // Ends of one month would hide one another: one is above, one below, one beside.
    position: place === 0 ? 't' : place === ranked.length - 1 ? 'b' : 'r',
    colour: line === 'thisYear' ? COLOURS.thisYear : COLOURS.ink,
    bold: true,
    clear: true,
    size: line === 'thisYear' ? VALUE : TEXT,
  }
}

function lookOf(
  { thisEnd, throughMonth }: CourseModel,
  line: CourseLine,
  values: readonly (number | null)[],
): SeriesLook {
  switch (line) {
    case 'thisYear':
      return {
        kind: 'line',
        stroke: { colour: COLOURS.thisYear, width: 8 },
        marker: { symbol: 'circle', size: 6, fill: COLOURS.thisYear, stroke: COLOURS.thisYear },
        open: thisEnd && throughMonth < MONTHS.length ? thisEnd.month - 1 : null,
      }
    case 'lastYear':
      return {
        kind: 'line',
        stroke: { colour: COLOURS.lastYear, width: 5, dash: 'dash' },
        marker: { symbol: 'diamond', size: 7, fill: COLOURS.ground, stroke: COLOURS.lastYear },
      }
    case 'target':
      return {
        kind: 'line',
        stroke: { colour: COLOURS.ink, width: 4 },
        marker: null,
        steps: values.flatMap((value, at) => {
          const before = values[at - 1] ?? null
          return value !== null && before !== null && value !== before ? [at] : []
        }),
      }
    case 'due':
      return {
        kind: 'line',
        stroke: { colour: COLOURS.ink, width: 5, dash: 'sysDot' },
        marker: null,
      }
  }
}
