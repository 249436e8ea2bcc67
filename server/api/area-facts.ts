import type { Area } from '../../domain/area.ts'
import { defaultThroughMonth } from '../../domain/area-progress.ts'
import { AreaTree } from '../../domain/area-tree.ts'
import { Facts } from '../../domain/facts.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { formatMonth, parseMonth, type Through } from '../../domain/period.ts'
import { invalidQuery } from './parse-query.ts'
import { ApiProblem } from './problem-response.ts'
import type { Store } from './store.ts'

/** An area with its facts over the years that a window needs, and the window itself. */
export interface AreaView {
  readonly area: Area
  readonly tree: AreaTree
  readonly facts: Facts
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
  return new AreaTree(await store.areas())
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
 * Selects the facts of an area (its units and their predecessors) for the year asked for and the
 * year before, and settles the window.
 *
 * @throws {ApiProblem} `unknown_area`, or `invalid_query` for a month outside the year.
 */
export async function readAreaView(
  store: Store,
  query: WindowQuery,
  indicatorIds?: readonly string[],
  areaField = 'area',
): Promise<AreaView> {
  const tree = await readTree(store)
  const area = findArea(tree, query.area, areaField)
  const asked = query.through === undefined ? null : parseMonth(query.through)
  if (asked && query.year !== undefined && String(asked.year) !== query.year) {
    throw invalidQuery([
      { field: 'through', found: query.through ?? null, expected: `a month of ${query.year}` },
    ])
  }
  const codes = tree.closure(area.code)
  const year =
    asked?.year ?? (query.year === undefined ? await lastYear(store, codes) : Number(query.year))
  const areaCodes = [...codes]
  // The month to look at first depends on all indicators, so only a known one narrows the query.
  const only = asked && indicatorIds ? { indicatorIds } : {}
  const selection = { areaCodes, years: [year - 1, year], ...only }
  const [observations, targets] = await Promise.all([
    store.observations(selection),
    store.targets(selection),
  ])
  const facts = new Facts(tree, observations, targets)
  if (asked) return { area, tree, facts, through: asked }
  const ofYear = observations.filter((row) => row.period.year === year)
  const month = defaultThroughMonth(tree, area, year, ofYear) ?? (await emptyMonth(store, year))
  return { area, tree, facts, through: { year, month } }
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

/** The last year that any of the areas reported; else the last that any area did. */
async function lastYear(store: Store, codes: ReadonlySet<string>): Promise<number> {
  const activity = await store.activity()
  const own = activity.filter((row) => codes.has(row.areaCode))
  const years = (own.length > 0 ? own : activity).map((row) => row.year)
  return years.length > 0 ? Math.max(...years) : 2000
}

/** A year nobody reported: over if later ones were reported, else only begun. */
async function emptyMonth(store: Store, year: number): Promise<number> {
  const activity = await store.activity()
  return activity.some((row) => row.year > year) ? 12 : 1
}
