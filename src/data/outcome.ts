import type { Problem } from '../../contract/problem.ts'
import { ApiError } from './api-client.ts'
import { tell } from './operations.ts'

/** Why the server did not do what it was told. */
export interface Refusal {
  readonly code: Problem['code'] | 'unreachable'
  /** Seconds after which to try again; null where that would not help. */
  readonly retryAfter: number | null
  /** What was told wrongly, by name. */
  readonly fields: readonly string[]
}

/** What became of something that was told. */
export type Outcome<T> = { readonly done: T } | { readonly refused: Refusal }

/** Tells the API something; what came of it. */
export async function outcomeOf<T>(
  method: Parameters<typeof tell>[0],
  path: string,
  told?: object,
): Promise<Outcome<T>> {
  try {
    const { status, body, retryAfter } = await tell(method, path, told)
    // What our own server answers has been proved where it is made.
    if (status < 300) return { done: body as T }
    const { code = 'unreachable', fields = [] } = Object(body) as Partial<Problem>
    return { refused: { code, retryAfter, fields: fields.map(({ field }) => field) } }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { refused: { code: 'unreachable', retryAfter: null, fields: [] } }
  }
}
