import type * as z from 'zod/mini'
import { AREA_PAGE, type areasQuerySchema } from '../../../contract/endpoints.ts'
import type { AreaResource, AreasResource, Unsigned } from '../../../contract/resources.ts'
import type { Area } from '../../../domain/area.ts'
import { AreaTree } from '../../../domain/area-tree.ts'
import { findAreas, type SearchedArea, searchedAreas } from '../area-search.ts'
import { HeldActivity } from '../held-activity.ts'
import { invalidQuery } from '../parse-query.ts'
import type { DatasetIdentity, Store } from '../store.ts'

/** Without the month, which is another one some day though the areas are not. */
type ListedAreas = Omit<Unsigned<AreasResource>, 'lastMonth'>

type AreasQuery = z.infer<typeof areasQuerySchema>

/** The areas of one version of the dataset, ready to be listed and searched. */
interface AreaIndex {
  readonly version: string
  readonly year: number
  readonly tree: AreaTree
  readonly listed: ListedAreas
  readonly searched: readonly SearchedArea[]
}

/**
 * Answers for all areas, or for a page of those that fit what a reader typed. A search of a country
 * must not read all of its areas anew: what they are found by is kept per version.
 *
 * The answer is given the year that today is in.
 *
 * @throws {ApiProblem} The answer: `invalid_query` for a page without `q` or behind the last one.
 */
export function areasAnswerer(store: Store) {
  let kept: AreaIndex | null = null

  async function indexOf(dataset: DatasetIdentity, year: number): Promise<AreaIndex> {
    if (kept?.version === dataset.version && kept.year === year) return kept
    const areas = await store.areas()
    const tree = new AreaTree(areas)
    kept = {
      version: dataset.version,
      year,
      tree,
      listed: await allAreas(store, dataset, areas, year, tree),
      searched: searchedAreas(areas, (area) => ancestorsOf(tree, area)),
    }
    return kept
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
      return allAreas(store, dataset, await store.areas(), year)
    }
    const { tree, listed, searched } = await indexOf(dataset, year)
    const found = findAreas(searched, q)
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
async function allAreas(
  store: Store,
  dataset: DatasetIdentity,
  areas: readonly Area[],
  thisYear: number,
  tree = new AreaTree(areas),
): Promise<ListedAreas> {
  const activity = (await store.activity()).filter(({ year }) => year <= thisYear)
  const held = new HeldActivity(tree, activity)
  return {
    dataset,
    areas: areas.map((area) => resourceOf(area, held)),
    defaultArea: defaultArea(tree, areas, held),
  }
}

function resourceOf(area: Area, held: HeldActivity): AreaResource {
  const { years, sourceKinds, months } = held.of(area)
  return {
    ...area,
    successorCode: area.successorCodes.length === 1 ? (area.successorCodes[0] ?? null) : null,
    years: [...years].sort((a, b) => a - b),
    annualYear: months || years.size === 0 ? null : fullestYear(held.counts(area)),
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
