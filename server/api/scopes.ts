import { type Endpoint, endpoints } from '../../contract/endpoints.ts'
import type { Area } from '../../domain/area.ts'
import type { DatasetIdentity, Scope, Store } from './store.ts'
import { treeOf } from './tree-of.ts'

/** Endpoints with figures of one area, and the parameter that names it. */
export const ABOUT_AN_AREA: readonly (readonly [Endpoint, 'area' | 'parent'])[] = [
  [endpoints.comparison, 'parent'],
  [endpoints.comparisonCsv, 'parent'],
  [endpoints.coverage, 'parent'],
  [endpoints.progress, 'area'],
  [endpoints.progressCsv, 'area'],
  [endpoints.series, 'area'],
  [endpoints.seriesCsv, 'area'],
  [endpoints.explain, 'area'],
]

/** Says which dataset others about an area come from. */
const READY = [endpoints.ready, 'area'] as const

/**
 * What an answer rests on.
 *
 * | answer                                         | rests on                                     |
 * | ---------------------------------------------- | -------------------------------------------- |
 * | indicators                                     | rows of areas and indicators alone           |
 * | lists of areas                                 | who reported what                            |
 * | about an area with units                       | its figures                                  |
 * | about a unit                                   | its figures, and the reports of the area it belongs to: its month is that one's |
 * | about what took over units of yet another area | the reports of that one besides              |
 * | anything else                                  | everything                                   |
 *
 * @param url Address of a request; it need not be valid.
 * @returns Undefined = everything.
 */
export async function restedScopes(
  store: Pick<Store, 'areas'>,
  url: string,
): Promise<readonly Scope[] | undefined> {
  const { pathname, searchParams } = new URL(url)
  if (pathname === endpoints.indicators.path) return []
  if (pathname === endpoints.areas.path) return ['reports']
  const about = [...ABOUT_AN_AREA, READY].find(([{ path }]) => path === pathname)
  const code = about && searchParams.get(about[1])
  return code ? scopesOf(await store.areas(), code) : undefined
}

/**
 * The dataset as it was when what answers rest on last changed: they are the same ever since.
 *
 * @param urls Addresses of requests; they need not be valid.
 */
export async function restedIdentity(
  store: Pick<Store, 'areas' | 'identity'>,
  ...urls: readonly string[]
): Promise<DatasetIdentity> {
  const scopes: Scope[] = []
  for (const url of urls) {
    const rested = await restedScopes(store, url)
    if (!rested) return store.identity()
    scopes.push(...rested)
  }
  return store.identity(scopes)
}

/** By code, for the areas of one version. */
const known = new WeakMap<readonly Area[], Map<string, readonly Scope[]>>()

/** What an area's figures rest on. */
export function scopesOf(areas: readonly Area[], code: string): readonly Scope[] {
  const tree = treeOf(areas)
  const scopes = known.get(areas) ?? new Map<string, readonly Scope[]>()
  known.set(areas, scopes)
  const before = scopes.get(code)
  if (before) return before
  const below = tree.closure(code)
  const elsewhere = new Set<string>()
  // A unit is judged by the months that its area reported.
  for (const one of below) {
    const parent = tree.get(one)?.parentCode ?? null
    if (parent !== null && !below.has(parent) && !tree.hasUnits(one)) elsewhere.add(parent)
  }
  const found: readonly Scope[] = [
    `figures:${code}`,
    ...Array.from(elsewhere, (one) => `reports:${one}` as const),
  ]
  // Others are asked for by mistake or malice: there is no end to them.
  if (tree.get(code)) scopes.set(code, found)
  return found
}

/** What a write changed, besides rows of areas and indicators. */
export interface ChangedFacts {
  /** Areas with facts that are others now. */
  readonly facts: ReadonlySet<string>
  /** Those of them that reported other months, more or fewer figures, or from elsewhere. */
  readonly reports: ReadonlySet<string>
}

/**
 * The scopes that a write changed.
 *
 * @param read Areas by their codes; what is not stored is left out.
 */
export async function changedScopes(
  { facts, reports }: ChangedFacts,
  read: (codes: readonly string[]) => Promise<readonly Area[]>,
): Promise<readonly Scope[]> {
  const figures = await areasMadeOf(facts, read)
  const reporting = await areasMadeOf(reports, read)
  return [
    ...Array.from(figures, (code) => `figures:${code}` as const),
    ...Array.from(reporting, (code) => `reports:${code}` as const),
    ...(reports.size > 0 ? (['reports'] as const) : []),
  ]
}

/** These areas, those above them, and those that took them over, however far. */
async function areasMadeOf(
  codes: ReadonlySet<string>,
  read: (codes: readonly string[]) => Promise<readonly Area[]>,
): Promise<ReadonlySet<string>> {
  const found = new Set(codes)
  for (let next = [...found]; next.length > 0; ) {
    const beyond = (await read(next)).flatMap(({ parentCode, successorCodes }) =>
      parentCode === null ? successorCodes : [parentCode, ...successorCodes],
    )
    next = [...new Set(beyond)].filter((code) => !found.has(code))
    for (const code of next) found.add(code)
  }
  return found
}
