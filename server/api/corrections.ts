import type { Area } from '../../domain/area.ts'
import type { AreaTree } from '../../domain/area-tree.ts'
import type { CorrectedFigure, Correction, SaidFigure } from '../../domain/correction.ts'
import { formatPeriod } from '../../domain/period.ts'
import { reachable } from '../../domain/walk.ts'
import type { AreaWindow } from './area-view.ts'
import { type FigureChange, fieldsOf } from './history.ts'
import type { Store } from './store.ts'

/** Of more corrections of one figure only those made last are told. */
const TOLD = 20

/**
 * The corrections (更正) behind figures: of the window's year, of periods that end by its month.
 *
 * A unit's are its own and those of the areas that it continues; those of an area with units are its direct
 * units' (its own reports are not added, and further down they are told where they are reported).
 *
 * @param rows Areas whose figures are shown.
 * @param indicatorIds Default: all.
 */
export async function readCorrections(
  store: Pick<Store, 'figureChanges'>,
  { tree, through }: Pick<AreaWindow, 'tree' | 'through'>,
  rows: readonly Area[],
  indicatorIds?: readonly string[],
): Promise<readonly CorrectedFigure[]> {
  const rowsOf = new Map<string, string[]>()
  for (const { code } of rows) {
    for (const reporting of reportingFor(tree, code)) {
      rowsOf.set(reporting, [...(rowsOf.get(reporting) ?? []), code])
    }
  }
  const changes = await store.figureChanges({
    areaCodes: [...rowsOf.keys()],
    years: [through.year],
    corrections: true,
    ...(indicatorIds && { indicatorIds }),
  })
  const corrected = new Map<string, CorrectedFigure>()
  // The latest first.
  for (const change of [...changes].reverse()) {
    if (change.lastMonth > through.month) continue
    for (const areaCode of rowsOf.get(change.areaCode) ?? []) {
      const { indicatorId } = change
      const key = `${areaCode}|${indicatorId}`
      const { count, latest } = corrected.get(key) ?? { count: 0, latest: [] }
      corrected.set(key, {
        areaCode,
        indicatorId,
        count: count + 1,
        latest: count < TOLD ? [...latest, correctionOf(change)] : latest,
      })
    }
  }
  return [...corrected.values()]
}

/** The areas whose own reports a figure is made of. */
function reportingFor(tree: AreaTree, code: string): ReadonlySet<string> {
  if (!tree.hasUnits(code)) {
    return reachable([code], (one) => tree.predecessors(one).map((area) => area.code))
  }
  const units = tree.children(code).filter((unit) => !tree.hasUnits(unit.code))
  return tree.closureOf(units.map((unit) => unit.code))
}

function correctionOf(change: FigureChange): Correction {
  const { areaCode, year, firstMonth, lastMonth, at, author } = change
  return {
    areaCode,
    period: formatPeriod({ year, from: firstMonth, to: lastMonth }),
    at,
    before: saidIn(change.before),
    after: saidIn(change.after),
    reason: author.reason,
  }
}

function saidIn(record: string | null): SaidFigure | null {
  if (record === null) return null
  const { value, numerator, denominator, qualifier } = fieldsOf(record)
  return { value, numerator, denominator, qualifier }
}
