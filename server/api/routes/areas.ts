import type { AreaResource, AreasResource, Unsigned } from '../../../contract/resources.ts'
import type { Area } from '../../../domain/area.ts'
import { AreaTree } from '../../../domain/area-tree.ts'
import type { AreaActivity, DatasetIdentity, Store } from '../store.ts'

/** All areas with the years they (or units below them) reported, and the area to show first. */
export async function answerAreas(
  store: Store,
  dataset: DatasetIdentity,
): Promise<Unsigned<AreasResource>> {
  const [areas, activity] = await Promise.all([store.areas(), store.activity()])
  const tree = new AreaTree(areas)
  const byArea = new Map<string, AreaActivity[]>()
  for (const row of activity) {
    for (const code of holdersOf(tree, row.areaCode)) {
      const rows = byArea.get(code)
      if (rows) rows.push(row)
      else byArea.set(code, [row])
    }
  }
  return {
    dataset,
    areas: areas.map((area) => resourceOf(area, byArea.get(area.code) ?? [])),
    defaultArea: defaultArea(areas, byArea),
  }
}

/**
 * The areas whose figures hold what was reported for one: itself, all above it, and those that took
 * it over. Nothing of the past of a split unit is its parts', but it is that of the county above them.
 */
function holdersOf(tree: AreaTree, code: string): ReadonlySet<string> {
  const holders = new Set<string>()
  const visit = (next: string | null): void => {
    const area = next === null || holders.has(next) ? null : tree.get(next)
    if (!area) return
    holders.add(area.code)
    visit(area.parentCode)
    for (const successor of area.successorCodes) {
      const whole = tree.predecessors(successor).includes(area) || tree.hasUnits(area.code)
      visit(whole ? successor : (tree.get(successor)?.parentCode ?? null))
    }
  }
  visit(code)
  return holders
}

function resourceOf(area: Area, activity: readonly AreaActivity[]): AreaResource {
  return {
    ...area,
    successorCode: area.successorCodes.length === 1 ? (area.successorCodes[0] ?? null) : null,
    years: [...new Set(activity.map((row) => row.year))].sort((a, b) => a - b),
    holdsSample: activity.some((row) => row.sourceKinds.includes('sample')),
  }
}

/**
 * The top area to show first: one with figures of the reader's own (imported or entered), else
 * the sample, else one with published figures; among equals the one that reported most.
 */
function defaultArea(
  areas: readonly Area[],
  byArea: ReadonlyMap<string, readonly AreaActivity[]>,
): string | null {
  let best: { code: string; rank: number; observations: number } | null = null
  for (const area of areas) {
    if (area.parentCode) continue
    const activity = byArea.get(area.code) ?? []
    const rank = Math.max(-1, ...activity.flatMap((row) => row.sourceKinds.map((k) => RANK[k])))
    const observations = activity.reduce((sum, row) => sum + row.observations, 0)
    if (!best || rank > best.rank || (rank === best.rank && observations > best.observations)) {
      best = { code: area.code, rank, observations }
    }
  }
  return best?.code ?? null
}

const RANK = { report: 0, sample: 1, import: 2, entry: 2 } as const
