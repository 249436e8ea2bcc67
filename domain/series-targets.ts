import type { Area } from './area.ts'
import type { AreaTree } from './area-tree.ts'
import type { Indicator } from './indicator.ts'
import type { Target } from './target.ts'
import { workedOut } from './walk.ts'

/**
 * The target versions that hold for an area in a year.
 *
 * A successor without a target of its own takes over its predecessors' plan, if all of them have
 * one: the sum where values add up, else the target they share. So no plan is lost in a merger.
 *
 * @param own Looks up an area's own versions for the year.
 */
export function seriesTargets(
  tree: AreaTree,
  measure: Indicator['measure'],
  area: Area,
  own: (areaCode: string) => readonly Target[],
): readonly Target[] {
  const known = new Map<Area, readonly Target[]>()
  const before = (one: Area) => (own(one.code).length > 0 ? [] : tree.predecessors(one.code))
  return workedOut(area, before, known, (one) => {
    const versions = own(one.code)
    if (versions.length > 0) return versions
    return takenOver(
      measure,
      one,
      before(one).map((each) => known.get(each) ?? []),
    )
  })
}

/** The plan that an area takes over, from the versions of each predecessor. */
function takenOver(
  measure: Indicator['measure'],
  area: Area,
  predecessors: readonly (readonly Target[])[],
): readonly Target[] {
  const lists = predecessors.map(fromNewYear)
  if (lists.some((list) => list.length === 0)) return []
  const days = [...new Set(lists.flatMap((list) => list.map((t) => t.effectiveFrom)))].sort()
  const inherited = days.map((day) => lists.map((list) => versionOn(list, day)))
  if (measure === 'ratio' && inherited.some((held) => new Set(held.map((t) => t.value)).size > 1)) {
    return []
  }
  return inherited.flatMap((held, index) => {
    const [first] = held
    if (!first) return []
    return {
      ...first,
      areaCode: area.code,
      value: measure === 'ratio' ? first.value : held.reduce((sum, t) => sum + t.value, 0),
      milestones: held.length === 1 ? first.milestones : null,
      effectiveFrom: days[index] ?? first.effectiveFrom,
    }
  })
}

/** The earliest version holds from 1 January, whatever day it carries. */
function fromNewYear(versions: readonly Target[]): readonly Target[] {
  const sorted = [...versions].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
  const [first] = sorted
  return first ? [{ ...first, effectiveFrom: `${first.year}-01-01` }, ...sorted.slice(1)] : []
}

function versionOn(list: readonly Target[], day: string): Target {
  const sorted = [...list].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
  const [original] = sorted
  if (!original) throw new RangeError('a target needs at least one version')
  let current = original
  for (const version of sorted) if (version.effectiveFrom <= day) current = version
  return current
}
