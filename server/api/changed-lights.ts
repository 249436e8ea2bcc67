import type { ChangesResource } from '../../contract/changes-resources.ts'
import type { AreaTree } from '../../domain/area-tree.ts'
import { Facts } from '../../domain/facts.ts'
import type { Observation } from '../../domain/observation.ts'
import { formatMonth } from '../../domain/period.ts'
import { ReportingMonths } from '../../domain/reporting-month.ts'
import type { Target } from '../../domain/target.ts'
import { unitProgress } from '../../domain/unit-progress.ts'
import type { ApiReading } from './area-view.ts'
import { type AreaChange, type ChangedRow, fieldsOf } from './history.ts'
import { observationKey } from './store.ts'

export type ChangedLight = ChangesResource['changes'][number]['lights'][number]

/**
 * Tells which lights (状态) writes moved: that of a unit's figure with what was there before and with what the write
 * left, all else as it is now, through the month at which pages of the unit and year open.
 *
 * A figure that was not judged before or is not judged after has no light that moved. Areas with units have none of
 * their own.
 *
 * @returns Works them out for one change at a time; of further rows than those it lists it knows nothing.
 */
export async function changedLights(
  reading: ApiReading,
  tree: AreaTree,
): Promise<(change: AreaChange) => Promise<readonly ChangedLight[]>> {
  const { store, today } = reading
  const months = new ReportingMonths(tree, await store.activity(), today)
  const indicators = new Map((await store.indicators()).map((one) => [one.id, one]))
  return async ({ areaCode, rows, author }) => {
    const area = tree.get(areaCode)
    // What was there from the start moved nothing.
    if (!area || tree.hasUnits(area.code) || author.door === 'start') return []
    const figures = new Map<string, ChangedRow[]>()
    for (const row of rows.filter(isOfFigure)) {
      const key = `${row.indicatorId} ${row.year}`
      figures.set(key, [...(figures.get(key) ?? []), row])
    }
    if (figures.size === 0) return []
    await reading.proceed()
    const years = [...new Set(rows.map(({ year }) => year))]
    const query = {
      areaCodes: [...tree.closure(area.code)],
      years: [...new Set(years.flatMap((year) => [year - 1, year]))],
      indicatorIds: [...new Set(rows.map(({ indicatorId }) => indicatorId))],
    }
    const held = [await store.observations(query), await store.targets(query)] as const
    const lights: ChangedLight[] = []
    for (const ofOne of figures.values()) {
      const [{ indicatorId, year } = { indicatorId: '', year: 0 }] = ofOne
      const indicator = indicators.get(indicatorId)
      const through = months.reportingMonth(area, year)
      if (!indicator || through?.year !== year) continue
      const isOfOne = (row: { readonly indicatorId: string }) => row.indicatorId === indicatorId
      const own = [held[0].filter(isOfOne), held[1].filter(isOfOne)] as const
      const statusWith = (side: 'before' | 'after') => {
        const [observations, targets] = withRows(...own, ofOne, side)
        const judged = new Facts(tree, observations, targets, (unit, one) =>
          months.judgedThrough(unit, one),
        )
        const options = { monthly: false }
        return unitProgress(judged.at(through), area, indicator, through, options).progress.status
      }
      const [before, after] = [statusWith('before'), statusWith('after')]
      if (before === null || after === null || before === after) continue
      const month = formatMonth(through.year, through.month)
      lights.push({ indicator: indicatorId, through: month, before, after })
    }
    return lights
  }
}

function isOfFigure({ kind }: ChangedRow): boolean {
  return kind === 'observations' || kind === 'targets'
}

/** Facts with rows as they were before a write, or as it left them. */
function withRows(
  observations: readonly Observation[],
  targets: readonly Target[],
  rows: readonly ChangedRow[],
  side: 'before' | 'after',
): readonly [readonly Observation[], readonly Target[]] {
  const figures = new Map(observations.map((row) => [observationKey(row), row]))
  const versionKey = (row: Pick<Target, 'areaCode' | 'year' | 'effectiveFrom'>) =>
    `${row.areaCode} ${row.year} ${row.effectiveFrom}`
  const versions = new Map(targets.map((row) => [versionKey(row), row]))
  for (const row of rows) {
    const { areaCode, indicatorId, year, firstMonth, lastMonth } = row
    const record = row[side]
    if (row.kind === 'observations') {
      const place = { areaCode, indicatorId, period: { year, from: firstMonth, to: lastMonth } }
      figures.delete(observationKey(place))
      if (record !== null) figures.set(observationKey(place), { ...place, ...fieldsOf(record) })
      continue
    }
    for (const text of [row.before, row.after]) {
      if (text !== null) versions.delete(versionKey(targetIn(row, text)))
    }
    if (record !== null) versions.set(versionKey(targetIn(row, record)), targetIn(row, record))
  }
  return [[...figures.values()], [...versions.values()]]
}

function targetIn({ areaCode, indicatorId, year }: ChangedRow, record: string): Target {
  const empty = { milestones: null, document: null, reason: null }
  return { ...empty, ...JSON.parse(record), areaCode, indicatorId, year }
}
