import { queryOptions } from '@tanstack/react-query'
import type { operations } from '../../contract/operations.ts'
import type { Answered } from '../../contract/proof.ts'
import { fetchAnswer, hold, reach, readJson } from './api-client.ts'
import { answerKey, retryWhilePassing } from './queries.ts'

type Operations = typeof operations
/** Operations that answer with JSON. */
type OperationAsked = {
  [K in keyof Operations]: Operations[K]['response'] extends null ? never : K
}[keyof Operations]
type OperationAnswer<K extends OperationAsked> = Answered<NonNullable<Operations[K]['response']>>

/**
 * What one reader alone may see.
 *
 * @param staleTime Milliseconds for which nobody asks again; 0 where others change it meanwhile. Default: as of all
 *   answers.
 */
export function operationQuery<K extends OperationAsked>(
  asked: K,
  path: string,
  staleTime?: number,
) {
  return queryOptions({
    queryKey: answerKey(path),
    queryFn: ({ signal }) => getOperation(asked, path, signal),
    ...(staleTime !== undefined && { staleTime }),
    refetchInterval: retryWhilePassing,
  })
}

/** As `getAnswer`. */
async function getOperation<K extends OperationAsked>(
  asked: K,
  path: string,
  signal: AbortSignal,
): Promise<OperationAnswer<K>> {
  const answer = await fetchAnswer(path, signal)
  if (import.meta.env.DEV) {
    const { operations } = await import('../../contract/operations.ts')
    hold(operations[asked].response, path, answer)
  }
  return answer
}

/** What the server answered to something it was told. */
export interface Reply {
  readonly status: number
  /** Parsed JSON; undefined where there is none. */
  readonly body: unknown
  /** Seconds after which to ask again, where the server says so. */
  readonly retryAfter: number | null
}

/**
 * Tells the API something.
 *
 * @param told Sent as JSON, or as the parts of a form.
 * @throws {ApiError} `unreachable`: nobody knows whether it was heard.
 */
export async function tell(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  told: unknown,
): Promise<Reply> {
  const files = told instanceof FormData
  const response = await reach(path, undefined, {
    method,
    body: files ? told : JSON.stringify(told),
    headers: {
      accept: 'application/json',
      // Of files the browser says what stands between them.
      ...(!files && { 'content-type': 'application/json' }),
    },
  })
  const retryAfter = Number(response.headers.get('retry-after')) || null
  return { status: response.status, body: await readJson(response), retryAfter }
}
