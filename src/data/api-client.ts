import type * as z from 'zod/mini'
import type { endpoints } from '../../contract/endpoints.ts'
import type { operations } from '../../contract/operations.ts'
import type { Problem } from '../../contract/problem.ts'
import type { Answered } from '../../contract/proof.ts'
import { noteServerTime } from './server-clock.ts'
import { onServer } from './visit.ts'

/** Why an answer could not be had: the server refused, was not reached, or spoke nonsense. */
export type ApiFailure = 'refused' | 'unreachable' | 'unreadable'

/** A request that brought no figures. `problem` is given when the server said why. */
export class ApiError extends Error {
  readonly failure: ApiFailure
  readonly problem: Problem | null

  constructor(failure: ApiFailure, message: string, problem: Problem | null = null) {
    super(message)
    this.name = 'ApiError'
    this.failure = failure
    this.problem = problem
  }

  /** True when asking again for the same thing may succeed. */
  get passing(): boolean {
    const status = this.problem?.status ?? 500
    return this.failure !== 'refused' || status >= 500 || status === 429
  }
}

/** Rows of registers too, which decks show. */
type Endpoints = typeof endpoints & Pick<typeof operations, 'registerRows'>
/** Endpoints that answer with JSON. */
export type Asked = {
  [K in keyof Endpoints]: Endpoints[K]['response'] extends null ? never : K
}[keyof Endpoints]
type AnswerOf<K extends Asked> = Answered<NonNullable<Endpoints[K]['response']>>

/** Has the API answer a path: over the network, or its program where that runs beside. */
export type Ask = <K extends Asked>(asked: K, path: string) => Promise<AnswerOf<K>>

/**
 * One GET of the API.
 *
 * The answers of its own server are trusted: their types are proved where they are made. In
 * development and tests they are held against the contract all the same.
 *
 * @param path As `contract/paths.ts` spells it.
 * @throws {ApiError} `unreachable`: no answer; `refused`: the server's problem; `unreadable`: an
 *   answer that is no JSON, or not what the contract promises.
 */
export async function getAnswer<K extends Asked>(
  asked: K,
  path: string,
  signal?: AbortSignal,
): Promise<AnswerOf<K>> {
  const answer = await fetchAnswer(path, signal)
  if (import.meta.env.DEV) await holdAgainstContract(asked, path, answer)
  return answer
}

/**
 * Whether the server would give this answer again.
 *
 * @param version Of the dataset, as the answer states it.
 */
export async function isCurrent(path: string, version: string): Promise<boolean> {
  const response = await fetch(onServer(path), { method: 'HEAD' }).catch(() => null)
  return response?.headers.get('etag')?.startsWith(`W/"${version}-`) === true
}

/**
 * The JSON of one GET.
 *
 * @throws {ApiError} As `getAnswer`.
 */
// biome-ignore lint/suspicious/noExplicitAny: an answer becomes what its endpoint promises here, once
export async function fetchAnswer(path: string, signal: AbortSignal | undefined): Promise<any> {
  const response = await reach(path, signal)
  const body = await readJson(response)
  if (!response.ok) throw refusal(path, response.status, body)
  if (body === undefined) throw new ApiError('unreadable', `${path}: not JSON`)
  return body
}

async function holdAgainstContract(asked: Asked, path: string, answer: unknown): Promise<void> {
  const [{ endpoints }, { operations }] = await Promise.all([
    import('../../contract/endpoints.ts'),
    import('../../contract/operations.ts'),
  ])
  hold({ ...endpoints, ...operations }[asked].response, path, answer)
}

/** @throws {ApiError} `unreadable`: not what the contract promises. */
export function hold(schema: z.ZodMiniType | null, path: string, answer: unknown): void {
  const parsed = schema?.safeParse(answer)
  if (parsed?.error) throw new ApiError('unreadable', `${path}: ${parsed.error.message}`)
}

/**
 * One request, whatever the server answers.
 *
 * @throws {ApiError} `unreachable`: nobody knows whether it was heard.
 */
export async function reach(
  path: string,
  signal: AbortSignal | undefined,
  told: RequestInit = { headers: { accept: 'application/json' } },
): Promise<Response> {
  try {
    const response = await fetch(onServer(path), { ...told, ...(signal ? { signal } : {}) })
    noteServerTime(response)
    return response
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ApiError('unreachable', `${path}: ${cause instanceof Error ? cause.message : cause}`)
  }
}

/** A body as JSON; undefined where it is none. */
export async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}

function refusal(path: string, status: number, body: unknown): ApiError {
  if (isProblem(body)) return new ApiError('refused', body.detail, body)
  // A proxy in front of a stopped server answers 502 to 504 with a page of its own.
  return new ApiError(status >= 502 ? 'unreachable' : 'unreadable', `${path}: HTTP ${status}`)
}

/** Whether a body is a problem of the API's own, and not of a proxy before it. */
function isProblem(body: unknown): body is Problem {
  if (typeof body !== 'object' || body === null) return false
  return ['code', 'detail', 'status'].every((field) => field in body)
}
