import type { YearColumn, YearsModel } from '../../../../charts/years-model.ts'
import type { BarLabel, YearsWords } from '../../../../charts/years-words.ts'
import type { Language } from '../../../../text/language.ts'
import type { SlideBody } from '../../deck/slide.ts'
import { COLOURS } from './drawing-xml.ts'
import type { NativeChart, NativeLabel, NativeSeries, SeriesLook } from './native-chart.ts'
import { columnFormat, formatLike } from './number-format.ts'

const TEXT = 28

type Series = Exclude<BarLabel['of'], 'none'>

/**
 * Years side by side: the same months solid in front of the whole year (beside it where they do not add
 * up), each year's own plan as a mark across; changes are below the years.
 */
export function yearsChart(
  { model, words, table }: Extract<SlideBody, { kind: 'years' }>,
  lang: Language,
): NativeChart {
  const order: readonly Series[] =
    model.kind === 'stack' ? ['whole', 'same', 'target'] : ['same', 'whole', 'target']
  return {
    unit: words.slideUnit,
    heading: table.columns[0]?.title ?? '',
    categories: words.years.map(({ slide }) =>
      [
        slide.year,
        slide.change === '' ? slide.labels.find(({ of }) => of === 'none')?.name : slide.change,
      ]
        .filter(Boolean)
        .join('\n'),
    ),
    series: order.flatMap((of) => seriesOf(of, model, words, lang) ?? []),
    axis: {
      max: model.top,
      step: (model.ticks[1] ?? model.top) - (model.ticks[0] ?? 0),
      format: columnFormat([words.ticksInFull.at(-1) ?? ''], lang),
    },
    bars: BARS[model.kind],
    legend: 'b',
    text: TEXT,
  }
}

function seriesOf(
  of: Series,
  model: YearsModel,
  { years }: YearsWords,
  lang: Language,
): NativeSeries | null {
  const found = years.map(({ slide }) => slide.labels.find((label) => label.of === of) ?? null)
  const some = found.find((label) => label !== null)
  if (!some) return null
  const printed = found.flatMap((label) => (label ? [label.value] : []))
  return {
    name: some.name,
    values: model.columns.map((column, at) => (found[at] ? numberOf(of, model, column) : null)),
    format: columnFormat(printed, lang),
    look: LOOKS[of],
    labels: found.flatMap((label, at): NativeLabel[] =>
      label
        ? [
            {
              at,
              format: formatLike(label.value, lang),
              ...LABELS[of],
              ...(of === 'same' && model.kind === 'pair'
                ? { position: 'outEnd', colour: COLOURS.ink }
                : {}),
              ...(of === 'target'
                ? { shift: { x: besideBars(model), y: 0 }, clear: true }
                : of === 'same' && model.kind === 'stack'
                  ? {}
                  : aboveMark(model, at, label.at)),
              size: TEXT,
            },
          ]
        : [],
    ),
  }
}

function numberOf(of: Series, { reference }: YearsModel, column: YearColumn): number | null {
  switch (of) {
    case 'whole':
      return column.wholeValue
    case 'same':
      return column.sameValue
    case 'target':
      return reference ?? column.target
  }
}

/** From the right of a plan's mark to the right of its bars, as a share of the chart's width. */
function besideBars({ kind, columns }: YearsModel): number {
  const half = (kind === 'stack' ? 0.5 : 1) / ((kind === 'stack' ? 1 : 2) + BARS[kind].gap / 100)
  const mark = 0.01
  return Math.max(0, (half * 0.92) / columns.length - mark)
}

/** About how much of the chart's height its plot has, and a line of numbers. */
const PLOT = 0.62
const LINE = 0.07

/** A number that a plan's mark would cross is moved above the mark. */
function aboveMark(
  { columns, reference, top }: YearsModel,
  at: number,
  value: number,
): Pick<NativeLabel, 'shift'> {
  const target = reference ?? columns[at]?.target ?? null
  if (target === null) return {}
  const above = ((target - value) / top) * PLOT
  return above > -LINE / 4 && above < LINE * 1.4 ? { shift: { x: 0, y: -above - LINE / 4 } } : {}
}

const BARS = {
  stack: { overlap: 100, gap: 180 },
  pair: { overlap: 0, gap: 90 },
} as const satisfies Readonly<Record<YearsModel['kind'], NativeChart['bars']>>

const LOOKS: Readonly<Record<Series, SeriesLook>> = {
  whole: { kind: 'bar', fill: 'hatch', stroke: { colour: COLOURS.lastYear, width: 3 } },
  same: { kind: 'bar', fill: COLOURS.thisYear, stroke: null },
  target: {
    kind: 'line',
    stroke: null,
    marker: { symbol: 'dash', size: 24, fill: COLOURS.ink, stroke: COLOURS.ink },
  },
}

const LABELS: Readonly<Record<Series, Pick<NativeLabel, 'position' | 'colour' | 'bold'>>> = {
  whole: { position: 'outEnd', colour: COLOURS.ink, bold: true },
  same: { position: 'inEnd', colour: COLOURS.ground, bold: true },
  target: { position: 'r', colour: COLOURS.ink, bold: false },
}
