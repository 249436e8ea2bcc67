import type { Observation } from '../../domain/observation.ts'
import { formatMonth, formatPeriod, type Period } from '../../domain/period.ts'
import { type Feed, isFed } from '../../domain/register/feed.ts'
import { asPrinted, CONFLICTS, lacksCounts } from './awkward-figures.ts'
import { isMissing, reportingStep } from './awkward-reporting.ts'
import { countSeries } from './count-series.ts'
import { countingRule } from './counting-rules.ts'
import { lastMonthOf, monthIndex, REPORTED_YEARS } from './months.ts'
import { caseSeries, type MonthlyRatio } from './ratio-series.ts'
import { UNITS, type Unit } from './sample-areas.ts'
import { stateSeries } from './state-series.ts'

/** One township's figures of one indicator, on their way into rows. */
interface Series {
  readonly unit: Unit
  readonly indicatorId: string
  readonly countingRule: string | null
}

/**
 * Everything that the townships of the sample county report, by township, indicator, period.
 *
 * @param feeds What registers feed is counted from their rows, and not among it.
 */
export function sampleObservations(
  indicatorIds: ReadonlySet<string>,
  feeds: readonly Feed[] = [],
): readonly Observation[] {
  return UNITS.flatMap((unit) => {
    const feedOf = new Map(
      feeds.flatMap((feed) =>
        feed.areaCode === unit.code ? [[feed.indicatorId, feed] as const] : [],
      ),
    )
    const periods = REPORTED_YEARS.flatMap((year) => periodsReported(unit, year))
    const rows: Observation[] = []
    const add = (id: string, rowOf: (series: Series, period: Period) => Observation) => {
      if (!indicatorIds.has(id)) return
      const series = { unit, indicatorId: id, countingRule: countingRule(unit.code, id) }
      for (const period of periods) {
        const feed = feedOf.get(id)
        if (feed && isFed(feed, period)) continue
        if (!isMissing(unit.code, id, period.year, period.to)) rows.push(rowOf(series, period))
      }
    }
    const cases = caseSeries(unit)
    for (const [id, months] of [...countSeries(unit), ...cases.counts]) {
      add(id, (series, period) => countRow(series, period, months))
      if (indicatorIds.has(id)) rows.push(...conflictingRows(unit, id, months))
    }
    for (const [id, months] of cases.ratios) {
      add(id, (series, period) => ratioRow(series, period, period.from, months))
    }
    for (const [id, states] of stateSeries(unit)) {
      // A state is that of the period's last month.
      add(id, (series, period) => ratioRow(series, period, period.to, states))
    }
    return rows
  })
}

function periodsReported(unit: Unit, year: number): readonly Period[] {
  const step = reportingStep(unit.code, year)
  const periods: Period[] = []
  for (let from = 1; from + step - 1 <= lastMonthOf(year); from += step) {
    const to = from + step - 1
    const exists =
      (unit.validFrom === null || unit.validFrom <= formatMonth(year, from)) &&
      (unit.validTo === null || formatMonth(year, to) <= unit.validTo)
    if (exists) periods.push({ year, from, to })
  }
  return periods
}

function countRow(series: Series, period: Period, months: readonly number[]): Observation {
  const count = sumOver(months, period, period.from)
  const printed = asPrinted(series.unit.code, series.indicatorId, period, count)
  return row(series, period, { ...printed, numerator: null, denominator: null })
}

function ratioRow(
  series: Series,
  period: Period,
  from: number,
  { numerators, denominators }: MonthlyRatio,
): Observation {
  const numerator = sumOver(numerators, period, from)
  const denominator = sumOver(denominators, period, from)
  const qualifier = 'exact'
  if (denominator === 0)
    return row(series, period, { value: null, numerator, denominator, qualifier })
  const value = numerator / denominator
  return lacksCounts(series.unit.code, series.indicatorId, period)
    ? row(series, period, { value, numerator: null, denominator: null, qualifier })
    : row(series, period, { value, numerator, denominator, qualifier })
}

function conflictingRows(
  unit: Unit,
  indicatorId: string,
  months: readonly number[],
): readonly Observation[] {
  return CONFLICTS.filter(
    (one) => one.areaCode === unit.code && one.indicatorId === indicatorId,
  ).map(({ period, difference }) => {
    const series = { unit, indicatorId, countingRule: countingRule(unit.code, indicatorId) }
    const value = sumOver(months, period, period.from) + difference
    const figures = { value, numerator: null, denominator: null, qualifier: 'exact' } as const
    return row(series, period, figures, '示例：与各月之和不一致')
  })
}

function row(
  series: Series,
  period: Period,
  figures: Pick<Observation, 'value' | 'numerator' | 'denominator' | 'qualifier'>,
  note: string | null = null,
): Observation {
  return {
    areaCode: series.unit.code,
    indicatorId: series.indicatorId,
    period,
    value: figures.value,
    numerator: figures.numerator,
    denominator: figures.denominator,
    qualifier: figures.qualifier,
    sourceKind: 'sample',
    sourceRef: `示例数据/${formatPeriod(period)}/${series.unit.code}`,
    countingRule: series.countingRule,
    note,
  }
}

function sumOver(months: readonly number[], period: Period, from: number): number {
  let sum = 0
  for (let month = from; month <= period.to; month += 1) {
    sum += months[monthIndex(period.year, month)] ?? 0
  }
  return sum
}
