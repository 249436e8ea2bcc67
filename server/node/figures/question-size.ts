import { PATHS } from '../../../contract/paths.ts'
import type { Area } from '../../../domain/area.ts'
import type { Store } from '../../api/store.ts'

/** The parameter that names the area, for every path whose answer grows with the area's units. */
const AREA_PARAMETERS: Readonly<Record<string, 'area' | 'parent'>> = {
  [PATHS.comparison]: 'parent',
  [PATHS.comparisonCsv]: 'parent',
  [PATHS.coverage]: 'parent',
  [PATHS.progress]: 'area',
  [PATHS.progressCsv]: 'area',
  [PATHS.series]: 'area',
  [PATHS.seriesCsv]: 'area',
  [PATHS.explain]: 'area',
}

/** How much there is to work out for a question. */
export type QuestionSize = (path: string) => Promise<number>

/**
 * Says how much there is to work out: the areas below the one that is asked for. 0 is so little that
 * it need not leave the main thread: figures of one unit, lists, what is no question.
 */
export function questionSizeIn(store: Pick<Store, 'areas'>): QuestionSize {
  let counted: { areas: readonly Area[]; below: ReadonlyMap<string, number> } | null = null
  return async (path) => {
    const { pathname, searchParams } = new URL(path, 'http://localhost')
    const parameter = Object.hasOwn(AREA_PARAMETERS, pathname) && AREA_PARAMETERS[pathname]
    const code = parameter ? searchParams.get(parameter) : null
    if (code === null) return 0
    const areas = await store.areas()
    if (counted?.areas !== areas) counted = { areas, below: countBelow(areas) }
    return counted.below.get(code) ?? 0
  }
}

function countBelow(areas: readonly Area[]): Map<string, number> {
  const parents = new Map(areas.map(({ code, parentCode }) => [code, parentCode]))
  const below = new Map<string, number>()
  for (const { parentCode } of areas) {
    for (let code = parentCode; code !== null; code = parents.get(code) ?? null) {
      below.set(code, (below.get(code) ?? 0) + 1)
    }
  }
  return below
}
