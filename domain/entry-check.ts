import { findConflicts } from './conflict.ts'
import { distributionOf } from './distribution.ts'
import { type Entry, enteredOf } from './entry.ts'
import type { Indicator } from './indicator.ts'
import { beginsAfter, type Life, liesOutside } from './life.ts'
import { monthOf, parsePeriod, periodKind, type Through } from './period.ts'
import type { Conflict } from './progress.ts'
import type { YearReport } from './report.ts'
import { yearToDate } from './year-to-date.ts'

/** What keeps a figure from being saved. */
export type EntryFault = 'month_to_come' | 'outside_life' | 'numerator_above'

/** What is asked about a figure that may well be right. Values are in the indicator's unit. */
export type EntryDoubt =
  /** Probably the year to date: what it leaves for the month alone is an ordinary month. */
  | { readonly kind: 'cumulative'; readonly before: number; readonly month: number }
  | { readonly kind: 'unusual'; readonly usual: number; readonly isMore: boolean }
  /** A quarter or the year has a figure of its own that the months do not make up. */
  | ({ readonly kind: 'conflict' } & Pick<
      Conflict,
      'period' | 'whole' | 'wholeQualifier' | 'parts' | 'partsQualifier' | 'partsComplete'
    >)

/** How often the usual is surprising, and how often it must be contained. */
const SURPRISE = 3
/** A difference of fewer is no surprise: 0 after 1 a month is three times less and quite ordinary. */
const FEW = 5
/** Fewer months do not make a usual one. */
const FEWEST_MONTHS = 4
/** After fewer months a busy one is as much as all before it. */
const FEWEST_ADDED = 3

/** What tells whether a month can be reported at all. */
export interface EntryMonth {
  readonly month: Through
  /** In which months the unit exists. */
  readonly life: Life
  /** `YYYY-MM-DD`, or its month alone. */
  readonly today: string
}

/** What an entry is compared with. */
export interface EntryContext {
  readonly indicator: Pick<Indicator, 'measure' | 'aggregation'>
  readonly month: Through
  /** What the unit itself reported in the month's year. */
  readonly report: YearReport
  /** See {@link usualFigure}. */
  readonly usual: number | null
}

/**
 * What is wrong with an entry (hard: it is not saved), the first that applies; null when nothing is.
 */
export function faultOf(entry: Entry, { life, today, month }: EntryMonth): EntryFault | null {
  if (entry.kind === 'blank') return null
  const period = monthOf(month.year, month.month)
  if (beginsAfter(period, today)) return 'month_to_come'
  if (liesOutside(period, life)) return 'outside_life'
  return entry.kind === 'ratio' && entry.numerator > entry.denominator ? 'numerator_above' : null
}

/**
 * What is to be asked about an entry (soft: it is saved all the same), the likeliest first.
 *
 * Counts are asked about where they are more than three times or less than a third of the usual, by
 * five at least; sums where they look like the year to date; all where a longer period contradicts them.
 */
export function doubtsOf(entry: Entry, context: EntryContext): readonly EntryDoubt[] {
  if (entry.kind === 'blank' || entry.kind === 'nothing_due') return []
  const { usual } = context
  const doubts: EntryDoubt[] = [...conflictsOf(entry, context)]
  if (entry.kind !== 'count') return doubts
  const cumulative = cumulativeOf(entry.value, context)
  if (cumulative) return [cumulative, ...doubts]
  if (usual === null || Math.abs(entry.value - usual) < FEW) return doubts
  const isMore = entry.value > usual * SURPRISE
  if (isMore || entry.value * SURPRISE < usual) doubts.unshift({ kind: 'unusual', usual, isMore })
  return doubts
}

/**
 * The usual figure of a month (平时): the median of what was reported for the twelve months before it.
 *
 * @param report Of the month's year.
 * @param before Of the year before.
 * @param month 1..12
 * @returns In the indicator's unit; null where fewer than four of the months were reported.
 */
export function usualFigure(report: YearReport, before: YearReport, month: number): number | null {
  const months = [...before.months.slice(month - 1), ...report.months.slice(0, month - 1)]
  const known = distributionOf(months.map((block) => block?.value ?? null))
  return known && known.n >= FEWEST_MONTHS ? known.median : null
}

function cumulativeOf(
  value: number,
  { indicator, report, month }: EntryContext,
): EntryDoubt | null {
  if (indicator.aggregation !== 'sum') return null
  const { figure, monthsReported } = yearToDate(indicator, report, month.month - 1)
  if (figure.kind === 'absent' || monthsReported < FEWEST_ADDED || value < figure.value) return null
  const average = figure.value / monthsReported
  const left = value - figure.value
  if (left > average * SURPRISE || value - average < FEW) return null
  return { kind: 'cumulative', before: figure.value, month: left }
}

function conflictsOf(
  entry: Entry,
  { indicator, report, month }: EntryContext,
): readonly EntryDoubt[] {
  const source = {
    areaCode: '',
    indicatorId: '',
    period: monthOf(month.year, month.month),
    ...enteredOf(entry),
    sourceKind: 'entry',
    sourceRef: null,
    countingRule: null,
    note: null,
  } as const
  const block = { from: month.month, to: month.month, ...enteredOf(entry), complete: true, source }
  const months = report.months.map((one, index) => (index === month.month - 1 ? block : one))
  return findConflicts(indicator, { ...report, months }, 12, '').flatMap(
    ({ areaCode, ...conflict }) => {
      const period = parsePeriod(conflict.period)
      const holds = period && period.from <= month.month && month.month <= period.to
      return holds && periodKind(period) !== 'month'
        ? { kind: 'conflict' as const, ...conflict }
        : []
    },
  )
}
