import type { Area, Level } from './area.ts'
import { unitsMissing } from './area-progress.ts'
import type { AreaTree } from './area-tree.ts'
import type { Facts } from './facts.ts'
import type { Indicator } from './indicator.ts'
import { expectedShare, hasPace } from './pace.ts'
import { formatMonth, type Through } from './period.ts'
import type { Progress } from './progress.ts'
import { progressOf } from './roll-up.ts'
import { addPartials, partialOf } from './roll-up-partial.ts'
import { type UnitProgress, unitProgress } from './unit-progress.ts'

/** One row of a comparison: an area with its figure, and its line over the year where asked for. */
export interface ComparedUnit {
  readonly area: Area
  readonly progress: Progress
  /** Cumulative value due by each month 1..12; null where there is no pace, or for a roll-up. */
  readonly due: readonly number[] | null
}

/** One indicator over the units compared. */
export interface IndicatorComparison {
  /** The roll-up of all units, or every figure absent with `units_missing`. */
  readonly total: Progress
  /** In code order. */
  readonly units: readonly ComparedUnit[]
}

/** Which areas stand in the rows: direct units, or all descendants of one level. */
export type ComparedLevel = Level | 'direct'

/**
 * The areas to compare below a parent at a month, in code order: no ranking
 * (docs/figures.md, Fair comparison).
 *
 * @param level `direct` for the parent's own units; a level name for all descendants of it.
 */
export function comparedAreas(
  tree: AreaTree,
  parent: Area,
  level: ComparedLevel,
  month: string,
): readonly Area[] {
  const direct = tree.childrenAt(parent.code, month)
  if (level === 'direct') return direct
  return direct.flatMap((area) =>
    area.level === level ? [area] : comparedAreas(tree, area, level, month),
  )
}

/**
 * One indicator of all units side by side. Every leaf is worked out once and serves its own row,
 * the rows of the areas above it and the total alike.
 *
 * @param monthly Whether the lines over the year are wanted.
 */
export function compareUnits(
  all: Facts,
  parent: Area,
  areas: readonly Area[],
  indicator: Indicator,
  through: Through,
  monthly: boolean,
): IndicatorComparison {
  const facts = all.at(through)
  const { tree } = facts
  const month = formatMonth(through.year, through.month)
  const leaves = new Map(
    tree.unitsAt(parent.code, month).map((leaf) => {
      const unit = unitProgress(facts, leaf, indicator, through, { monthly })
      return [leaf.code, { unit, partial: partialOf(indicator, unit) }]
    }),
  )
  const sumOf = (area: Area): Progress => {
    const held = tree.unitsAt(area.code, month).flatMap((leaf) => leaves.get(leaf.code) ?? [])
    const partial = addPartials(held.map((leaf) => leaf.partial))
    const summed = progressOf(indicator, partial, through.year)
    return tree.isWhole(area.code, month) ? summed : unitsMissing(summed)
  }
  const units = areas.map((area): ComparedUnit => {
    const unit = leaves.get(area.code)?.unit
    return unit
      ? { area, progress: unit.progress, due: monthly ? dueOf(indicator, unit) : null }
      : { area, progress: sumOf(area), due: null }
  })
  return { total: sumOf(parent), units }
}

function dueOf(indicator: Indicator, { target }: UnitProgress): readonly number[] | null {
  if (!target || !hasPace(indicator, target.current.milestones)) return null
  const { value, milestones } = target.current
  return Array.from({ length: 12 }, (_, index) => value * expectedShare(milestones, index + 1))
}
