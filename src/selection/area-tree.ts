import type { AreaResource } from '../../contract/resources.ts'

/** One line of the area list. */
export interface AreaOption {
  readonly area: AreaResource
  /** Steps below the top of what is listed. */
  readonly depth: number
  /** Whether its units are listed below it; null where it has none, or no list may be opened. */
  readonly open: boolean | null
  /** The area above, which tells equal names apart; null at the top. */
  readonly parentName: string | null
}

/**
 * The areas as a tree in reading order: each area before its units, siblings by code.
 *
 * An area whose parent is not among them is at the top, so that nothing is lost.
 *
 * @param open Codes of the areas whose units are listed.
 * @param leastLevels How many levels an area has below it that can be opened.
 */
export function areaTree(
  areas: readonly AreaResource[],
  open: ReadonlySet<string>,
  leastLevels: number,
): AreaOption[] {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const children = new Map<string | null, AreaResource[]>()
  for (const area of areas) {
    const parent = area.parentCode !== null && byCode.has(area.parentCode) ? area.parentCode : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(area)
    else children.set(parent, [area])
  }
  const list: AreaOption[] = []
  const visit = (parent: string | null, depth: number) => {
    const siblings = [...(children.get(parent) ?? [])].sort((a, b) => (a.code < b.code ? -1 : 1))
    for (const area of siblings) {
      const parentName = parent === null ? null : (byCode.get(parent)?.name ?? null)
      const isOpen = area.levelsBelow.length < leastLevels ? null : open.has(area.code)
      list.push({ area, depth, open: isOpen, parentName })
      if (isOpen) visit(area.code, depth + 1)
    }
  }
  visit(null, 0)
  return list
}
