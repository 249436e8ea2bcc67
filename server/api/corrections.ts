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

type Reading = Pick<Store, 'figureChanges' | 'correctionCounts'>

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
  const counted = new Map<string, (readonly [row: string, unit: string])[]>()
  for (const { code } of rows) {
    for (const [reporting, unit] of reportingFor(tree, code)) {
      if (unit === null) told.set(reporting, [...(told.get(reporting) ?? []), code])
      else counted.set(reporting, [...(counted.get(reporting) ?? []), [code, unit]])
    }
  }
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

/** The areas whose own reports a figure is made of, each with the direct unit that it is below, null where it is told itself. */
function reportingFor(tree: AreaTree, code: string): ReadonlyMap<string, string | null> {
  if (!tree.hasUnits(code)) return new Map([...continued(tree, code)].map((one) => [one, null]))
  const reached = new Map<string, string | null>()
  for (const unit of tree.children(code)) {
    const below = tree.hasUnits(unit.code) ? unit.code : null
    // What was reached before is not walked again: of a chain of successors every one may be a unit.
    const further = (one: string) =>
      [...tree.children(one), ...tree.before(one)]
        .map((area) => area.code)
        .filter((next) => !reached.has(next))
    const walked = reached.has(unit.code) ? [] : reachable([unit.code], further)
    for (const one of walked) reached.set(one, below)
  }
  return new Map([...reached].filter(([one]) => !tree.hasUnits(one)))
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
