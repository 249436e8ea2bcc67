import { type Aggregate, ratioFigure } from '../domain/aggregate.ts'
import { type ComparedFigure, comparedFigure } from '../domain/compared-figure.ts'
import type { IndicatorComparison } from '../domain/comparison.ts'
import { absent, value as stated } from '../domain/figure.ts'
import type { Indicator } from '../domain/indicator.ts'
import { numberOf } from '../domain/pace.ts'
import { parseMonth } from '../domain/period.ts'
import { planFigures } from '../domain/plan-figures.ts'
import type { Counts, Progress } from '../domain/progress.ts'
import type { Qualifier } from '../domain/qualifier.ts'
import { changeFigures, withoutChange } from '../domain/year-over-year.ts'
import type {
  ComparedIndicatorResource,
  ComparedUnitResource,
  ComparisonResource,
} from './comparison-resources.ts'

/** One indicator of a comparison, whole again. */
export interface DecodedIndicator extends IndicatorComparison {
  readonly indicatorId: string
}

/** A comparison of all its pages, with the figures whole again. */
export interface Comparison extends Omit<ComparisonResource, 'indicators' | 'page'> {
  readonly indicators: readonly DecodedIndicator[]
}

type Column<T> = readonly (T | null)[] | null
type Listed<T> = { readonly values: readonly T[]; readonly at: readonly (number | null)[] } | null

/**
 * One indicator as it travels: column by column, only what its figures rest on.
 *
 * @param from First row of the page. @param size Rows on a page.
 */
export function encodeComparison(
  indicator: Indicator,
  { total, unitsInRate, rows, spread }: IndicatorComparison,
  from: number,
  size: number,
): ComparedIndicatorResource {
  const page = rows.slice(from, from + size).map((row) => row.progress)
  const leaves = page.map((progress) => (progress.units === null ? progress : null))
  const plain = (of: (progress: Progress) => number | null): Column<number> => {
    const cells = leaves.map((progress) => progress && of(progress))
    return cells.every((cell) => cell === null) ? null : cells
  }
  const listed = <T>(of: (progress: Progress) => T | null): Listed<T> =>
    listOf(leaves.map((progress) => progress && of(progress)))
  const inexact = (qualifier: Qualifier | null) => (qualifier === 'exact' ? null : qualifier)
  const monthly = page.some((progress) => progress.monthly.thisYear.length > 0)
  const elsewhere = (of: (progress: Progress) => number | null) =>
    plain((progress) => (windowIsValue(progress) ? null : of(progress)))
  return {
    indicatorId: indicator.id,
    measure: indicator.measure,
    aggregation: indicator.aggregation,
    direction: indicator.direction,
    total: total.progress,
    totalRate: total.rate,
    unitsInRate,
    spread,
    rollUps: page.flatMap((progress, place) =>
      progress.units === null ? [] : [{ place, progress }],
    ),
    value: plain(({ value, counts }) => (counts ? null : numberOf(value))),
    numerator: plain(({ counts }) => counts?.numerator ?? null),
    denominator: plain(({ counts }) => counts?.denominator ?? null),
    qualifier: listed(({ value }) => (value.kind === 'value' ? inexact(value.qualifier) : null)),
    absentValue: listed(({ value }) => (value.kind === 'absent' ? value.reason : null)),
    monthsDue: plain((progress) => progress.monthsDue),
    monthsMissing: listed(({ monthsMissing }) => (monthsMissing.length > 0 ? monthsMissing : null)),
    valueMonth: plain((progress) => progress.valueMonth),
    reportedBy: listed((progress) => progress.reportedBy),
    dueMonth: plain((progress) => progress.dueMonth),
    target: plain((progress) => progress.target),
    targetOriginal: plain((progress) => progress.targetOriginal),
    milestones: listed((progress) => progress.milestones),
    windowMonths: listed(({ window }) => window?.months ?? null),
    windowIsValue: plain((progress) => (windowIsValue(progress) ? 1 : null)),
    windowValue: elsewhere(({ windowValue, windowCounts }) => (windowCounts ? null : windowValue)),
    windowNumerator: elsewhere(({ windowCounts }) => windowCounts?.numerator ?? null),
    windowDenominator: elsewhere(({ windowCounts }) => windowCounts?.denominator ?? null),
    windowQualifier: listed((progress) =>
      windowIsValue(progress) ? null : inexact(progress.windowQualifier),
    ),
    base: plain(({ base, baseCounts }) => (baseCounts ? null : base)),
    baseNumerator: plain(({ baseCounts }) => baseCounts?.numerator ?? null),
    baseDenominator: plain(({ baseCounts }) => baseCounts?.denominator ?? null),
    baseQualifier: listed((progress) => inexact(progress.baseQualifier)),
    absentChange: listed(({ change }) =>
      change.kind === 'absent' ? { reason: change.reason, side: change.side } : null,
    ),
    conflicts: listed(({ conflicts }) => (conflicts.length > 0 ? conflicts : null)),
    sourceKinds: listed(({ sourceKinds }) => (sourceKinds.length > 0 ? sourceKinds : null)),
    countingRules: listed(({ countingRules }) => (countingRules.length > 0 ? countingRules : null)),
    monthly: monthly ? page.map((progress) => progress.monthly) : null,
    monthlyQualifiers: monthly ? page.map((progress) => progress.monthlyQualifiers) : null,
  }
}

