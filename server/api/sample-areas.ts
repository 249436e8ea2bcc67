import type { Area } from '../../domain/area.ts'
import type { Store } from './store.ts'

/** Codes of the areas that hold sample data (示例数据) themselves. */
export async function sampleAreas(store: Pick<Store, 'activity'>): Promise<ReadonlySet<string>> {
  const activity = await store.activity()
  const sampled = activity.filter(({ sourceKinds }) => sourceKinds.includes('sample'))
  return new Set(sampled.map(({ areaCode }) => areaCode))
}

/**
 * Areas that leave together with the sample data (示例数据).
 *
 * An emptied area goes, and so does every ancestor, unless it still holds facts or an area that
 * stays names it as its parent or successor.
 *
 * @param emptied Areas whose every observation was sample data.
 * @param withFacts Areas that still hold an observation or a target.
 * @returns Codes, in no promised order.
 */
export function areasLeftEmpty(
  areas: readonly Area[],
  emptied: ReadonlySet<string>,
  withFacts: ReadonlySet<string>,
): string[] {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const leaving = new Set<string>()
  for (const code of emptied) {
    let area = byCode.get(code)
    while (area && !leaving.has(area.code)) {
      leaving.add(area.code)
      area = area.parentCode === null ? undefined : byCode.get(area.parentCode)
    }
  }
  for (const code of leaving) if (withFacts.has(code)) leaving.delete(code)
  for (let before = -1; before !== leaving.size; ) {
    before = leaving.size
    for (const area of areas) {
      if (leaving.has(area.code)) continue
      if (area.parentCode !== null) leaving.delete(area.parentCode)
      for (const code of area.successorCodes) leaving.delete(code)
    }
  }
  return [...leaving]
}
