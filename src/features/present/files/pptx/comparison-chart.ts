import type { Language } from '../../../../text/language.ts'
import { CELL_GAP, ROW_LINE } from '../../compose/comparison-layout.ts'
import type { ComparisonBody, ComparisonRow } from '../../deck/slide.ts'
import { LEAST_TEXT } from '../../deck/stage-size.ts'
import { COLOURS, type Stroke } from './drawing-xml.ts'
import type { NativeChart, NativeSeries } from './native-chart.ts'
import { columnFormat, formatLike } from './number-format.ts'

/** Around what is due: its right edge is where a bar should reach. */
export const FRAME: Stroke = { colour: COLOURS.ink, width: 3 }
/** Names are a little smaller than the wall's: Office leaves out names whose lines would touch. */
const NAMES = 26

/** Where a column of units is parted, in stage units from its left. */
export interface ComparisonPlaces {
  /** Where bars begin. */
  readonly bars: number
  /** How far a bar reaches that ends at the scale's end; its number is behind it. */
  readonly longest: number
  readonly status: number
  readonly height: number
}

/** Parts a column of a comparison as the wall does: name, bar, number, status. */
export function comparisonPlaces(
  { nameWidth, valueWidth, statusWidth }: ComparisonBody,
  rows: number,
  width: number,
): ComparisonPlaces {
  const bars = nameWidth + CELL_GAP
  const status = width - statusWidth
  return {
    bars,
    longest: status - (statusWidth > 0 ? CELL_GAP : 0) - valueWidth - CELL_GAP - bars,
    status,
    height: rows * ROW_LINE,
  }
}

/** One column of units as lying bars in front of what is due of each; a unit without a number is a gap. */
export function comparisonChart(
  body: ComparisonBody,
  rows: readonly ComparisonRow[],
  width: number,
  lang: Language,
): NativeChart {
  const { heads, legend, top } = body
  const { bars, longest, status } = comparisonPlaces(body, rows.length, width)
  const printed = rows.flatMap(({ share, value }) => (share === null ? [] : [value]))
  const format = columnFormat(printed, lang)
  const due: NativeSeries = {
    name: legend.due ?? '',
    values: rows.map((row) => row.due),
    format,
    look: { kind: 'bar', fill: null, stroke: FRAME },
    labels: [],
  }
  const reached: NativeSeries = {
    name: legend.value,
    values: rows.map(({ share }) => share),
    format,
    look: { kind: 'bar', fill: COLOURS.bar, stroke: null },
    labels: rows.flatMap(({ share, value }, at) =>
      share === null
        ? []
        : [
            {
              at,
              format: formatLike(value, lang),
              position: 'outEnd',
              // All numbers below one another, where the longest bar ends.
              shift: { x: (longest * (1 - share / top)) / status, y: 0 },
              colour: COLOURS.ink,
              bold: false,
              size: LEAST_TEXT,
            },
          ],
    ),
  }
  const plotWidth = status - bars
  return {
    unit: null,
    heading: heads.unit,
    categories: rows.map(({ name }) => name),
    series: legend.due === null ? [reached] : [reached, due],
    axis: { max: (top * plotWidth) / longest, step: top, format, hidden: true },
    bars: { lying: true, overlap: 100, gap: 80 },
    legend: null,
    plot: { x: bars / status, y: 0, width: plotWidth / status, height: 1 },
    text: NAMES,
  }
}
