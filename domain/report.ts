import type { Indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import { periodKind } from './period.ts'
import { combineQualifiers, type Qualifier } from './qualifier.ts'
import { reachable } from './walk.ts'

/** What was reported for a stretch of months: one observation, or several areas' added together. */
export interface Block {
  /** First and last month covered, 1..12. */
  readonly from: number
  readonly to: number
  /** Null for 0 of 0, and where several areas' rates cannot be added for want of counts. */
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly qualifier: Qualifier
  /** False when some of the areas that make up the series did not report all of the stretch. */
  readonly complete: boolean
  /** What was reported, or the blocks that it adds up; see {@link observationsIn}. */
  readonly source: Observation | readonly Block[]
}

/** The observations that blocks are made of, each once. */
export function observationsIn(blocks: readonly Block[]): readonly Observation[] {
  const partsOf = ({ source }: Block) => ('period' in source ? [] : source)
  return [...reachable(blocks, partsOf)].flatMap(({ source }) => ('period' in source ? source : []))
}

/** One year's reports for one area and indicator, by length of period. */
export interface YearReport {
  readonly year: number
  /** Index 0 = January. */
  readonly months: readonly (Block | null)[]
  /** Index 0 = first quarter. */
  readonly quarters: readonly (Block | null)[]
  readonly annual: Block | null
}

export const EMPTY_MONTHS: readonly null[] = Object.freeze(new Array(12).fill(null))
const EMPTY_QUARTERS: readonly null[] = Object.freeze(new Array(4).fill(null))

/** Whether nothing was reported; told without looking at each month. */
export function isEmptyReport({ months }: YearReport): boolean {
  return months === EMPTY_MONTHS
}

/** A year in which nothing was reported. */
export function emptyReport(year: number): YearReport {
  return { year, months: EMPTY_MONTHS, quarters: EMPTY_QUARTERS, annual: null }
}

/**
 * Files one area's observations of one indicator and year by the length of their periods.
 *
 * @param observations Of that year only, at most one per period.
 */
export function yearReport(year: number, observations: readonly Observation[]): YearReport {
  if (observations.length === 0) return emptyReport(year)
  const months: (Block | null)[] = new Array(12).fill(null)
  const quarters: (Block | null)[] = new Array(4).fill(null)
  let annual: Block | null = null
  for (const observation of observations) {
    const block = blockOf(observation)
    const kind = periodKind(observation.period)
    if (kind === 'month') months[block.from - 1] = block
    else if (kind === 'quarter') quarters[block.to / 3 - 1] = block
    else annual = block
  }
  return { year, months, quarters, annual }
}

function blockOf(observation: Observation): Block {
  return {
    from: observation.period.from,
    to: observation.period.to,
    value: observation.value,
    numerator: observation.numerator,
    denominator: observation.denominator,
    qualifier: observation.qualifier,
    complete: true,
    source: observation,
  }
}

/** A year's report without what lies before a month, wholly or in part. */
export function reportFrom(report: YearReport, from: number): YearReport {
  if (from <= 1) return report
  const kept = (block: Block | null) => (block && block.from >= from ? block : null)
  return {
    ...report,
    months: report.months.map(kept),
    quarters: report.quarters.map(kept),
    annual: null,
  }
}

/** Whether the year was reported by quarter: quarters, and no single month. */
export function reportsByQuarter(report: YearReport): boolean {
  return report.quarters.some(Boolean) && !report.months.some(Boolean)
}

/**
 * The blocks that make up the window January..`month` (docs/figures.md, Year to date): the annual
 * figure alone at month 12 where there is one; otherwise each whole quarter's own figure, and single
 * months where there is no quarter's figure.
 */
export function windowBlocks(report: YearReport, month: number): readonly Block[] {
  if (month === 12 && report.annual) return [report.annual]
  return stretchBlocks(report, 1, month)
}

/** Quarters' and months' blocks inside `from`..`to`; a quarter is the authority over its months. */
export function stretchBlocks(report: YearReport, from: number, to: number): Block[] {
  const blocks: Block[] = []
  for (let month = from; month <= to; ) {
    const quarter = month % 3 === 1 && month + 2 <= to ? report.quarters[(month - 1) / 3] : null
    if (quarter) {
      blocks.push(quarter)
      month += 3
      continue
    }
    const single = report.months[month - 1]
    if (single) blocks.push(single)
    month += 1
  }
  return blocks
}

/**
 * The blocks that fill `from`..`to` without a hole and completely, or null.
 *
 * @param wholeFirst A figure for exactly this stretch, preferred over its parts.
 */
export function fillBlocks(
  report: YearReport,
  from: number,
  to: number,
  wholeFirst: Block | null,
): readonly Block[] | null {
  if (wholeFirst?.complete) return [wholeFirst]
  const blocks = stretchBlocks(report, from, to)
  let covered = 0
  for (const block of blocks) if (block.complete) covered += block.to - block.from + 1
  return covered === to - from + 1 ? blocks : null
}

/** Months of `blocks` that are completely reported, as a set of 1..12. */
export function coveredMonths(blocks: readonly Block[]): ReadonlySet<number> {
  const months = new Set<number>()
  for (const block of blocks) {
    if (!block.complete) continue
    for (let month = block.from; month <= block.to; month += 1) months.add(month)
  }
  return months
}

/**
 * Adds blocks over areas (a merged area's predecessors) or over parts of a stretch.
 *
 * Values add. Ratios add numerators and denominators, and only where every block has them:
 * otherwise the sum has neither value nor counts (`counts_missing`). A single block passes as it is.
 */
export function addBlocks(
  measure: Indicator['measure'],
  blocks: readonly Block[],
  from: number,
  to: number,
  complete: boolean,
): Block {
  const [first] = blocks
  if (blocks.length === 1 && first) return { ...first, from, to, complete }
  const qualifier = combineQualifiers(blocks.map((block) => block.qualifier))
  const stretch = { from, to, qualifier, complete, source: blocks }
  if (measure === 'count') {
    const value = blocks.reduce((sum, block) => sum + (block.value ?? 0), 0)
    return { ...stretch, value, numerator: null, denominator: null }
  }
  let numerator = 0
  let denominator = 0
  for (const block of blocks) {
    if (block.numerator === null || block.denominator === null) {
      return { ...stretch, value: null, numerator: null, denominator: null }
    }
    numerator += block.numerator
    denominator += block.denominator
  }
  const value = denominator > 0 ? numerator / denominator : null
  return { ...stretch, value, numerator, denominator }
}
