import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Comparison, decodeComparison } from '../../contract/comparison-decoding.ts'
import type { ComparisonResource } from '../../contract/comparison-resources.ts'
import { type ComparisonView, comparisonPath } from '../../contract/paths.ts'
import { getAnswer } from './api-client.ts'
import { answerKey, retryWhilePassing } from './queries.ts'

/**
 * The units of an area side by side, all pages, with their figures whole again; while another
 * month loads the last answer stays.
 */
export function comparisonQuery(view: ComparisonView) {
  return queryOptions({
    queryKey: answerKey(comparisonPath(view)),
    queryFn: ({ signal }) => getPages(view, signal),
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

async function getPages(
  view: ComparisonView,
  signal: AbortSignal,
): Promise<readonly ComparisonResource[]> {
  const first = await getAnswer('comparison', comparisonPath(view), signal)
  const pages = [first]
  while (pages.length * first.page.size < first.page.total) {
    const next = await getAnswer('comparison', comparisonPath(view, pages.length + 1), signal)
    // An import landed in between: the pages would not belong together.
    if (next.dataset.version !== first.dataset.version) return await getPages(view, signal)
    pages.push(next)
  }
  return pages
}
