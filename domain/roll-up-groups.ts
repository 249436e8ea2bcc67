import type { Indicator } from './indicator.ts'
import { type SourceKind, sourceKindsOf } from './observation.ts'
import {
  addChanges,
  addMonths,
  type ChangeSum,
  changeSum,
  type MonthSum,
  monthSums,
} from './roll-up-change.ts'
import type { UnitProgress } from './unit-progress.ts'

/** What a group of units linked by a split adds to the change, whole and in parts. */
export interface GroupSum {
  readonly key: string
  /** Rows that the group makes, and those of them that were added so far. */
  readonly rows: number
  readonly held: number
  /** Of the group as one area: counts once all of its rows are in. */
  readonly whole: PastSum
  /** Of its rows one by one: counts where some of them belong to another area. */
  readonly parts: PastSum
  readonly sourceKinds: readonly SourceKind[]
}

/** What a roll-up states of last year. */
export interface PastSum {
  readonly change: ChangeSum
  readonly lastYear: readonly MonthSum[]
}

/** The group that a unit belongs to, as far as this unit goes; null without one. */
export function groupSum(
  indicator: Indicator,
  unit: UnitProgress,
  parts: PastSum,
): GroupSum | null {
  const { group } = unit
  if (!group) return null
  const { sameMonths, actual, change, units } = group
  return {
    key: group.key,
    rows: group.rows,
    held: 1,
    whole: {
      change: changeSum(indicator, sameMonths, actual.figure, change.change, units),
      lastYear: monthSums(indicator, group.lastYear),
    },
    parts,
    sourceKinds: sourceKindsOf(group.observations),
  }
}

/** Groups of several roll-ups: rows of the same group come together. */
export function addGroups(groups: readonly GroupSum[]): readonly GroupSum[] {
  const byKey = new Map<string, GroupSum>()
  for (const group of groups) {
    const known = byKey.get(group.key)
    byKey.set(
      group.key,
      known
        ? { ...known, held: known.held + group.held, parts: addPasts([known.parts, group.parts]) }
        : group,
    )
  }
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** The past of ungrouped units and of groups together. */
export function pastOf(ungrouped: PastSum, groups: readonly GroupSum[]): PastSum {
  if (groups.length === 0) return ungrouped
  return addPasts([ungrouped, ...groups.map((one) => (isHeld(one) ? one.whole : one.parts))])
}

/** Sources of what only whole groups rest on: reports of units that ended before the year. */
export function groupSources(groups: readonly GroupSum[]): readonly SourceKind[] {
  return groups.filter(isHeld).flatMap((group) => group.sourceKinds)
}

function isHeld({ rows, held }: GroupSum): boolean {
  return held === rows
}

function addPasts(pasts: readonly PastSum[]): PastSum {
  return {
    change: addChanges(pasts.map((past) => past.change)),
    lastYear: addMonths(pasts.map((past) => past.lastYear)),
  }
}
