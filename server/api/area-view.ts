import type { Area } from '../../domain/area.ts'
import type { AreaTree } from '../../domain/area-tree.ts'
import { Facts } from '../../domain/facts.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { formatMonth, parseMonth, type Through } from '../../domain/period.ts'
import { ReportingMonths } from '../../domain/reporting-month.ts'
import type { KeptSums } from './kept-sums.ts'
import { invalidQuery } from './parse-query.ts'
import { ApiProblem } from './problem-response.ts'
import { besidesOf } from './registers/besides-of.ts'
import type { Store } from './store.ts'
import { treeOf } from './tree-of.ts'

/** What answers are made from: the facts, and the day they are asked for on. */
export interface ApiReading {
  readonly store: Store
  /** The month that today is in; months after it do not exist. */
  readonly today: Through
  /**
   * Called between the steps of a long answer; others may be answered meanwhile. Throws where nobody
   * waits for it any more.
   */
  readonly proceed: () => void | Promise<void>
  /** What was added up for areas, for as long as it is the same. */
  readonly kept: KeptSums
}

/** An area and the window that its figures are asked for. */
export interface AreaWindow {
  readonly area: Area
  readonly tree: AreaTree
  readonly months: ReportingMonths
  readonly through: Through
}

/** What a reader asked for; both may be left out. */
export interface WindowQuery {
  readonly area: string
  readonly year?: string | undefined
  readonly through?: string | undefined
}

/** The area tree of the stored dataset. */
export async function readTree(store: Store): Promise<AreaTree> {
  return treeOf(await store.areas())
}

/**
 * Finds an area.
 *
 * @throws {ApiProblem} `unknown_area`, naming the field and what was asked for.
 */
export function findArea(tree: AreaTree, code: string, field = 'area'): Area {
  const area = tree.get(code)
  if (area) return area
  throw new ApiProblem('unknown_area', `The dataset holds no area with the code ${code}.`, [
    { field, found: code, expected: 'a code listed by /api/areas' },
  ])
}

/**
 * Settles which area and month are looked at.
 *
 * @throws {ApiProblem} `unknown_area`, or `invalid_query` for a month outside the year, and for one
 *   that has not begun.
 */
export async function readAreaWindow(
  reading: ApiReading,
  query: WindowQuery,
  areaField = 'area',
): Promise<AreaWindow> {
  const { store, today } = reading
  const tree = await readTree(store)
  const area = findArea(tree, query.area, areaField)
  refuseToCome(today, query)
  const asked = query.through === undefined ? null : parseMonth(query.through)
  if (asked && query.year !== undefined && String(asked.year) !== query.year) {
    throw invalidQuery([
      { field: 'through', found: query.through ?? null, expected: `a month of ${query.year}` },
    ])
  }
  const months = new ReportingMonths(tree, await store.activity(), today)
  if (asked) return { area, tree, months, through: asked }
  const year = query.year === undefined ? undefined : Number(query.year)
  const through =
    months.reportingMonth(area, year) ??
    (await emptyWindow(reading, tree.closure(area.code), query.year))
  return { area, tree, months, through }
}

/**
 * Refuses what has not begun: months and years after today do not exist.
 *
 * @param yearField Name of the parameter that holds the year. @param yearsGiven What was given in it.
 * @throws {ApiProblem} `invalid_query`, naming the last month or year there is.
 */
export function refuseToCome(
  today: Through,
  { year, through }: Pick<WindowQuery, 'year' | 'through'>,
  yearField = 'year',
  yearsGiven = year,
): void {
  const last = throughText(today)
  const fields = [
    ...(through !== undefined && through > last
      ? [{ field: 'through', found: through, expected: `a month up to ${last}, the running one` }]
      : []),
    ...(year !== undefined && Number(year) > today.year
      ? [
          {
            field: yearField,
            found: yearsGiven ?? year,
            expected: `a year up to ${today.year} (${last})`,
          },
        ]
      : []),
  ]
  if (fields.length > 0) throw invalidQuery(fields)
}

/** Selects the facts of an area (its units and their predecessors) for the years asked for. */
export async function readFacts(
  { store }: ApiReading,
  { area, tree, months }: Pick<AreaWindow, 'area' | 'tree' | 'months'>,
  years: readonly number[],
  indicatorIds: readonly string[],
): Promise<Facts> {
  const areaCodes = [...tree.closure(area.code)]
  const selection = { areaCodes, years, indicatorIds }
  const [observations, targets, besides] = await Promise.all([
    store.observations(selection),
    store.targets(selection),
    besidesOf(store, selection),
  ])
  return new Facts(
    tree,
    observations,
    targets,
    (unit, year) => months.judgedThrough(unit, year),
    besides,
  )
}

/** As many series (one area's of one indicator) are held at once: of a thousand areas two indicators. */
const SERIES_AT_ONCE = 2_500

/**
 * Indicators with the facts of a window, those of its year and of the year before. Of many areas only the
 * facts of a few indicators are held at a time: those of all would take a gigabyte.
 *
 * Ends where nobody waits for the answer any more, as `proceed` says.
 */
export async function* factsByIndicator(
  reading: ApiReading,
  window: AreaWindow,
  indicators: readonly Indicator[],
): AsyncGenerator<readonly [Indicator, Facts]> {
  const { year } = window.through
  const areas = window.tree.closure(window.area.code).size
  const atOnce = Math.max(1, Math.floor(SERIES_AT_ONCE / areas))
  for (let from = 0; from < indicators.length; from += atOnce) {
    const some = indicators.slice(from, from + atOnce)
    const ids = some.map(({ id }) => id)
    const facts = await readFacts(reading, window, [year - 1, year], ids)
    for (const indicator of some) {
      await reading.proceed()
      yield [indicator, facts]
    }
  }
}

/** `YYYY-MM` of a window. */
export function throughText(through: Through): string {
  return formatMonth(through.year, through.month)
}

/**
 * Finds an indicator.
 *
 * @throws {ApiProblem} `unknown_indicator`, naming what was asked for.
 */
export async function findIndicator(store: Store, id: string): Promise<Indicator> {
  const indicator = (await store.indicators()).find((one) => one.id === id)
  if (indicator) return indicator
  throw new ApiProblem('unknown_indicator', `The dataset holds no indicator with the id ${id}.`, [
    { field: 'indicator', found: id, expected: 'an id listed by /api/indicators' },
  ])
}

/**
 * Where no unit reported anything: the year asked for, else the last that the area itself did, else the
 * running one; an ended year as a whole, the running one as it begins.
 */
async function emptyWindow(
  { store, today }: ApiReading,
  codes: ReadonlySet<string>,
  asked: string | undefined,
): Promise<Through> {
  const year = asked === undefined ? await lastYear(store, codes, today) : Number(asked)
  return { year, month: year < today.year ? 12 : 1 }
}

async function lastYear(store: Store, codes: ReadonlySet<string>, today: Through): Promise<number> {
  const own = (await store.activity()).filter((row) => codes.has(row.areaCode))
  const years = own.flatMap(({ year }) => (year <= today.year ? year : []))
  return years.reduce((last, year) => Math.max(last, year), years[0] ?? today.year)
}
