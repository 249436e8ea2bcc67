import type { Area } from '../../domain/area.ts'
import type { AreaTree } from '../../domain/area-tree.ts'
import type {
  CorrectedBelow,
  CorrectedFigure,
  Correction,
  SaidFigure,
} from '../../domain/correction.ts'
import { formatPeriod, type Period } from '../../domain/period.ts'
import { reachable } from '../../domain/walk.ts'
import type { AreaWindow } from './area-view.ts'
import { type CorrectionCount, type FigureChange, fieldsOf } from './history.ts'
import type { Store } from './store.ts'

type Reading = Pick<Store, 'figureChanges' | 'correctedAreas' | 'correctionCounts'>

/** Of more corrections of one figure only those made last are told. */
const TOLD = 20

/**
 * The corrections (更正) behind figures: of the window's year, of periods that end by its month.
 *
 * A unit's are its own and those of the areas that it continues. Of an area with units those of its direct units
 * are told and those further down counted, so that no answer grows with what is below it; its own reports are not
 * added, nor are theirs.
 *
 * @param rows Areas whose figures are shown.
 * @param indicatorIds Default: all.
 */
export async function readCorrections(
  store: Reading,
  { tree, through }: Pick<AreaWindow, 'tree' | 'through'>,
  rows: readonly Area[],
  indicatorIds?: readonly string[],
): Promise<readonly CorrectedFigure[]> {
  const { year, month } = through
  const found = await findCorrections(store, tree, rows, [year], indicatorIds)
  return corrected(found, ({ to }) => to <= month)
}

/** A correction, or several that are counted, behind the figure of a row. */
interface Found extends Pick<CorrectedFigure, 'areaCode' | 'indicatorId' | 'count'> {
  readonly period: Period
  readonly at: string
  /** What there is to tell; null = it was made further down. */
  readonly told: Correction | null
  /** The direct unit that those counted are below; null = it is told. */
  readonly below: string | null
}

/** The corrections behind the figures of some areas, of the periods of some years; the latest of those told first. */
export async function findCorrections(
  store: Reading,
  tree: AreaTree,
  rows: readonly Area[],
  years: readonly number[],
  indicatorIds?: readonly string[],
): Promise<readonly Found[]> {
  const told = new Map<string, string[]>()
  for (const { code } of rows) {
    for (const one of toldOf(tree, code)) told.set(one, [...(told.get(one) ?? []), code])
  }
  const counted = await countedBelow(store, tree, rows, years, told)
  const asked = { years, ...(indicatorIds && { indicatorIds }) }
  const [changes, counts] = await Promise.all([
    store.figureChanges({ ...asked, areaCodes: [...told.keys()], corrections: true }),
    store.correctionCounts({ ...asked, areaCodes: [...counted.keys()] }),
  ])
  return [
    ...[...changes].reverse().flatMap((change) =>
      (told.get(change.areaCode) ?? []).map((areaCode) => ({
        ...whatOf(change),
        areaCode,
        count: 1,
        told: correctionOf(change),
        below: null,
      })),
    ),
    ...counts.flatMap((one) =>
      (counted.get(one.areaCode) ?? []).map(([areaCode, below]) => ({
        ...whatOf(one),
        areaCode,
        count: one.count,
        told: null,
        below,
      })),
    ),
  ]
}

/** What was found of the periods asked for, by row and indicator. */
export function corrected(
  found: readonly Found[],
  isIn: (period: Period) => boolean,
): readonly CorrectedFigure[] {
  const figures = new Map<string, Counted>()
  for (const one of found) {
    if (!isIn(one.period)) continue
    const { areaCode, indicatorId, told } = one
    const key = `${areaCode}|${indicatorId}`
    const figure: Counted = figures.get(key) ?? {
      areaCode,
      indicatorId,
      count: 0,
      latest: [],
      below: new Map(),
    }
    figures.set(key, figure)
    figure.count += one.count
    if (told !== null && figure.latest.length < TOLD) figure.latest.push(told)
    if (one.below !== null) {
      const { count, at } = figure.below.get(one.below) ?? { count: 0, at: '' }
      const isLater = one.at > at
      figure.below.set(one.below, {
        areaCode: one.below,
        count: count + one.count,
        at: isLater ? one.at : at,
      })
    }
  }
  return [...figures.values()].map((one) => ({
    ...one,
    below: [...one.below.values()].sort((a, b) => (a.areaCode < b.areaCode ? -1 : 1)),
  }))
}

/** A figure whose corrections are being counted. */
interface Counted extends Pick<CorrectedFigure, 'areaCode' | 'indicatorId'> {
  count: number
  readonly latest: Correction[]
  readonly below: Map<string, CorrectedBelow>
}

/** The areas whose corrections are told with a figure. */
function toldOf(tree: AreaTree, code: string): Iterable<string> {
  if (!tree.hasUnits(code)) return continued(tree, code)
  const units = tree.children(code).filter((unit) => !tree.hasUnits(unit.code))
  const all = tree.closureOf(units.map((unit) => unit.code))
  return [...all].filter((one) => !tree.hasUnits(one))
}

/**
 * The corrected areas further down whose corrections are counted, each with the rows that they are counted for and
 * the direct unit there. From the corrected ones upwards: of a country's areas few were corrected.
 */
async function countedBelow(
  store: Reading,
  tree: AreaTree,
  rows: readonly Area[],
  years: readonly number[],
  told: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, readonly (readonly [row: string, unit: string])[]>> {
  const counted = new Map<string, (readonly [row: string, unit: string])[]>()
  const wide = rows.filter(({ code }) => tree.children(code).some((one) => tree.hasUnits(one.code)))
  if (wide.length === 0) return counted
  for (const code of await store.correctedAreas(years)) {
    if (tree.hasUnits(code)) continue
    const above = reachable([code], (one) => aboveAndAfter(tree, one))
    for (const { code: row } of wide) {
      if (!above.has(row) || told.get(code)?.includes(row)) continue
      const unit = tree.children(row).find((one) => above.has(one.code))
      if (unit) counted.set(code, [...(counted.get(code) ?? []), [row, unit.code]])
    }
  }
  return counted
}

/** Where what an area reported goes: to the area above it, and to those that took it over. */
function aboveAndAfter(tree: AreaTree, code: string): readonly string[] {
  const { parentCode = null, successorCodes = [] } = tree.get(code) ?? {}
  return parentCode === null ? successorCodes : [parentCode, ...successorCodes]
}

/** A unit and those that its series continues. */
export function continued(tree: AreaTree, code: string): ReadonlySet<string> {
  return reachable([code], (one) => tree.predecessors(one).map((area) => area.code))
}

function whatOf(change: FigureChange | CorrectionCount) {
  const { indicatorId, year, firstMonth, lastMonth, at } = change
  return { indicatorId, period: { year, from: firstMonth, to: lastMonth }, at }
}

function correctionOf(change: FigureChange): Correction {
  const { areaCode, at, author } = change
  return {
    areaCode,
    period: formatPeriod(whatOf(change).period),
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
