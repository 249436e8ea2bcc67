import * as z from 'zod/mini'
import { type Problem, problemSchema } from '../../contract/problem.ts'
import type { Answered } from '../../contract/proof.ts'
import { readFirstAnswers } from './first-answers.ts'

// Compiled parsers need `eval`, which the content security policy forbids.
z.config({ jitless: true })

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
    return this.failure !== 'refused' || (this.problem?.status ?? 500) >= 500
  }
}

let takeFirstAnswer: ((path: string) => unknown) | null = null

/**
 * One GET of the API, parsed by the contract.
 *
 * @param path Path with query, as the server would write it (`/api/areas`): the first request for
 *   a path whose answer came with the page needs no round trip.
 * @throws {ApiError} `unreachable`: no answer; `refused`: the server's problem; `unreadable`: an
 *   answer that is not what the contract promises.
 */
export async function getResource<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  signal?: AbortSignal,
): Promise<Answered<Schema>> {
  takeFirstAnswer ??= readFirstAnswers(typeof document === 'undefined' ? null : document)
  const embedded = takeFirstAnswer(path)
  if (embedded !== undefined) {
    const parsed = schema.safeParse(embedded)
    if (parsed.success) return parsed.data as Answered<Schema>
  }
  return await fetchResource(path, schema, signal)
}

async function fetchResource<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  signal: AbortSignal | undefined,
): Promise<Answered<Schema>> {
  const response = await reach(path, signal)
  const body = await readJson(response)
  if (!response.ok) throw refusal(path, response.status, body)
  const parsed = schema.safeParse(body)
  if (!parsed.success) {
    throw new ApiError('unreadable', `${path}: ${parsed.error.message}`)
  }
  return parsed.data as Answered<Schema>
}

async function reach(path: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(path, {
      headers: { accept: 'application/json' },
      ...(signal ? { signal } : {}),
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ApiError('unreachable', `${path}: ${cause instanceof Error ? cause.message : cause}`)
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}

function refusal(path: string, status: number, body: unknown): ApiError {
  const problem = problemSchema.safeParse(body)
  if (problem.success) return new ApiError('refused', problem.data.detail, problem.data)
  // A proxy in front of a stopped server answers 502 to 504 with a page of its own.
  return new ApiError(status >= 502 ? 'unreachable' : 'unreadable', `${path}: HTTP ${status}`)
}
