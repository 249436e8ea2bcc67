import { queryOptions } from '@tanstack/react-query'
import { entryPath, monthPath } from '../../contract/desk-paths.ts'
import type {
  CellProblem,
  EntryResource,
  ObservationsBody,
  StoredChanges,
} from '../../contract/entry-resources.ts'
import { PATHS } from '../../contract/paths.ts'
import type { MonthStateName } from '../../domain/month-state.ts'
import { ApiError } from './api-client.ts'
import { getOperation, type Reply, tell } from './operations.ts'
import { answerKey, retryWhilePassing } from './queries.ts'

/** The sheet of a unit's month, `YYYY-MM`. */
export function entryQuery(area: string, month: string) {
  const path = entryPath(area, month)
  return queryOptions({
    queryKey: answerKey(path),
    queryFn: ({ signal }): Promise<EntryResource> => getOperation('entry', path, signal),
    refetchInterval: retryWhilePassing,
  })
}

/** What became of changes that were sent. */
export type SentChanges =
  | { readonly kind: 'stored'; readonly stored: StoredChanges['stored'] }
  /** Nothing is stored; cells without a reason of their own share that of the request. */
  | {
      readonly kind: 'refused'
      readonly cells: NonNullable<CellProblem['cells']>
      readonly conflicts: NonNullable<CellProblem['conflicts']>
      /** The problem's code. */
      readonly code: string
    }
  /** Nobody knows: it may have been stored. */
  | { readonly kind: 'lost' }

/** Sends changes of a unit's figures, stored together or not at all. */
export async function sendChanges(body: ObservationsBody): Promise<SentChanges> {
  const reply = await heard('PUT', PATHS.observations, body)
  if (!reply) return { kind: 'lost' }
  // What our own server answers has been proved where it is made.
  if (reply.status === 200) return { kind: 'stored', ...(reply.body as StoredChanges) }
  const problem = reply.body as CellProblem
  const { cells = [], conflicts = [], code } = problem
  return { kind: 'refused', cells, conflicts, code }
}

/**
 * Brings a month of a unit into a state.
 *
 * @returns Null where that was done, else the problem's code; `unreachable` where no answer came.
 */
export async function sendMonthState(
  area: string,
  month: string,
  state: MonthStateName,
  reason: string | null,
): Promise<string | null> {
  const body = reason === null ? { state } : { state, reason }
  const reply = await heard('PUT', monthPath(area, month), body)
  if (!reply) return 'unreachable'
  return reply.status < 300 ? null : (reply.body as CellProblem).code
}

/** What the server itself answered; null where it did not, or could not. */
async function heard(method: 'PUT', path: string, body: unknown): Promise<Reply | null> {
  try {
    const reply = await tell(method, path, body)
    const isOwn = Object(reply.body).program !== undefined || 'detail' in Object(reply.body)
    return reply.status === 204 || (isOwn && reply.status < 500 && reply.status !== 429)
      ? reply
      : null
  } catch (error) {
    if (error instanceof ApiError) return null
    throw error
  }
}
