import type { Area } from './area.ts'
import type { AreaTree } from './area-tree.ts'
import { endedUnits } from './ended-units.ts'
import type { Facts } from './facts.ts'
import { absent } from './figure.ts'
import type { Indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import { formatMonth, type Through } from './period.ts'
import type { Progress } from './progress.ts'
import { progressOf } from './roll-up.ts'
import { partialOf } from './roll-up-partial.ts'
import { addRows } from './roll-up-parts.ts'
import { distinct, monthlyFigures, type UnitProgress, unitProgress } from './unit-progress.ts'
import { withoutChange } from './year-over-year.ts'

/** An area's progress, and what it was made from. */
export interface AreaProgress {
  readonly progress: Progress
  /**
   * The rows added up: units in code order, then those that ended earlier in the year. Empty for an area
   * without units.
   */
  readonly units: readonly UnitProgress[]
  /** The observations behind value and base. */
  readonly observations: readonly Observation[]
}

/**
 * Everything that can be stated about one indicator of any area through one month.
 *
 * An area with units is their roll-up, whatever was reported for itself. Where the dataset holds
 * only some of its units, every figure is absent with `units_missing`: the units are shown, and
 * nothing is added up (docs/figures.md, Roll-ups).
 */
export function areaProgress(
  all: Facts,
  area: Area,
  indicator: Indicator,
  through: Through,
): AreaProgress {
  const facts = all.at(through)
  const { tree } = facts
  if (!tree.hasUnits(area.code)) {
    const unit = unitProgress(facts, area, indicator, through)
    return { progress: unit.progress, units: [], observations: unit.observations }
  }
  const month = formatMonth(through.year, through.month)
  const units = rollUpRows(tree, area, indicator, through).map((unit) =>
    unitProgress(facts, unit, indicator, through),
  )
  const partials = new Map(units.map((unit) => [unit.area, partialOf(indicator, unit)]))
  const partial = addRows(tree, area.code, month, (row) => partials.get(row))
  return {
    progress: statedIf(
      tree.lacking(area.code, month),
      progressOf(indicator, partial, through.year),
    ),
    units,
    observations: distinct(
      units.flatMap((unit) => [...unit.observations, ...(unit.group?.observations ?? [])]),
    ),
  }
}

/**
 * What a roll-up adds: the units that exist at a month, and those that ended earlier in the year, of
 * whose months no other unit's series holds anything. A state is never that of an ended unit.
 */
export function rollUpRows(
  tree: AreaTree,
  area: Area,
  { aggregation }: Pick<Indicator, 'aggregation'>,
  through: Through,
): readonly Area[] {
  const month = formatMonth(through.year, through.month)
  const units = tree.unitsAt(area.code, month)
  return aggregation === 'latest' ? units : [...units, ...endedUnits(tree, area.code, month)]
}

/** A roll-up, or without a sum the reason why none is stated: who reported stays. */
export function statedIf(
  lacking: 'units_missing' | 'boundary_changed' | null,
  summed: Progress,
): Progress {
  if (lacking === null) return summed
  const reason = absent(lacking)
  return {
    ...summed,
    value: reason,
    counts: null,
    valueMonth: null,
    target: null,
    targetOriginal: null,
    completion: reason,
    completionOriginal: null,
    completionSides: null,
    expected: null,
    paceGap: null,
    shortBy: null,
    ...withoutChange(lacking, 'this_year'),
    ...monthlyFigures(new Array(12).fill(null), new Array(12).fill(null)),
  }
}
