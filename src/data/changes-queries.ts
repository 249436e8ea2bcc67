import { queryOptions } from '@tanstack/react-query'
import { type ChangesView, changesPath } from '../../contract/changes-path.ts'
import { getOperation } from './operations.ts'
import { answerKey, retryWhilePassing } from './queries.ts'

/** What changed, the latest first; of no dataset's version: asked anew whenever a page with it opens. */
function pathQuery(path: string) {
  return queryOptions({
    queryKey: answerKey(path),
    queryFn: ({ signal }) => getOperation('changes', path, signal),
    staleTime: 0,
    refetchInterval: retryWhilePassing,
  })
}

/**
 * A page of what changed.
 *
 * @param before As `next` of the page before tells it; null = the first.
 */
export const changesQuery = (view: ChangesView, before: number | null) =>
  pathQuery(changesPath(view, before))

/** Every change of one figure of one area. */
export const figureChangesQuery = (
  view: Required<Pick<ChangesView, 'area' | 'indicator' | 'year'>>,
) => pathQuery(changesPath(view))
