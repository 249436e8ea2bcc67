import type { Endpoint } from '../../../contract/endpoints.ts'
import type { Area } from '../../../domain/area.ts'
import { workedOut } from '../../../domain/walk.ts'
import { parseQuery } from '../../api/parse-query.ts'
import { ApiProblem } from '../../api/problem-response.ts'
import { ABOUT_AN_AREA } from '../../api/scopes.ts'
import type { Store } from '../../api/store.ts'

/** A unit that took over more, one after the other, is no small question either. */
const LONG_LINE = 50

/** How much there is to work out for a question. */
export type QuestionSize = (path: string) => Promise<number>

/**
 * Says how much there is to work out: the areas below the one that is asked for,
 * or in the long line of those that it took over. 0 is so little that
 * it need not leave the main thread: figures of one unit, lists, what is refused.
 */
export function questionSizeIn(store: Pick<Store, 'areas'>): QuestionSize {
  let counted: {
    readonly areas: readonly Area[]
    readonly below: ReadonlyMap<string, number>
    readonly lines: ReadonlyMap<string, number>
  } | null = null
  return async (path) => {
    const { href, pathname, searchParams } = new URL(path, 'http://localhost')
    const growing = ABOUT_AN_AREA.find(([{ path }]) => path === pathname)
    if (!growing) return 0
    const [endpoint, parameter] = growing
    if (!passes(endpoint, href)) return 0
    const code = searchParams.get(parameter) ?? ''
    const areas = await store.areas()
    if (counted?.areas !== areas)
      counted = { areas, below: countBelow(areas), lines: linesOf(areas) }
    const line = counted.lines.get(code) ?? 0
    return Math.max(counted.below.get(code) ?? 0, line > LONG_LINE ? line : 0)
  }
}

function passes({ query }: Endpoint, href: string): boolean {
  try {
    parseQuery(query, href)
    return true
  } catch (error) {
    if (error instanceof ApiProblem) return false
    throw error
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

/** How many areas each one took over, one after the other. */
function linesOf(areas: readonly Area[]): Map<string, number> {
  const before = new Map<string, string[]>()
  for (const { code, successorCodes } of areas) {
    for (const next of successorCodes) {
      const codes = before.get(next)
      if (codes) codes.push(code)
      else before.set(next, [code])
    }
  }
  const lines = new Map<string, number>()
  const behind = (code: string) => before.get(code) ?? []
  for (const code of before.keys()) {
    workedOut(code, behind, lines, (one) =>
      behind(one).reduce((sum, each) => sum + 1 + (lines.get(each) ?? 0), 0),
    )
  }
  return lines
}
