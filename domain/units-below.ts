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
  return below.reduce((sum, one) => sum + one.missing, missing.length)
}

/** How many units ended earlier in the year, direct ones and those further down. */
export function endedCount({ ended, below }: Pick<UnitCoverage, 'ended' | 'below'>): number {
  return below.reduce((sum, one) => sum + one.ended, ended.length)
}

/** How many conflicts a figure holds, in direct units and further down. */
export function conflictCount({ conflicts, units }: Pick<Progress, 'conflicts' | 'units'>): number {
  return (units?.below ?? []).reduce((sum, one) => sum + one.conflicts, conflicts.length)
}

/** How many units did not report all they owe for a month, direct ones and those further down. */
export function incompleteCount({
  incomplete,
  below,
}: Pick<MonthReporting, 'incomplete' | 'below'>): number {
  return below.reduce((sum, one) => sum + one.incomplete, incomplete.length)
}