/**
 * A comparison out of its pages, in the order asked for and all of one dataset version: the very
 * figures that were encoded, bit by bit.
 *
 * Rows are worked out when an indicator is first looked at.
 *
 * @throws {RangeError} No page, or a page of a month that is none.
 */
export function decodeComparison(pages: readonly ComparisonResource[]): Comparison {
  const [first] = pages
  const through = first && parseMonth(first.through)
  if (!first || !through) throw new RangeError('a comparison has at least one page, of a month')
  const { indicators, page: _, ...rest } = first
  return {
    ...rest,
    units: pages.flatMap((page) => page.units),
    indicators: indicators.map((indicator, index) => {
      const rows = once(() =>
        pages.flatMap((page) => {
          const columns = page.indicators[index]
          return columns ? rowsOf(columns, page.units, through) : []
        }),
      )
      return {
        indicatorId: indicator.indicatorId,
        total: { progress: indicator.total, rate: indicator.totalRate, due: null },
        unitsInRate: indicator.unitsInRate,
        spread: indicator.spread,
        get rows() {
          return rows()
        },
      }
    }),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly of: T } | null = null
  return () => {
    made ??= { of: make() }
    return made.of
  }
}

function rowsOf(
  columns: ComparedIndicatorResource,
  units: readonly ComparedUnitResource[],
  through: { readonly year: number; readonly month: number },
): readonly ComparedFigure[] {
  const rollUps = new Map(columns.rollUps.map(({ place, progress }) => [place, progress]))
  return units.map((unit, place) =>
    comparedFigure(columns, unit, rollUps.get(place) ?? leafAt(columns, place, through)),
  )
}

function leafAt(
  columns: ComparedIndicatorResource,
  place: number,
  { year, month }: { readonly year: number; readonly month: number },
): Progress {
  const at = (column: Column<number>) => column?.[place] ?? null
  const listed = <T>(list: Listed<T>): T | null => {
    const index = list?.at[place] ?? null
    return index === null ? null : (list?.values[index] ?? null)
  }
  const counts = (numerator: Column<number>, denominator: Column<number>): Counts | null => {
    const above = at(numerator)
    const below = at(denominator)
    return above === null || below === null ? null : { numerator: above, denominator: below }
  }
  const side = (
    number: number | null,
    of: Counts | null,
    qualifier: Qualifier | null,
    reason = listed(columns.absentValue),
  ): Aggregate => {
    if (of) return ratioFigure(of)
    const figure =
      number === null ? absent(reason ?? 'not_reported') : stated(number, qualifier ?? 'exact')
    return { figure, counts: null }
  }
  const actual = side(
    at(columns.value),
    counts(columns.numerator, columns.denominator),
    listed(columns.qualifier),
  )
  const monthsDue = at(columns.monthsDue) ?? 0
  const monthsMissing = listed(columns.monthsMissing) ?? []
  const dueMonth = at(columns.dueMonth)
  const months = listed(columns.windowMonths)
  const absentChange = listed(columns.absentChange)
  const change =
    months === null
      ? withoutChange(absentChange?.reason ?? 'no_base', absentChange?.side ?? 'last_year')
      : changeFigures(columns.measure, year, {
          months,
          thisYear: at(columns.windowIsValue)
            ? actual
            : side(
                at(columns.windowValue),
                counts(columns.windowNumerator, columns.windowDenominator),
                listed(columns.windowQualifier),
                absentChange?.reason,
              ),
          lastYear: side(
            at(columns.base),
            counts(columns.baseNumerator, columns.baseDenominator),
            listed(columns.baseQualifier),
            absentChange?.reason,
          ),
        })
  return {
    indicatorId: columns.indicatorId,
    value: actual.figure,
    counts: actual.counts,
    withoutCounts:
      columns.measure === 'ratio' && actual.figure.kind === 'value' && actual.counts === null,
    monthsReported: monthsDue - monthsMissing.length,
    monthsDue,
    monthsMissing,
    valueMonth: at(columns.valueMonth),
    reportedBy: listed(columns.reportedBy),
    dueMonth,
    ...planFigures({
      indicator: columns,
      actual,
      monthsDue,
      monthsMissing,
      target: at(columns.target),
      targetOriginal: at(columns.targetOriginal),
      milestones: listed(columns.milestones),
      dueMonth: dueMonth ?? month,
      month,
    }),
    ...change,
    units: null,
    monthly: columns.monthly?.[place] ?? { thisYear: [], lastYear: [] },
    monthlyQualifiers: columns.monthlyQualifiers?.[place] ?? { thisYear: [], lastYear: [] },
    conflicts: listed(columns.conflicts) ?? [],
    sourceKinds: listed(columns.sourceKinds) ?? [],
    countingRules: listed(columns.countingRules) ?? [],
  }
}

/** Whether the change compares all of the year to date, so that one figure serves as both. */
function windowIsValue(progress: Progress): boolean {
  const { value, counts, window, windowValue, windowQualifier, windowCounts } = progress
  return (
    window !== null &&
    value.kind === 'value' &&
    windowValue === value.value &&
    windowQualifier === value.qualifier &&
    windowCounts?.numerator === counts?.numerator &&
    windowCounts?.denominator === counts?.denominator
  )
}

function listOf<T>(cells: readonly (T | null)[]): Listed<T> {
  const values: T[] = []
  const places = new Map<string, number>()
  const at = cells.map((cell) => {
    if (cell === null) return null
    const key = JSON.stringify(cell)
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, values.push(cell) - 1)
    return values.length - 1
  })
  return values.length === 0 ? null : { values, at }
}
