import { type Aggregate, aggregate } from './aggregate.ts'
import type { AbsenceReason, Figure } from './figure.ts'
import type { Indicator } from './indicator.ts'
import type { Change, ChangeSide, MonthRun, Progress } from './progress.ts'
import { type Block, fillBlocks, reportFrom, type YearReport } from './report.ts'
import type { YearToDate } from './year-to-date.ts'

/** Two years over the months that both reported; what a change is computed from. */
export interface CommonMonths {
  readonly months: readonly MonthRun[]
  /** The figures over the months compared. */
  readonly thisYear: Aggregate
  readonly lastYear: Aggregate
  /** Last year's blocks, for the sources. */
  readonly baseBlocks: readonly Block[]
}

/** The common months, or why there are none. */
export type CommonMonthsResult =
  | { readonly kind: 'common'; readonly common: CommonMonths }
  | { readonly kind: 'absent'; readonly reason: AbsenceReason; readonly side: ChangeSide }

/**
 * Puts the same months of two years side by side (docs/figures.md, Year on year).
 *
 * A month enters only as part of a block (month, quarter, year) that both years fill completely;
 * a state compares the latest month that both years have.
 *
 * @param actual This year's year to date over the same window.
 * @param baseFrom The first month of last year with this year's boundary, 1..13; earlier ones are no
 *   base.
 * @returns Absent with this year's reason first; then `boundary_changed` (all comparable months lie
 *   before the boundary changed), `no_base` (last year reported nothing),
 *   `annual_only` (it reported only the whole year and it is not yet December) or
 *   `no_common_months`.
 */
export function commonMonths(
  indicator: Pick<Indicator, 'aggregation' | 'measure'>,
  actual: YearToDate,
  thisYear: YearReport,
  lastYear: YearReport,
  month: number,
  baseFrom = 1,
): CommonMonthsResult {
  if (actual.figure.kind === 'absent') return { ...actual.figure, side: 'this_year' }
  const base = reportFrom(lastYear, baseFrom)
  const pairs =
    indicator.aggregation === 'latest'
      ? latestCommon(thisYear, base, month)
      : commonBlocks(thisYear, base, month)
  if (pairs.length === 0) {
    if (baseFrom > 1) return { kind: 'absent', reason: 'boundary_changed', side: 'common_months' }
    return noCommonMonths(lastYear, month)
  }
  const baseBlocks = pairs.flatMap((pair) => pair.lastYear)
  return {
    kind: 'common',
    common: {
      months: monthRuns(pairs),
      thisYear: side(
        indicator,
        pairs.flatMap((pair) => pair.thisYear),
      ),
      lastYear: side(indicator, baseBlocks),
      baseBlocks,
    },
  }
}

function side(indicator: Pick<Indicator, 'aggregation' | 'measure'>, blocks: readonly Block[]) {
  return aggregate(indicator, blocks, 'no_common_months')
}

/**
 * The change between two sides (同比).
 *
 * @returns `percent`: window value / base - 1 for counts; `points`: difference of fractions for
 *   ratios. Absent with the reason of either side (this year's first) or `zero_base`.
 * @example 120 by July last year, 132 by July this year: +0.1, not 132/200 - 1.
 */
export function changeOf(
  measure: Indicator['measure'],
  thisYear: Figure,
  lastYear: Figure,
): Change {
  if (thisYear.kind === 'absent') return { ...thisYear, side: 'common_months' }
  if (lastYear.kind === 'absent') return { ...lastYear, side: 'last_year' }
  const exact = thisYear.qualifier === 'exact' && lastYear.qualifier === 'exact'
  if (measure === 'ratio') {
    return { kind: 'value', value: thisYear.value - lastYear.value, changeKind: 'points', exact }
  }
  if (lastYear.value === 0) return { kind: 'absent', reason: 'zero_base', side: 'last_year' }
  return {
    kind: 'value',
    value: thisYear.value / lastYear.value - 1,
    changeKind: 'percent',
    exact,
  }
}

interface Pair {
  readonly from: number
  readonly to: number
  readonly thisYear: readonly Block[]
  readonly lastYear: readonly Block[]
}

