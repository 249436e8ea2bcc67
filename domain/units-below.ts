import { total } from './add-figures.ts'
import type { MonthReporting } from './month-reporting.ts'
import type { Progress, UnitCoverage } from './progress.ts'

/** How many units reported nothing due, direct ones and those further down. */
export function missingCount({
  missing,
  below,
}: {
  readonly missing: UnitCoverage['missing']
  readonly below: readonly { readonly missing: number }[]
}): number {
  return missing.length + total(below, (one) => one.missing)
}

/** How many units ended earlier in the year, direct ones and those further down. */
export function endedCount({ ended, below }: Pick<UnitCoverage, 'ended' | 'below'>): number {
  return ended.length + total(below, (one) => one.ended)
}

/** How many conflicts a figure holds, in direct units and further down. */
export function conflictCount({ conflicts, units }: Pick<Progress, 'conflicts' | 'units'>): number {
  return conflicts.length + total(units?.below ?? [], (one) => one.conflicts)
}

/** How many units did not report all they owe for a month, direct ones and those further down. */
export function incompleteCount({
  incomplete,
  below,
}: Pick<MonthReporting, 'incomplete' | 'below'>): number {
  return incomplete.length + total(below, (one) => one.incomplete)
}
