import { queryOptions } from '@tanstack/react-query'
import { type ChangesView, changesPath } from '../../contract/changes-path.ts'
import { getOperation } from './operations.ts'
import { answerKey, retryWhilePassing } from './queries.ts'

/** Every change of one figure of one area, the latest first. */
export function figureChangesQuery(
  view: Required<Pick<ChangesView, 'area' | 'indicator' | 'year'>>,
) {
  const path = changesPath(view)
  return queryOptions({
    queryKey: answerKey(path),
    queryFn: ({ signal }) => getOperation('changes', path, signal),
    refetchInterval: retryWhilePassing,
  })
}
