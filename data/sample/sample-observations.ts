import type { Observation } from '../../domain/observation.ts'
import { formatMonth, formatPeriod, type Period } from '../../domain/period.ts'
import { asPrinted, CONFLICTS, isMissing, lacksCounts, reportingStep } from './awkward-cases.ts'
import { countSeries } from './count-series.ts'
import { countingRule } from './counting-rules.ts'
import { lastMonthOf, monthIndex, REPORTED_YEARS } from './months.ts'
import { caseSeries, type MonthlyRatio } from './ratio-series.ts'
import { UNITS, type Unit } from './sample-areas.ts'
import { stateSeries } from './state-series.ts'

/** Everything that the townships of the sample county report, by township, indicator, period. */
export function sampleObservations(indicatorIds: ReadonlySet<string>): readonly Observation[] {
  const rows: Observation[] = []
  for (const unit of UNITS) {
    const cases = caseSeries(unit)
    const periods = REPORTED_YEARS.flatMap((year) => periodsReported(unit, year))
    for (const [id, months] of [...countSeries(unit), ...cases.counts]) {
      if (!indicatorIds.has(id)) continue
      for (const period of periods) pushIfReported(rows, countRow(unit, id, period, months))
      rows.push(...conflictingRows(unit, id, months))
    }
    for (const [id, months] of cases.ratios) {
      if (!indicatorIds.has(id)) continue
      for (const period of periods) pushIfReported(rows, ratioRow(unit, id, period, months))
    }
    for (const [id, states] of stateSeries(unit)) {
      if (!indicatorIds.has(id)) continue
      // A state is that of the period's last month.
      for (const period of periods) {
        pushIfReported(rows, ratioRow(unit, id, period, states, period.to))
      }
    }
  }
  return rows
}

function periodsReported(unit: Unit, year: number): readonly Period[] {
  const step = reportingStep(unit.code, year)
  const periods: Period[] = []
  for (let from = 1; from + step - 1 <= lastMonthOf(year); from += step) {
    const period = { year, from, to: from + step - 1 }
    const starts = formatMonth(year, period.from)
    const ends = formatMonth(year, period.to)
    const exists =
      (unit.validFrom === null || unit.validFrom <= starts) &&
      (unit.validTo === null || ends <= unit.validTo)
    if (exists) periods.push(period)
  }
  return periods
}

function pushIfReported(rows: Observation[], row: Observation): void {
  const { year, to } = row.period
  if (!isMissing(row.areaCode, row.indicatorId, year, to)) rows.push(row)
}

function countRow(unit: Unit, id: string, period: Period, months: readonly number[]): Observation {
  return {
    ...described(unit, id, period),
    ...asPrinted(unit.code, id, period, sumOver(months, period.year, period.from, period.to)),
    numerator: null,
    denominator: null,
  }
}

function ratioRow(
  unit: Unit,
  id: string,
  period: Period,
  { numerators, denominators }: MonthlyRatio,
  from = period.from,
): Observation {
  const numerator = sumOver(numerators, period.year, from, period.to)
  const denominator = sumOver(denominators, period.year, from, period.to)
  const value = denominator === 0 ? null : numerator / denominator
  const row = { ...described(unit, id, period), qualifier: 'exact' as const }
  // A rate of nothing could not be sent without its counts.
  if (value !== null && lacksCounts(unit.code, id, period)) {
    return { ...row, value, numerator: null, denominator: null }
  }
  return { ...row, value, numerator, denominator }
}

function conflictingRows(
  unit: Unit,
  id: string,
  months: readonly number[],
): readonly Observation[] {
  return CONFLICTS.filter((one) => one.areaCode === unit.code && one.indicatorId === id).map(
    ({ period, difference }) => ({
      ...described(unit, id, period),
      value: sumOver(months, period.year, period.from, period.to) + difference,
      numerator: null,
      denominator: null,
      qualifier: 'exact',
      note: '示例：与各月之和不一致',
    }),
  )
}

function described(unit: Unit, indicatorId: string, period: Period) {
  return {
    areaCode: unit.code,
    indicatorId,
    period,
    sourceKind: 'sample' as const,
    sourceRef: `示例数据/${formatPeriod(period)}/${unit.code}`,
    countingRule: countingRule(unit.code, indicatorId),
    note: null,
  }
}

function sumOver(months: readonly number[], year: number, from: number, to: number): number {
  let sum = 0
  for (let month = from; month <= to; month += 1) sum += months[monthIndex(year, month)] ?? 0
  return sum
}
