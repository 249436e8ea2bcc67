import type { IndicatorComparison } from '../domain/comparison.ts'
import type { Indicator } from '../domain/indicator.ts'
import { numberOf } from '../domain/pace.ts'
import type { Progress } from '../domain/progress.ts'
import type { Qualifier } from '../domain/qualifier.ts'
import type { ComparedIndicatorResource } from './comparison-resources.ts'

/** One cell per unit; null in place of a column in which no unit has anything. */
export type Column<T> = readonly (T | null)[] | null
/** Cells that recur: each once, and per unit its place among them. */
export type Listed<T> = {
  readonly values: readonly T[]
  readonly at: readonly (number | null)[]
} | null

/**
 * One indicator as it travels: column by column, only what its figures rest on.
 *
 * @param from First row of the page. @param size Rows on a page.
 */
export function encodeComparison(
  indicator: Indicator,
  { total, unitsInRate, rows, ended, spread, rulesDiffer }: IndicatorComparison,
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
    decimals: indicator.decimals,
    total: total.progress,
    totalRate: total.rate,
    unitsInRate,
    ended,
    spread,
    rulesDiffer,
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
    unjudged: plain((progress) => (progress.judged ? null : 1)),
    target: plain((progress) => progress.target),
    targetOriginal: plain((progress) => progress.targetOriginal),
    milestones: listed((progress) => progress.milestones),
    planMonths: listed((progress) => progress.planMonths),
    endMonth: plain((progress) => progress.endMonth),
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
