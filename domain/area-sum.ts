import { total } from './add-figures.ts'
import type { Area } from './area.ts'
import type { Facts } from './facts.ts'
import type { Indicator } from './indicator.ts'
import { type IncompleteBelow, monthReporting, type UnitReporting } from './month-reporting.ts'
import { holdsSample } from './observation.ts'
import { formatMonth, type Through } from './period.ts'
import { addPartials, asBelow, partialOf, type RollUpPartial } from './roll-up-partial.ts'
import { type UnitProgress, unitProgress } from './unit-progress.ts'
import { incompleteCount } from './units-below.ts'

/** Units that owe something for a month, as sums that can be added again. */
export interface ReportingSum {
  readonly due: number
  readonly full: number
  readonly byQuarter: number
  readonly incomplete: readonly UnitReporting[]
  readonly below: readonly IncompleteBelow[]
}

/**
 * What the figures of an area are stated from, of all indicators through one month: sums of the rows of
 * its roll-up, which are added again to those of the area above. Plain data that survives JSON.
 */
export interface AreaSum {
  /** By indicator; of a state without the units that ended. */
  readonly partials: Readonly<Record<string, RollUpPartial>>
  readonly reporting: ReportingSum
  /** Whether sample data is among what it was made from. */
  readonly holdsSample: boolean
  /**
   * Rows that are not in the sums: a split links them to units elsewhere, so that what they add is known
   * only further up.
   */
  readonly open: readonly OpenRow[]
}

/** A row of a roll-up by its code. */
export interface OpenRow {
  readonly areaCode: string
  /** Whether it ended earlier in the year. */
  readonly ended: boolean
  /** The direct unit that it is below; null for one of the area's own rows. */
  readonly below: string | null
}

/** One row of a roll-up as a sum. */
export function rowSum(
  facts: Facts,
  row: Area,
  ended: boolean,
  indicators: readonly Indicator[],
  through: Through,
): AreaSum {
  const partials: Record<string, RollUpPartial> = {}
  const owed: Pick<UnitProgress, 'area' | 'thisMonth'>[] = []
  let sample = false
  for (const indicator of indicators) {
    // A state is never that of an ended unit.
    if (ended && indicator.aggregation === 'latest') continue
    const unit = unitProgress(facts, row, indicator, through)
    partials[indicator.id] = partialOf(indicator, unit)
    owed.push({ area: row, thisMonth: unit.thisMonth })
    sample ||= holdsSample(unit.observations) || holdsSample(unit.group?.observations ?? [])
  }
  const { month: _, ...reporting } = monthReporting(formatMonth(through.year, through.month), owed)
  return { partials, reporting, holdsSample: sample, open: [] }
}

/** Several sums as one, their rows one after the other. */
export function addSums(sums: readonly AreaSum[], indicators: readonly Indicator[]): AreaSum {
  const partials = indicators.map(
    ({ id }) => [id, addPartials(sums.flatMap((sum) => sum.partials[id] ?? []))] as const,
  )
  const told = sums.map(({ reporting }) => reporting)
  return {
    partials: Object.fromEntries(partials),
    reporting: {
      due: total(told, (one) => one.due),
      full: total(told, (one) => one.full),
      byQuarter: total(told, (one) => one.byQuarter),
      incomplete: told.flatMap((one) => one.incomplete).sort(byCode),
      below: addBelow(told.flatMap((one) => one.below)),
    },
    holdsSample: sums.some((sum) => sum.holdsSample),
    open: sums.flatMap((sum) => sum.open),
  }
}

/** The sum of a roll-up as it is part of the one above: what it names is counted. */
export function sumBelow(areaCode: string, sum: AreaSum): AreaSum {
  const incomplete = incompleteCount(sum.reporting)
  return {
    ...sum,
    partials: Object.fromEntries(
      Object.entries(sum.partials).map(([id, partial]) => [id, asBelow(areaCode, partial)]),
    ),
    reporting: {
      ...sum.reporting,
      incomplete: [],
      below: incomplete > 0 ? [{ areaCode, incomplete }] : [],
    },
    open: sum.open.map((row) => ({ ...row, below: areaCode })),
  }
}

function addBelow(counts: readonly IncompleteBelow[]): readonly IncompleteBelow[] {
  const byArea = new Map<string, IncompleteBelow>()
  for (const { areaCode, incomplete } of counts) {
    const known = byArea.get(areaCode)?.incomplete ?? 0
    byArea.set(areaCode, { areaCode, incomplete: known + incomplete })
  }
  return [...byArea.values()]
}

function byCode(a: UnitReporting, b: UnitReporting): number {
  return a.areaCode < b.areaCode ? -1 : 1
}
