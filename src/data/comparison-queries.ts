import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Comparison, decodeComparison } from '../../contract/comparison-decoding.ts'
import type { ComparisonResource } from '../../contract/comparison-resources.ts'
import { type ComparisonView, comparisonPath } from '../../contract/paths.ts'
import { type Ask, getAnswer } from './api-client.ts'
import { answerKey, retryWhilePassing } from './queries.ts'

/**
 * The units of an area side by side, all pages, with their figures whole again; while another
 * month loads the last answer stays.
 */
export function comparisonQuery(view: ComparisonView) {
  return queryOptions({
    queryKey: answerKey(comparisonPath(view)),
    queryFn: ({ signal }) => comparisonPages(view, (asked, path) => getAnswer(asked, path, signal)),
    select: wholeComparison,
    // Figures are worked out when they are looked at, not all at once to be compared.
    structuralSharing: false,
    placeholderData: keepPreviousData,
    refetchInterval: retryWhilePassing,
  })
}

const whole = new WeakMap<readonly ComparisonResource[], Comparison>()

/** A comparison with its figures; the same pages give the same one, with what is worked out of it already. */
function wholeComparison(pages: readonly ComparisonResource[]): Comparison {
  const comparison = whole.get(pages) ?? decodeComparison(pages)
  whole.set(pages, comparison)
  return comparison
}

/**
 * Works out the figures of a single indicator before anybody looks at them: its picture shows all units. Of
 * several indicators only what is seen is worked out.
 */
export function prepareComparison(pages: readonly ComparisonResource[]): void {
  const { units, indicators } = wholeComparison(pages)
  const [only, ...more] = indicators
  if (only && more.length === 0) for (const place of units.keys()) only.rowAt(place)
}

/** All pages of a comparison, of one dataset. */
export async function comparisonPages(
  view: ComparisonView,
  ask: Ask,
): Promise<readonly ComparisonResource[]> {
  const first = await ask('comparison', comparisonPath(view))
  const pages = [first]
  while (pages.length * first.page.size < first.page.total) {
    const next = await ask('comparison', comparisonPath(view, pages.length + 1))
    // An import landed in between: the pages would not belong together.
    if (next.dataset.version !== first.dataset.version) return await comparisonPages(view, ask)
    pages.push(next)
  }
  return pages
}
