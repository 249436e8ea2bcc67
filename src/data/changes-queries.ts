import { queryOptions } from '@tanstack/react-query'
import { CHANGES_VISITS, type ChangesView, changesPath } from '../../contract/changes-path.ts'
import { keep, kept } from './kept.ts'
import { operationQuery } from './operations.ts'
import { outcomeOf } from './outcome.ts'

/** What changed, the latest first; of no dataset's version: asked anew whenever a page with it opens. */
const pathQuery = (path: string) => operationQuery('changes', path, 0)

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

/**
 * When somebody looked at what changed before this tab did, as a UTC instant; null = never. Asking tells the server
 * that they look now; the tab keeps the answer, so that loading anew loses nothing.
 */
export const lastVisitQuery = (accountId: string) =>
  queryOptions({
    queryKey: [CHANGES_VISITS, accountId] as const,
    queryFn: async (): Promise<string | null> => {
      const outcome = await outcomeOf<{ since: string | null }>('POST', CHANGES_VISITS)
      const key = `changes-since|${accountId}`
      const since = kept('sessionStorage', key) ?? ('done' in outcome ? outcome.done.since : null)
      keep('sessionStorage', key, since ?? '')
      return since === '' ? null : since
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