function commonBlocks(thisYear: YearReport, lastYear: YearReport, month: number): Pair[] {
  if (month === 12 && (thisYear.annual || lastYear.annual)) {
    const pair = filledPair(thisYear, lastYear, 1, 12, thisYear.annual, lastYear.annual)
    if (pair) return [pair]
  }
  const pairs: Pair[] = []
  for (let from = 1; from <= month; ) {
    const quarter = (from - 1) / 3
    if (from % 3 === 1 && from + 2 <= month) {
      const mine = thisYear.quarters[quarter] ?? null
      const theirs = lastYear.quarters[quarter] ?? null
      const pair =
        mine || theirs ? filledPair(thisYear, lastYear, from, from + 2, mine, theirs) : null
      if (pair) {
        pairs.push(pair)
        from += 3
        continue
      }
    }
    const mine = thisYear.months[from - 1]
    const theirs = lastYear.months[from - 1]
    if (mine?.complete && theirs?.complete) {
      pairs.push({ from, to: from, thisYear: [mine], lastYear: [theirs] })
    }
    from += 1
  }
  return pairs
}

function filledPair(
  thisYear: YearReport,
  lastYear: YearReport,
  from: number,
  to: number,
  mine: Block | null,
  theirs: Block | null,
): Pair | null {
  const thisBlocks = fillBlocks(thisYear, from, to, mine)
  const lastBlocks = thisBlocks && fillBlocks(lastYear, from, to, theirs)
  return lastBlocks ? { from, to, thisYear: thisBlocks, lastYear: lastBlocks } : null
}

function latestCommon(thisYear: YearReport, lastYear: YearReport, month: number): Pair[] {
  for (let end = month; end >= 1; end -= 1) {
    const mine = stateAt(thisYear, end)
    const theirs = stateAt(lastYear, end)
    if (mine && theirs) return [{ from: end, to: end, thisYear: [mine], lastYear: [theirs] }]
  }
  return []
}

/** The state at the end of a month: the longest period that ends there is the authority. */
function stateAt(report: YearReport, month: number): Block | null {
  const candidates = [
    month === 12 ? report.annual : null,
    month % 3 === 0 ? report.quarters[month / 3 - 1] : null,
    report.months[month - 1],
  ]
  return candidates.find((block) => block?.complete) ?? null
}

function noCommonMonths(lastYear: YearReport, month: number): CommonMonthsResult {
  // Both years reported, if not the same months: other than having no base at all.
  const reported = lastYear.months.some(Boolean) || lastYear.quarters.some(Boolean)
  if (!reported && !lastYear.annual) return { kind: 'absent', reason: 'no_base', side: 'last_year' }
  return !reported && month < 12
    ? { kind: 'absent', reason: 'annual_only', side: 'last_year' }
    : { kind: 'absent', reason: 'no_common_months', side: 'common_months' }
}

/** What a figure states of the two sides of a change, and the change itself. */
export type ChangeFigures = Pick<
  Progress,
  | 'change'
  | 'window'
  | 'windowValue'
  | 'windowQualifier'
  | 'windowCounts'
  | 'base'
  | 'baseQualifier'
  | 'baseCounts'
>

/** Two years' figures over the same months. */
export interface ChangeSides {
  /** Null where several units were compared over different months. */
  readonly months: readonly MonthRun[] | null
  readonly thisYear: Aggregate
  readonly lastYear: Aggregate
}

/** A change with what it rests on. */
export function changeFigures(
  measure: Indicator['measure'],
  year: number,
  { months, thisYear, lastYear }: ChangeSides,
): ChangeFigures {
  const numberOf = ({ figure }: Aggregate) => (figure.kind === 'value' ? figure.value : null)
  const qualifierOf = ({ figure }: Aggregate) => (figure.kind === 'value' ? figure.qualifier : null)
  return {
    change: changeOf(measure, thisYear.figure, lastYear.figure),
    window: { year, baseYear: year - 1, months },
    windowValue: numberOf(thisYear),
    windowQualifier: qualifierOf(thisYear),
    windowCounts: thisYear.counts,
    base: numberOf(lastYear),
    baseQualifier: qualifierOf(lastYear),
    baseCounts: lastYear.counts,
  }
}

/** A change that cannot be stated, without anything to compare. */
export function withoutChange(reason: AbsenceReason, side: ChangeSide): ChangeFigures {
  return {
    change: { kind: 'absent', reason, side },
    window: null,
    windowValue: null,
    windowQualifier: null,
    windowCounts: null,
    base: null,
    baseQualifier: null,
    baseCounts: null,
  }
}

/** Runs of consecutive months out of stretches in order. */
export function monthRuns(stretches: readonly MonthRun[]): readonly MonthRun[] {
  const runs: { from: number; to: number }[] = []
  for (const { from, to } of stretches) {
    const last = runs[runs.length - 1]
    if (last && last.to === from - 1) last.to = to
    else runs.push({ from, to })
  }
  return runs
}
