import type { Area } from './area.ts'
import { type AreaTree, existsAt } from './area-tree.ts'
import { endsBefore } from './ended-units.ts'
import type { Facts } from './facts.ts'
import type { Indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import { formatMonth, type Through } from './period.ts'
import { observationsIn, type YearReport, yearReport } from './report.ts'
import { ownMonths, sumOfParts } from './succession.ts'
import {
  type ChangeFigures,
  type CommonMonthsResult,
  changeFigures,
  commonMonths,
  withoutChange,
} from './year-over-year.ts'
import { type CumulativePoint, cumulative, type YearToDate, yearToDate } from './year-to-date.ts'

/** Units linked by a split, compared with last year as one (docs/figures.md, Areas over time). */
export interface SuccessionGroup {
  /** Code that names the group: the least of its areas'. */
  readonly key: string
  /** How many rows of a roll-up the group makes: its units, and those that ended in the year. */
  readonly rows: number
  /** How many of them exist at the month. */
  readonly units: number
  readonly actual: YearToDate
  readonly sameMonths: CommonMonthsResult
  readonly change: ChangeFigures
  /** Last year's cumulative points; none where they were not asked for. */
  readonly lastYear: readonly CumulativePoint[]
  /** The observations behind the base. */
  readonly observations: readonly Observation[]
}

/**
 * The group of a unit, as one area: a split alone changes none of its figures.
 *
 * @param facts As they are at `through` (`Facts.at`).
 * @param monthly Whether last year's points are wanted.
 * @returns Null for a unit that no split of this year or last year links to others.
 */
export function successionGroup(
  facts: Facts,
  unit: Area,
  indicator: Indicator,
  through: Through,
  monthly: boolean,
): SuccessionGroup | null {
  const { year, month } = through
  const areas = linkedAreas(facts.tree, unit, through)
  if (!areas) return null
  const at = formatMonth(year, month)
  const units = areas.filter((area) => existsAt(area, at)).length
  // A state is never that of an ended unit.
  const ended =
    indicator.aggregation === 'latest'
      ? 0
      : areas.filter((area) => endsBefore(facts.tree, area, at)).length
  const reportOf = (of: number): YearReport =>
    sumOfParts(
      indicator.measure,
      indicator.aggregation,
      of,
      areas.map((area) => ({
        report: yearReport(of, facts.ownObservations(area.code, indicator.id, of)),
        active: ownMonths(area, of),
      })),
    )
  const report = reportOf(year)
  const lastReport = reportOf(year - 1)
  const actual = yearToDate(indicator, report, month)
  const sameMonths = commonMonths(indicator, actual, report, lastReport, month)
  return {
    key: areas.map(({ code }) => code).sort()[0] ?? unit.code,
    rows: units + ended,
    units,
    actual,
    sameMonths,
    change:
      sameMonths.kind === 'absent'
        ? withoutChange(sameMonths.reason, sameMonths.side)
        : changeFigures(indicator.measure, year, sameMonths.common),
    lastYear: monthly ? cumulative(indicator, lastReport, 12) : [],
    observations: sameMonths.kind === 'absent' ? [] : observationsIn(sameMonths.common.baseBlocks),
  }
}

/**
 * The unit and all that changes of this year and last year link it to, where one change at least is a
 * split; else null.
 *
 * @param tree As it is at the month (`AreaTree.asOf`).
 */
export function linkedAreas(
  tree: AreaTree,
  unit: Area,
  { year, month }: Through,
): readonly Area[] | null {
  const at = formatMonth(year, month)
  const lastYear = formatMonth(year - 1, 1)
  const inEffect = ({ validTo }: Area) => validTo !== null && validTo >= lastYear && validTo < at
  const found = new Set<Area>([unit])
  if (unit.validTo === null && tree.before(unit.code).length === 0) return null
  let split = false
  for (const area of found) {
    for (const before of tree.before(area.code)) {
      if (!inEffect(before) || tree.hasUnits(before.code)) continue
      found.add(before)
      if (!tree.isContinuedBy(before, area.code)) split = true
    }
    if (!inEffect(area)) continue
    for (const code of area.successorCodes) {
      const next = tree.get(code)
      if (next && !tree.hasUnits(code)) found.add(next)
    }
  }
  return split ? [...found] : null
}
