import type { Area } from './area.ts'
import type { AreaTree } from './area-tree.ts'
import { endedUnits } from './ended-units.ts'
import { addPartials, asBelow, type RollUpPartial } from './roll-up-partial.ts'

/** What the roll-up of an area is added from, so that each row is in one of them. */
export interface RollUpParts {
  /** Direct units, of which some are roll-ups themselves; in the order of their rows. */
  readonly units: readonly Area[]
  /** Units that ended earlier in the year and are in none of these roll-ups. */
  readonly ended: readonly Area[]
}

/**
 * Takes the rows of a roll-up (`rollUpRows`) apart into the roll-ups below it, which can be worked out
 * one by one and added, and what is left.
 *
 * A roll-up below is taken apart itself where it holds a row that this one does not, or the same as
 * another one.
 *
 * @param tree As it is at the month (`AreaTree.asOf`).
 * @param month `YYYY-MM`
 */
export function rollUpParts(tree: AreaTree, code: string, month: string): RollUpParts {
  const rows = new Set(endedUnits(tree, code, month))
  const held = new Set<Area>()
  const partsOf = (area: Area): readonly Area[] => {
    if (!tree.hasUnits(area.code)) return [area]
    const ended = endedUnits(tree, area.code, month)
    if (ended.length > 0) {
      const reached = tree.closure(area.code)
      const isOwn = (row: Area) => rows.has(row) && !held.has(row) && reached.has(row.code)
      if (!ended.every(isOwn)) return tree.childrenAt(area.code, month).flatMap(partsOf)
      for (const row of ended) held.add(row)
    }
    return [area]
  }
  const units = tree.childrenAt(code, month).flatMap(partsOf)
  return { units, ended: [...rows].filter((row) => !held.has(row)) }
}

/**
 * The partial of an area from those of its rows, each roll-up below by itself.
 *
 * @param partialOf Undefined = the row adds nothing (`rollUpRows`).
 */
export function addRows(
  tree: AreaTree,
  code: string,
  month: string,
  partialOf: (row: Area) => RollUpPartial | undefined,
): RollUpPartial {
  const { units, ended } = rollUpParts(tree, code, month)
  return addPartials([
    ...units.flatMap((unit) =>
      tree.hasUnits(unit.code)
        ? asBelow(unit.code, addRows(tree, unit.code, month, partialOf))
        : (partialOf(unit) ?? []),
    ),
    ...ended.flatMap((row) => partialOf(row) ?? []),
  ])
}
