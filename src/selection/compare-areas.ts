import type { AreaResource } from '../../contract/resources.ts'
import { hasUnits as isRollUp, LEVELS, type Level } from '../../domain/area.ts'

/** Whether an area has units that can be put side by side. */
export function hasUnits(
  area: Pick<AreaResource, 'code' | 'unitCount'>,
  areas: readonly Pick<AreaResource, 'parentCode'>[],
): boolean {
  return isRollUp(area, areas.filter((other) => other.parentCode === area.code).length)
}

/**
 * Levels that occur below an area, from the widest; what an area can be compared by.
 *
 * @example A province with counties and their townships: ['county', 'township'].
 */
export function levelsBelow(
  area: Pick<AreaResource, 'code'>,
  areas: readonly AreaResource[],
): readonly Level[] {
  const children = new Map<string, AreaResource[]>()
  for (const one of areas) {
    if (one.parentCode === null) continue
    const siblings = children.get(one.parentCode)
    if (siblings) siblings.push(one)
    else children.set(one.parentCode, [one])
  }
  const found = new Set<Level>()
  let stage = children.get(area.code) ?? []
  // An area tree has no more stages than levels; a damaged one must not hang the page.
  for (let depth = 0; depth < LEVELS.length && stage.length > 0; depth += 1) {
    for (const one of stage) found.add(one.level)
    stage = stage.flatMap((one) => children.get(one.code) ?? [])
  }
  return LEVELS.filter((level) => found.has(level))
}

/** Which comparison a page about an area leads to. */
export interface ComparePlace {
  readonly parent: string
  /** The area itself, picked out among its neighbours; null where its own units are compared. */
  readonly unit: string | null
}

/**
 * Where a reader of an area compares: its own units, or the area it belongs to with itself picked
 * out.
 *
 * @returns Null for an area that neither has units nor belongs to a held area.
 */
export function comparePlaceOf(
  area: Pick<AreaResource, 'code' | 'parentCode' | 'unitCount'>,
  areas: readonly AreaResource[],
): ComparePlace | null {
  if (hasUnits(area, areas)) return { parent: area.code, unit: null }
  const above = areas.find((candidate) => candidate.code === area.parentCode)
  return above ? { parent: above.code, unit: area.code } : null
}
