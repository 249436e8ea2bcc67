import type * as z from 'zod/mini'
import {
  type areasQuerySchema,
  FOUND_PAGE,
  UNITS_AROUND,
  UNITS_PAGE,
} from '../../../contract/endpoints.ts'
import type { AreaResource, AreasResource, Unsigned } from '../../../contract/resources.ts'
import type { Area } from '../../../domain/area.ts'
import type { AreaTree } from '../../../domain/area-tree.ts'
import type { SearchedArea } from '../area-search.ts'
import { type ApiReading, findArea } from '../area-view.ts'
import { HeldActivity } from '../held-activity.ts'
import { LevelsBelow } from '../levels-below.ts'
import { invalidQuery } from '../parse-query.ts'
import type { DatasetIdentity, Store } from '../store.ts'
import { treeOf } from '../tree-of.ts'

/** Without the month, which is another one some day though the areas are not. */
type ListedAreas = Omit<Unsigned<AreasResource>, 'lastMonth'>

type AreasQuery = z.infer<typeof areasQuerySchema>

/** The areas of one version of the dataset as they are in a year. */
interface AreaList {
  /** In code order. */
  readonly areas: readonly Area[]
  readonly tree: AreaTree
  readonly held: HeldActivity
  readonly levels: LevelsBelow
  readonly defaultArea: string | null
  /** Areas that belong to none that is held. */
  readonly top: readonly Area[]
  /** What they are found by; made when somebody searches. */
  searched: readonly SearchedArea[] | null
}

/** Areas are worked through so many at a time; others are answered in between. */
const AT_A_TIME = 500

/**
 * Answers for areas: those around some, the units of one, those that fit what a reader typed, or the
 * top level and what is around the area to show first. No answer grows with the dataset.
 * Every page asks for some: what they rest on is worked out once per version.
 *
 * The answer is given the year that today is in.
 *
 * @param proceed Called between the steps.
 * @throws {ApiProblem} The answer: `invalid_query` for parameters that do not go together and for a
 *   page behind the last one, `unknown_area` for a `parent` that is not held.
 */
export function areasAnswerer(store: Store, proceed: ApiReading['proceed']) {
  let kept: { readonly key: string; readonly list: Promise<AreaList> } | null = null

  function listOf(dataset: DatasetIdentity, year: number): Promise<AreaList> {
    const key = `${dataset.version} ${year}`
    if (kept?.key === key) return kept.list
    const list = listAreas(store, year, proceed)
    const own = { key, list }
    kept = own
    list.catch(() => {
      if (kept === own) kept = null
    })
    return list
  }

  return async (
    dataset: DatasetIdentity,
    query: AreasQuery,
    year: number,
  ): Promise<ListedAreas> => {
    refuseTogether(query)
    const list = await listOf(dataset, year)
    const { tree, areas, defaultArea } = list
    const answer = (some: readonly Area[]) => ({
      dataset,
      areas: some.map((area) => resourceOf(area, list)),
      defaultArea,
    })
    if (query.q !== undefined) {
      // With it come the readings of twenty thousand characters: loaded where somebody searches.
      const { findAreas, searchedAreas } = await import('../area-search.ts')
      list.searched ??= searchedAreas(areas)
      const above = (area: Area) => ancestorsOf(tree, area)
      const found = await findAreas(list.searched, query.q, above, proceed)
      const { some, page } = pageOf(found, query, FOUND_PAGE)
      const listed = answer(some)
      const parents = some.map((area) => parentsOf(tree, area))
      return {
        ...listed,
        areas: listed.areas.map((area, at) => ({ ...area, parents: parents[at] })),
        page,
      }
    }
    if (query.parent !== undefined) {
      const units = tree.children(findArea(tree, query.parent, 'parent').code)
      const { some, page } = pageOf(units, query, UNITS_PAGE)
      return { ...answer(some), page }
    }
    const asked = (query.code?.split(',') ?? []).flatMap((code) => tree.get(code) ?? [])
    if (asked.length > 0) return answer(areasAround(tree, asked))
    const first = defaultArea === null ? null : tree.get(defaultArea)
    return answer(inCodeOrder([...list.top, ...areasAround(tree, first ? [first] : [])]))
  }
}

/** Refuses parameters that say different things, and pages of what has none. */
function refuseTogether(query: AreasQuery): void {
  const ways = (['q', 'code', 'parent'] as const).filter((field) => query[field] !== undefined)
  const [way] = ways
  const pages = (['limit', 'page'] as const).filter((field) => query[field] !== undefined)
  const paged = way === 'q' || way === 'parent'
  const refused = [
    ...ways.slice(1).map((field) => ({ field, expected: `it without ${way}` })),
    ...(paged ? [] : pages.map((field) => ({ field, expected: 'q or parent beside it' }))),
  ]
  if (refused.length === 0) return
  throw invalidQuery(refused.map((one) => ({ ...one, found: query[one.field] ?? null })))
}

