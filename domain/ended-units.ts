import type { Area } from './area.ts'
import { type AreaTree, existsAt } from './area-tree.ts'
import { reachable } from './walk.ts'

/**
 * Units that ended earlier in the year and whose series no other one continues: a roll-up keeps
 * their months and targets as rows of their own (原…; docs/figures.md, Areas over time).
 *
 * @param tree As it is at the month (`AreaTree.asOf`).
 * @param code The area with units.
 * @param month `YYYY-MM`
 * @returns In code order.
 */
export function endedUnits(tree: AreaTree, code: string, month: string): readonly Area[] {
  const { validTo = null } = tree.get(code) ?? {}
  // Of an area that ended itself, all its units are such rows.
  if (validTo !== null && validTo < month) {
    if (validTo < newYearOf(month)) return []
    const last = tree.unitsAt(code, validTo).filter((area) => !existsAt(area, month))
    return [...last, ...endedUnits(tree, code, validTo)]
  }
  let known: ReadonlySet<Area> | null = null
  const rows = () => {
    known ??= new Set(tree.unitsAt(code, month))
    return known
  }
  return tree.ending.filter(
    (area) => endsBefore(tree, area, month) && belongsTo(tree, area, code, month, rows),
  )
}

/** Whether an area is a unit that ended earlier in the year of a month and that no other continues. */
export function endsBefore(tree: AreaTree, area: Area, month: string): boolean {
  const { code, validTo } = area
  if (validTo === null || validTo >= month || validTo < newYearOf(month)) return false
  return !tree.hasUnits(code) && !isContinued(tree, area, month)
}

function newYearOf(month: string): string {
  return `${month.slice(0, 4)}-01`
}

/** Whether another unit's series holds the area's months by `month`. */
function isContinued(tree: AreaTree, area: Area, month: string): boolean {
  return area.successorCodes.some((code) => {
    const next = tree.get(code)
    if (!next || tree.hasUnits(code) || !tree.isContinuedBy(area, code)) return false
    return next.validFrom === null || next.validFrom <= month
  })
}

/**
 * Whether the area's months are part of the roll-up of `code`.
 *
 * @param rows The roll-up's units at the month.
 */
function belongsTo(
  tree: AreaTree,
  area: Area,
  code: string,
  month: string,
  rows: () => ReadonlySet<Area>,
): boolean {
  const home = homeOf(tree, area, month)
  if (!tree.isYounger(code, month)) return home !== null && tree.isBelow(home.code, code)
  const [heir, ...more] = home?.successorCodes ?? []
  if (heir === code && more.length === 0) return true
  const after = (one: Area) => one.successorCodes.flatMap((next) => tree.get(next) ?? [])
  for (const next of reachable(after(area), after)) if (rows().has(next)) return true
  return false
}

/**
 * The area above an ended one; where that one ended too, the one that its units went to, however
 * often it changed since.
 */
function homeOf(tree: AreaTree, area: Area, month: string): Area | null {
  const parent = area.parentCode === null ? null : tree.get(area.parentCode)
  if (!parent || existsAt(parent, month)) return parent
  const after = (one: Area) => one.successorCodes.flatMap((code) => tree.get(code) ?? [])
  const above = [...reachable(after(area), after)].map(({ parentCode }) => parentCode ?? '')
  const next = [...above.flatMap((code) => tree.get(code) ?? []), ...reachable([parent], after)]
  const home = next.find((one) => existsAt(one, month))
  if (home) return home
  return homeOf(tree, parent, month)
}
