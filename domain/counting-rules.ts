import type { ComparedFigure } from './compared-figure.ts'
import type { Progress } from './progress.ts'

/** A counting rule with the rows that follow it. */
export interface RuleGroup {
  /** Null = the rows state none. */
  readonly rule: string | null
  /** Places of the rows. */
  readonly rows: readonly number[]
}

/**
 * The counting rules (口径) of the rows that have a figure, the most common first, those without
 * one last. More than one group means that different things are compared. A row that is itself a
 * roll-up is given with every rule of its own units.
 */
export function ruleGroups(rows: readonly Pick<ComparedFigure, 'progress'>[]): RuleGroup[] {
  const groups = new Map<string | null, number[]>()
  rows.forEach(({ progress }, row) => {
    if (progress.value.kind === 'absent') return
    for (const rule of statedRules(progress)) {
      const places = groups.get(rule)
      if (places) places.push(row)
      else groups.set(rule, [row])
    }
  })
  return [...groups]
    .map(([rule, places]) => ({ rule, rows: places }))
    .sort(
      (a, b) => Number(a.rule === null) - Number(b.rule === null) || b.rows.length - a.rows.length,
    )
}

/** A unit that stated several rules follows all of them at once; null where it stated none. */
function statedRules({ countingRules, units }: Progress): readonly (string | null)[] {
  if (countingRules.length === 0) return [null]
  return units ? countingRules : [countingRules.join('；')]
}
