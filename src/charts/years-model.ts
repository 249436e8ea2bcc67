import type { Figure } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { numberOf } from '../../domain/pace.ts'
import type { Progress } from '../../domain/progress.ts'
import type { YearSeries } from '../../domain/series.ts'
import { countTicks, RATIO_TICKS, type Ticks } from './chart-scale.ts'

/**
 * How a year is drawn: `split` into the same months and the rest; `whole` where only
 * the year's own figure is known (or the same months are the year); `part` for the running year;
 * `none` where there is nothing to draw.
 */
export type YearShape = 'split' | 'whole' | 'part' | 'none'

/** One year of a comparison. */
export interface YearColumn {
  readonly year: number
  readonly shape: YearShape
  /** The year asked for, while it is not over: drawn as unfinished. */
  readonly running: boolean
  /** January to the month of the comparison. */
  readonly same: Figure
  /** The whole year; of the running year absent is not meant: it equals `same`. */
  readonly whole: Figure
  readonly sameValue: number | null
  readonly wholeValue: number | null
  /** The year's plan: in force at its end, or now for the running year. */
  readonly target: number | null
  /** Figures with completion, coverage and change behind the two values. */
  readonly sameFigure: Progress
  readonly wholeFigure: Progress
  readonly series: YearSeries
}

/** Years side by side against their plans. */
export interface YearsModel extends Ticks {
  /** Parts add up to a bar (counts), or are side by side (ratios and states). */
  readonly kind: 'stack' | 'pair'
  readonly columns: readonly YearColumn[]
  /** The month through which years are compared; 12 compares whole years. */
  readonly throughMonth: number
  readonly reference: number | null
  readonly drawable: boolean
}

/**
 * Shapes a series as years side by side.
 *
 * Years before the first with a figure or a plan are left out; those after it stay, empty ones too.
 */
export function yearsModel(
  indicator: Pick<Indicator, 'measure' | 'aggregation' | 'direction'>,
  years: readonly YearSeries[],
  throughMonth: number,
): YearsModel {
  const kind = indicator.aggregation === 'sum' ? 'stack' : 'pair'
  const last = years[years.length - 1]
  const all = years.map((year) => columnOf(year, throughMonth, year === last))
  const first = all.findIndex((column) => column.shape !== 'none' || column.target !== null)
  const columns = first < 0 ? all.slice(-1) : all.slice(first)
  const most = Math.max(
    0,
    ...columns.map((c) => Math.max(c.sameValue ?? 0, c.wholeValue ?? 0, c.target ?? 0)),
  )
  return {
    ...(indicator.measure === 'ratio' ? RATIO_TICKS : countTicks(most)),
    kind,
    columns,
    throughMonth,
    reference: indicator.direction === 'full' ? 1 : null,
    drawable: columns.some((column) => column.shape !== 'none'),
  }
}

function columnOf(series: YearSeries, throughMonth: number, isLast: boolean): YearColumn {
  const running = isLast && throughMonth < 12
  const sameFigure = series.samePeriod
  const wholeFigure = running ? series.samePeriod : series.wholeYear
  const sameValue = numberOf(sameFigure.value)
  const wholeValue = numberOf(wholeFigure.value)
  return {
    year: series.year,
    shape: shapeOf(sameValue, wholeValue, running, throughMonth),
    running,
    same: sameFigure.value,
    whole: wholeFigure.value,
    sameValue,
    wholeValue,
    target: wholeFigure.target,
    sameFigure,
    wholeFigure,
    series,
  }
}

function shapeOf(
  same: number | null,
  whole: number | null,
  running: boolean,
  throughMonth: number,
): YearShape {
  if (running) return same === null ? 'none' : 'part'
  if (whole === null) return same === null ? 'none' : 'part'
  return same === null || throughMonth === 12 ? 'whole' : 'split'
}
