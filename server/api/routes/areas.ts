import type * as z from 'zod/mini'
import { AREA_PAGE, type areasQuerySchema } from '../../../contract/endpoints.ts'
import type { AreaResource, AreasResource, Unsigned } from '../../../contract/resources.ts'
import type { Area } from '../../../domain/area.ts'
import { AreaTree } from '../../../domain/area-tree.ts'
import { findAreas, type SearchedArea, searchedAreas } from '../area-search.ts'
import type { ApiReading } from '../area-view.ts'
import { HeldActivity } from '../held-activity.ts'
import { invalidQuery } from '../parse-query.ts'
import type { DatasetIdentity, Store } from '../store.ts'

/** Without the month, which is another one some day though the areas are not. */
type ListedAreas = Omit<Unsigned<AreasResource>, 'lastMonth'>

type AreasQuery = z.infer<typeof areasQuerySchema>

/** The areas of one version of the dataset as they are listed in a year. */
interface AreaList {
  readonly tree: AreaTree
  readonly listed: ListedAreas
  /** What they are found by; made when somebody searches. */
  searched: readonly SearchedArea[] | null
}

/** Areas are worked through so many at a time; others are answered in between. */
const AT_A_TIME = 500

/**
 * Answers for all areas, or for a page of those that fit what a reader typed. Every page and every
 * search asks for them: they are worked out once per version.
 *
 * The answer is given the year that today is in.
 *
 * @param proceed Called between the steps.
 * @throws {ApiProblem} The answer: `invalid_query` for a page without `q` or behind the last one.
 */
export function areasAnswerer(store: Store, proceed: ApiReading['proceed']) {
  let kept: { readonly key: string; readonly list: Promise<AreaList> } | null = null

  function listOf(dataset: DatasetIdentity, year: number): Promise<AreaList> {
    const key = `${dataset.version} ${year}`
    if (kept?.key === key) return kept.list
    const list = listAreas(store, dataset, year, proceed)
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
    const { q, limit, page = '1' } = query
    if (q === undefined) {
      const alone = (['limit', 'page'] as const).filter((field) => query[field] !== undefined)
      if (alone.length > 0) {
        throw invalidQuery(
          alone.map((field) => ({ field, found: query[field] ?? null, expected: 'q beside it' })),
        )
      }
      return (await listOf(dataset, year)).listed
    }
    const list = await listOf(dataset, year)
    const { tree, listed } = list
    list.searched ??= searchedAreas(listed.areas, (area) => ancestorsOf(tree, area))
    await proceed()
    const found = findAreas(list.searched, q)
    const size = Number(limit ?? AREA_PAGE)
    const number = Number(page)
    const pages = Math.max(1, Math.ceil(found.length / size))
    if (number > pages) {
      throw invalidQuery([{ field: 'page', found: page, expected: `a page from 1 to ${pages}` }])
    }
    return {
      ...listed,
      areas: found.slice((number - 1) * size, number * size).flatMap((index) => {
        const area = listed.areas[index]
        return area ? [{ ...area, parents: parentsOf(tree, area) }] : []
      }),
      page: { number, size, total: found.length },
    }
  }
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
 * All areas with the years they (or units below them) reported, and the area to show first. A year
 * after this one is not listed: it has not begun, whatever is stored for it.
 */
async function listAreas(
  store: Store,
  dataset: DatasetIdentity,
  thisYear: number,
  proceed: ApiReading['proceed'],
): Promise<AreaList> {
  const areas = await store.areas()
  await proceed()
  const activity = (await store.activity()).filter(({ year }) => year <= thisYear)
  await proceed()
  const tree = new AreaTree(areas)
  const held = new HeldActivity(tree, activity)
  const resources: AreaResource[] = []
  for (const [at, area] of areas.entries()) {
    if (at % AT_A_TIME === 0) await proceed()
    resources.push(resourceOf(area, held))
  }
  await proceed()
  const listed = { dataset, areas: resources, defaultArea: defaultArea(tree, areas, held) }
  return { tree, listed, searched: null }
}

function resourceOf(area: Area, held: HeldActivity): AreaResource {
  const { years, sourceKinds, months } = held.of(area)
  return {
    ...area,
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

const RANK = { report: 0, sample: 1, import: 2, entry: 2 } as const
