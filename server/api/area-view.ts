import type { Area } from '../../domain/area.ts'
import { defaultThroughMonth } from '../../domain/area-progress.ts'
import { AreaTree } from '../../domain/area-tree.ts'
import { Facts } from '../../domain/facts.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { formatMonth, parseMonth, type Through } from '../../domain/period.ts'
import { invalidQuery } from './parse-query.ts'
import { ApiProblem } from './problem-response.ts'
import type { Store } from './store.ts'

/** An area and the window that its figures are asked for. */
export interface AreaWindow {
  readonly area: Area
  readonly tree: AreaTree
  readonly through: Through
}

/** An area with its facts over the years that a window needs. */
export interface AreaView extends AreaWindow {
  readonly facts: Facts
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
 * Settles which area and month are looked at.
 *
 * @throws {ApiProblem} `unknown_area`, or `invalid_query` for a month outside the year.
 */
export async function readAreaWindow(
  store: Store,
  query: WindowQuery,
  areaField = 'area',
): Promise<AreaWindow> {
  const tree = await readTree(store)
  const area = findArea(tree, query.area, areaField)
  const asked = query.through === undefined ? null : parseMonth(query.through)
  if (asked && query.year !== undefined && String(asked.year) !== query.year) {
    throw invalidQuery([
      { field: 'through', found: query.through ?? null, expected: `a month of ${query.year}` },
    ])
  }
  if (asked) return { area, tree, through: asked }
  const codes = tree.closure(area.code)
  const year = query.year === undefined ? await lastYear(store, codes) : Number(query.year)
  // The month to look at first depends on all indicators.
  const reported = await store.observations({ areaCodes: [...codes], years: [year] })
  const month = defaultThroughMonth(tree, area, year, reported) ?? (await emptyMonth(store, year))
  return { area, tree, through: { year, month } }
}

/**
 * Selects the facts of an area (its units and their predecessors) for the years asked for.
 *
 * @param indicatorIds Default: all.
 */
export async function readFacts(
  store: Store,
  { area, tree }: Pick<AreaWindow, 'area' | 'tree'>,
  years: readonly number[],
  indicatorIds?: readonly string[],
): Promise<Facts> {
  const areaCodes = [...tree.closure(area.code)]
  const selection = { areaCodes, years, ...(indicatorIds && { indicatorIds }) }
  const [observations, targets] = await Promise.all([
    store.observations(selection),
    store.targets(selection),
  ])
  return new Facts(tree, observations, targets)
}

/**
 * The window with its facts: those of its year and of the year before.
 *
 * @throws {ApiProblem} As `readAreaWindow`.
 */
export async function readAreaView(
  store: Store,
  query: WindowQuery,
  indicatorIds?: readonly string[],
  areaField = 'area',
): Promise<AreaView> {
  const window = await readAreaWindow(store, query, areaField)
  const { year } = window.through
  return { ...window, facts: await readFacts(store, window, [year - 1, year], indicatorIds) }
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