/** @throws {ApiProblem} `invalid_query` for a page behind the last one. */
function pageOf(all: readonly Area[], { limit, page = '1' }: AreasQuery, usual: number) {
  const size = Number(limit ?? usual)
  const number = Number(page)
  const pages = Math.max(1, Math.ceil(all.length / size))
  if (number > pages) {
    throw invalidQuery([{ field: 'page', found: page, expected: `a page from 1 to ${pages}` }])
  }
  const some = all.slice((number - 1) * size, number * size)
  return { some, page: { number, size, total: all.length } }
}

/**
 * Areas with their direct units, those they took over and those that took them over, and all above
 * any of these; each once, in code order.
 */
function areasAround(tree: AreaTree, asked: readonly Area[]): readonly Area[] {
  const around = asked.flatMap((area) => [
    area,
    ...tree.children(area.code).slice(0, UNITS_AROUND),
    ...tree.before(area.code).slice(0, UNITS_AROUND),
    ...area.successorCodes.flatMap((code) => tree.get(code) ?? []),
  ])
  return inCodeOrder(around.flatMap((area) => [area, ...ancestorsOf(tree, area)]))
}

/** Each once. */
function inCodeOrder(areas: readonly Area[]): readonly Area[] {
  return [...new Set(areas)].sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** The areas above one, the nearest first; ends where parents run in a circle. */
function ancestorsOf(tree: AreaTree, area: Area): readonly Area[] {
  const above: Area[] = []
  let parent = area.parentCode === null ? null : tree.get(area.parentCode)
  while (parent && !above.includes(parent)) {
    above.push(parent)
    parent = parent.parentCode === null ? null : tree.get(parent.parentCode)
  }
  return above
}

function parentsOf(tree: AreaTree, area: Area) {
  return ancestorsOf(tree, area)
    .map(({ code, name }) => ({ code, name }))
    .reverse()
}

/**
 * All areas, with what their years and the area to show first are read from. A year after this one
 * does not count: it has not begun, whatever is stored for it.
 */
async function listAreas(
  store: Store,
  thisYear: number,
  proceed: ApiReading['proceed'],
): Promise<AreaList> {
  const areas = await store.areas()
  await proceed()
  const activity = await store.activity()
  await proceed()
  const tree = treeOf(areas)
  const held = new HeldActivity(tree, activity, thisYear)
  for (const [at, area] of areas.entries()) {
    if (at % AT_A_TIME === 0) await proceed()
    held.of(area)
  }
  await proceed()
  const first = defaultArea(tree, areas, held)
  const levels = new LevelsBelow(tree)
  const above = ({ parentCode }: Area) => parentCode !== null && tree.get(parentCode) !== null
  const top = areas.filter((area) => !above(area)).slice(0, UNITS_AROUND)
  return { areas, tree, held, levels, defaultArea: first, top, searched: null }
}

function resourceOf(area: Area, { held, levels }: AreaList): AreaResource {
  const { years, sourceKinds, months } = held.of(area)
  return {
    ...area,
    levelsBelow: levels.of(area),
    successorCode: area.successorCodes.length === 1 ? (area.successorCodes[0] ?? null) : null,
    years,
    annualYear: months || years.length === 0 ? null : fullestYear(held.counts(area)),
    holdsSample: sourceKinds.has('sample'),
  }
}

/** The year with most figures, the later of equals; null without any. */
function fullestYear(counts: ReadonlyMap<number, number>): number | null {
  const [fullest] = [...counts].sort(([a, m], [b, n]) => n - m || b - a)
  return fullest?.[0] ?? null
}

/**
 * The top area to show first: one with figures of the reader's own (imported or entered), else
 * the sample, else one with published figures; among equals the one that reported most.
 */
function defaultArea(tree: AreaTree, areas: readonly Area[], held: HeldActivity): string | null {
  const tops = areas.filter((area) => !area.parentCode)
  const rankOf = (area: Area) =>
    Math.max(-1, ...[...held.of(area).sourceKinds].map((kind) => RANK[kind]))
  const highest = tops.reduce((rank, area) => Math.max(rank, rankOf(area)), -1)
  let best: { code: string; observations: number } | null = null
  for (const area of tops) {
    if (rankOf(area) < highest) continue
    // A top area that took it over holds all of this one.
    const heir = tree.get(area.successorCodes[0] ?? '')
    if (heir && !heir.parentCode && tree.isContinuedBy(area, heir.code)) continue
    const counts = held.counts(area)
    const observations = [...counts.values()].reduce((sum, count) => sum + count, 0)
    if (!best || observations > best.observations) best = { code: area.code, observations }
  }
  return best?.code ?? null
}

/** What is counted from a register is beside what was typed, or beside samples: it decides nothing. */
const RANK = { register: -1, report: 0, sample: 1, import: 2, entry: 2 } as const
