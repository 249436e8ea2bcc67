import { csvText } from '../../../contract/csv-text.ts'
import { SERIES_CSV_COLUMNS, type SeriesCsvColumn } from '../../../contract/series-csv.ts'
import { formatMonth, type Period, parseMonth } from '../../../domain/period.ts'
import type { Progress } from '../../../domain/progress.ts'
import type { YearSeries } from '../../../domain/series.ts'
import { type ApiReading, findArea, findIndicator, readTree } from '../area-view.ts'
import { corrected, findCorrections } from '../corrections.ts'
import type { DatasetIdentity } from '../store.ts'
import { correctionCells, rowNames, windowText } from './progress-csv.ts'
import { answerSeries, type SeriesQuery } from './series.ts'

/** Kinds of rows that rest on no reports. */
const PLANNED: ReadonlySet<string> = new Set(['target', 'due'])

type Row = Partial<Readonly<Record<SeriesCsvColumn, string | number | null>>>

/** A series as CSV: what was reported, cumulative values, the plan and the figures of each year. */
export async function seriesCsv(
  reading: ApiReading,
  dataset: DatasetIdentity,
  query: SeriesQuery,
  lang: 'zh' | 'en',
): Promise<string> {
  const series = await answerSeries(reading, dataset, query)
  const tree = await readTree(reading.store)
  const area = findArea(tree, series.areaCode)
  const indicator = await findIndicator(reading.store, series.indicatorId)
  const month = parseMonth(series.through)?.month ?? 12
  const named = rowNames(area, indicator, lang)
  const years = series.years.map(({ year }) => year)
  const found = await findCorrections(reading.store, tree, [area], years, [indicator.id])
  const rows = series.years.flatMap((year) => yearRows(year, month, found))
  return csvText([
    SERIES_CSV_COLUMNS,
    ...rows.map((row) => {
      const whole: Row = { ...named, ...row }
      return SERIES_CSV_COLUMNS.map((column) => whole[column] ?? null)
    }),
  ])
}

function yearRows(
  series: YearSeries,
  month: number,
  corrections: Awaited<ReturnType<typeof findCorrections>>,
): Row[] {
  const { year, samePeriod, wholeYear } = series
  const at = (kind: string, from: number, to: number): Row => {
    const isIn = (period: Period) =>
      period.year === year &&
      (kind === 'reported'
        ? period.from === from && period.to === to
        : period.from >= from && period.to <= to)
    return {
      year,
      kind,
      from: formatMonth(year, from),
      to: formatMonth(year, to),
      ...(!PLANNED.has(kind) && correctionCells(corrected(corrections, isIn)[0])),
    }
  }
  const points = (kind: string, from: number | null, values: readonly (number | null)[]) =>
    values.flatMap((value, index): Row[] =>
      value === null ? [] : [{ ...at(kind, from ?? index + 1, index + 1), value }],
    )
  return [
    ...series.periods.map((period) => ({
      ...at('reported', period.from, period.to),
      value: period.value,
      qualifier: period.qualifier,
      absent: period.value === null ? 'nothing_due' : null,
      units_reported: period.units,
    })),
    ...points('cumulative', 1, wholeYear.monthly.thisYear),
    ...points(
      'target',
      null,
      series.plan.map((point) => point.target),
    ),
    ...points(
      'due',
      1,
      series.plan.map((point) => point.due),
    ),
    { ...at('same_period', 1, month), ...figureCells(samePeriod) },
    { ...at('whole_year', 1, 12), ...figureCells(wholeYear) },
  ]
}

function figureCells(figure: Progress): Row {
  const { value, completion, change, units } = figure
  return {
    value: value.kind === 'value' ? value.value : null,
    qualifier: value.kind === 'value' ? value.qualifier : null,
    absent: value.kind === 'absent' ? value.reason : null,
    units_reported: units?.reported ?? null,
    change: change.kind === 'value' ? change.value : null,
    change_kind: change.kind === 'value' ? change.changeKind : null,
    absent_change: change.kind === 'absent' ? change.reason : null,
    window: windowText(figure.window),
    completion: completion.kind === 'value' ? completion.value : null,
    absent_completion: completion.kind === 'absent' ? completion.reason : null,
  }
}
