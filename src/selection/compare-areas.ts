import type { AreaResource } from '../../contract/resources.ts'
import { hasUnits as isRollUp } from '../../domain/area.ts'

/** Whether an area has units that can be put side by side. */
export function hasUnits(area: Pick<AreaResource, 'levelsBelow' | 'unitCount'>): boolean {
  return isRollUp(area, area.levelsBelow.length)
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
  area: Pick<AreaResource, 'code' | 'parentCode' | 'levelsBelow' | 'unitCount'>,
  areas: readonly AreaResource[],
): ComparePlace | null {
  if (hasUnits(area)) return { parent: area.code, unit: null }
  const above = areas.find((candidate) => candidate.code === area.parentCode)
  return above ? { parent: above.code, unit: area.code } : null
}
