import { TOLERANCE } from './figure.ts'
import type { Indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import { formatPeriod, quarterOf, yearOf } from './period.ts'
import type { Conflict } from './progress.ts'
import type { Qualifier } from './qualifier.ts'
import {
  addBlocks,
  type Block,
  coveredMonths,
  fillBlocks,
  stretchBlocks,
  type YearReport,
  yearReport,
} from './report.ts'

/** How far a rounded number may be from the truth before it contradicts another: a tenth. */
const ROUNDING = 0.1

/**
 * Contradictions between a longer period's own figure and its reported parts
 * (docs/figures.md, Year to date): all parts exist and differ, or the reported parts already exceed
 * the whole.
 *
 * A qualified number is read as the range it allows (200余 is 200 or more, 近 and 约 are within a
 * tenth), and only ranges that cannot meet are a conflict.
 *
 * @param month Only periods wholly inside January..`month` are looked at.
 */
export function findConflicts(
  indicator: Pick<Indicator, 'aggregation' | 'measure'>,
  report: YearReport,
  month: number,
  areaCode: string,
): readonly Conflict[] {
  const conflicts: Conflict[] = []
  const check = (whole: Block, parts: readonly Block[], period: string) => {
    const found = conflictOf(indicator, whole, parts)
    if (found) conflicts.push({ between: 'parts', ...found, period, areaCode })
  }
  if (month === 12 && report.annual) {
    check(report.annual, stretchBlocks(report, 1, 12), formatPeriod(yearOf(report.year)))
  }
  for (let quarter = 1; quarter * 3 <= month; quarter += 1) {
    const whole = report.quarters[quarter - 1]
    if (!whole) continue
    const parts = report.months.slice(quarter * 3 - 3, quarter * 3).filter((b) => b !== null)
    check(whole, parts, formatPeriod(quarterOf(report.year, quarter)))
  }
  return conflicts
}

/**
 * Numbers that were typed or imported for months that a register feeds, and contradict what it counts.
 *
 * @param besides Of the report's year, area and indicator.
 */
export function findConflictsBeside(
  indicator: Pick<Indicator, 'aggregation' | 'measure'>,
  report: YearReport,
  month: number,
  besides: readonly Observation[],
): readonly Conflict[] {
  return besides.flatMap((beside): readonly Conflict[] => {
    const { from, to } = beside.period
    const counted = to > month ? null : fillBlocks(report, from, to, null)
    if (!counted) return []
    const other = yearReport(report.year, [beside])
    const typed = [...other.months, ...other.quarters, other.annual].find((one) => one !== null)
    const sum = addBlocks(indicator.measure, counted, from, to, true)
    const block = indicator.aggregation === 'latest' ? counted.at(-1) : sum
    if (!typed || !block) return []
    const found = conflictOf(indicator, { ...block, from, to }, [typed])
    if (!found) return []
    const { areaCode } = beside
    return [{ between: 'register', ...found, period: formatPeriod(beside.period), areaCode }]
  })
}

function conflictOf(
  indicator: Pick<Indicator, 'aggregation' | 'measure'>,
  whole: Block,
  parts: readonly Block[],
): Omit<Conflict, 'between' | 'period' | 'areaCode'> | null {
  if (parts.length === 0) return null
  const isState = indicator.aggregation === 'latest'
  const last = parts[parts.length - 1]
  // A state at the end of the period speaks of the same day; earlier ones may rightly differ.
  if (isState && last?.to !== whole.to) return null
  const sum =
    isState && last ? last : addBlocks(indicator.measure, parts, whole.from, whole.to, true)
  const partsComplete = isState || coveredMonths(parts).size === whole.to - whole.from + 1
  if (whole.value === null || sum.value === null) return null
  const hasCounts = whole.denominator !== null && sum.denominator !== null
  if (indicator.measure === 'ratio' && !hasCounts && !isState) return null
  const contradicts = hasCounts
    ? differ(whole.numerator ?? 0, 'exact', sum.numerator ?? 0, 'exact', partsComplete) ||
      differ(whole.denominator ?? 0, 'exact', sum.denominator ?? 0, 'exact', partsComplete)
    : differ(whole.value, whole.qualifier, sum.value, sum.qualifier, partsComplete)
  if (!contradicts) return null
  return {
    whole: whole.value,
    wholeQualifier: whole.qualifier,
    parts: sum.value,
    partsQualifier: sum.qualifier,
    partsComplete,
  }
}

function differ(
  whole: number,
  wholeQualifier: Qualifier,
  parts: number,
  partsQualifier: Qualifier,
  partsComplete: boolean,
): boolean {
  const [wholeLow, wholeHigh] = range(whole, wholeQualifier)
  const [partsLow, partsHigh] = range(parts, partsQualifier)
  if (partsLow > wholeHigh + TOLERANCE) return true
  return partsComplete && partsHigh < wholeLow - TOLERANCE
}

function range(number: number, qualifier: Qualifier): readonly [number, number] {
  switch (qualifier) {
    case 'exact':
      return [number, number]
    case 'at_least':
      return [number, Number.POSITIVE_INFINITY]
    case 'nearly':
      return [number * (1 - ROUNDING), number]
    case 'about':
      return [number * (1 - ROUNDING), number * (1 + ROUNDING)]
  }
}
