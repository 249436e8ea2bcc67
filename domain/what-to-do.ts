import { attentionOrder } from './attention.ts'
import type { Indicator } from './indicator.ts'
import { byMissingMonths, type MissingMonths } from './missing-months.ts'
import type { MonthReporting, UnitReporting } from './month-reporting.ts'
import { isFolded } from './overview-counts.ts'
import type { Progress } from './progress.ts'
import { incompleteCount } from './units-below.ts'

/** An indicator with an area's figure of it. */
export interface IndicatorFigure {
  readonly indicator: Pick<Indicator, 'direction'>
  readonly figure: Progress
}

/** Months to report: what is missing for the month asked for, and what holds a light back. */
export interface MonthsToReport<T> {
  readonly kind: 'report'
  /** Of the month asked for; null where nothing of it is missing. */
  readonly thisMonth: UnitReporting | null
  /** Missing in earlier months, together where the months are the same; most months first. */
  readonly earlier: readonly MissingMonths<T>[]
  /** All that are to be reported, of this month and earlier. */
  readonly items: readonly T[]
  /** Those of them that may catch up once reported. */
  readonly mayCatchUp: readonly T[]
}

/** Units that have not reported the month asked for in full. */
export interface UnitsToReport {
  readonly kind: 'units_report'
  readonly reporting: MonthReporting
}

/** An indicator that is behind; of an area with units, one in which most of them are. */
export interface BehindPlan<T> {
  readonly kind: 'behind'
  readonly item: T
  /** Units that are behind; null for an area without units. */
  readonly units: number | null
  /** How many more indicators are behind and not named: said with the last that is. */
  readonly others: number
}

/** A duty that is short of 100 %. */
export interface DutyShort<T> {
  readonly kind: 'short'
  readonly item: T
  /** Units that are short; null for an area without units. */
  readonly units: number | null
  readonly others: number
}

/** One thing to do. */
export type ToDo<T> = MonthsToReport<T> | UnitsToReport | BehindPlan<T> | DutyShort<T>

/** How many things to do are named at most. */
export const MOST_TO_DO = 3

/**
 * What an area has to do next (要做的事), at most three things by plain rules
 * (docs/figures.md, What to do): report what is missing and holds lights back, then the indicators
 * furthest behind, then duties short of 100 %. Each of the three has its place; more of what is behind
 * comes first where places are left. It only says what the figures hold: no target is ever proposed.
 *
 * @param items The area's indicators in catalogue order.
 * @param reporting Who has reported the month that the figures are through.
 */
export function whatToDo<T extends IndicatorFigure>(
  items: readonly T[],
  reporting: MonthReporting,
): readonly ToDo<T>[] {
  const own = items.filter(({ figure }) => !isFolded(figure))
  const report = own.some(({ figure }) => figure.units)
    ? unitsToReport(reporting)
    : monthsToReport(own, reporting)
  const behind = furthestBehind(own)
  const short = own.filter((item) => item.indicator.direction === 'full' && isShort(item.figure))
  const places = MOST_TO_DO - (report ? 1 : 0)
  const named = behind.slice(0, places - (short.length > 0 ? 1 : 0))
  const owed = short.slice(0, places - named.length)
  return [
    ...(report ? [report] : []),
    ...named.map((item, index) => ({
      kind: 'behind' as const,
      item,
      units: item.figure.units && unitsBehind(item.figure.units),
      others: index === named.length - 1 ? behind.length - named.length : 0,
    })),
    ...owed.map((item, index) => ({
      kind: 'short' as const,
      item,
      units: item.figure.units && (item.figure.units.byStatus.short ?? 0),
      others: index === owed.length - 1 ? short.length - owed.length : 0,
    })),
  ]
}

function unitsToReport(reporting: MonthReporting): UnitsToReport | null {
  return incompleteCount(reporting) === 0 ? null : { kind: 'units_report', reporting }
}

function monthsToReport<T extends IndicatorFigure>(
  own: readonly T[],
  { month, incomplete }: MonthReporting,
): MonthsToReport<T> | null {
  const [thisMonth = null] = incomplete
  const through = Number(month.slice(5))
  const items = own.filter(
    ({ figure }) =>
      (thisMonth !== null && figure.monthsMissing.includes(through)) || isHeldBack(figure),
  )
  if (thisMonth === null && items.length === 0) return null
  return {
    kind: 'report',
    thisMonth,
    earlier: byMissingMonths(
      items.filter(({ figure }) => isHeldBack(figure)),
      ({ figure }) =>
        thisMonth === null ? figure.monthsMissing : figure.monthsMissing.filter((m) => m < through),
    ),
    items,
    mayCatchUp: items.filter(({ figure }) => figure.catchUpMonths !== null),
  }
}

/** Whether missing months keep the light from being better, or from being given at all. */
function isHeldBack({ monthsMissing, status, value, target }: Progress): boolean {
  if (monthsMissing.length === 0) return false
  if (status === 'behind' || status === 'far_behind') return true
  return value.kind === 'absent' && value.reason === 'not_reported' && target !== null
}

/** What is behind, the furthest first; what may catch up once reported is to be reported. */
function furthestBehind<T extends IndicatorFigure>(own: readonly T[]): readonly T[] {
  const behind = own.filter(({ figure }) =>
    figure.units
      ? unitsBehind(figure.units) > 0
      : (figure.status === 'behind' || figure.status === 'far_behind') &&
        figure.catchUpMonths === null,
  )
  const ordered = attentionOrder(behind, ({ figure }) => figure).map(({ item }) => item)
  const count = ({ figure }: T) => (figure.units ? unitsBehind(figure.units) : 0)
  return [...ordered].sort((a, b) => count(b) - count(a))
}

function unitsBehind({ byStatus }: NonNullable<Progress['units']>): number {
  return (byStatus.behind ?? 0) + (byStatus.far_behind ?? 0)
}

function isShort({ status, units }: Progress): boolean {
  return units ? (units.byStatus.short ?? 0) > 0 : status === 'short'
}
