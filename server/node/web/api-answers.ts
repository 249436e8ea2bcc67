import { isPrivate } from '../../../contract/operations.ts'
import { ONLY_KEPT, PATHS } from '../../../contract/paths.ts'
import type { Circumstances } from '../../api/access/session-carrier.ts'
import { etagMatches } from '../../api/etag-matches.ts'
import { problemResponse } from '../../api/problem-response.ts'
import { restedIdentity } from '../../api/scopes.ts'
import type { Store } from '../../api/store.ts'
import type { FiguresThreads } from '../figures/figures-threads.ts'
import type { QuestionSize } from '../figures/question-size.ts'
import { ByteCache } from './byte-cache.ts'
import { acceptedEncoding, type Encoding, gzipped } from './encoding.ts'
import type { ReaderLimits } from './reader-limits.ts'

/** The API app as this server sees it. */
export interface Api {
  fetch(request: Request, circumstances?: Circumstances): Response | Promise<Response>
}

/** The API's answers, compressed and kept as bytes while what they rest on stays as it is, per day. */
export interface ApiAnswers {
  /**
   * With `cache-control: only-if-cached` nothing is worked out: 204 where the answer is not kept. The 504 that
   * HTTP names for it would be a failure in every browser's log.
   *
   * @param reader Address of the one who asks; empty where it is not known.
   * @param secure Whether they asked by TLS.
   */
  fetch(request: Request, reader?: string, secure?: boolean): Promise<Response>
  /** The body of a GET, for the page to carry; null unless it is answered with 200. */
  bytes(path: string, reader?: string): Promise<Uint8Array | null>
}

/** Where answers are worked out that take long, and for whom how often. */
export interface LongAnswers {
  readonly threads: Pick<FiguresThreads, 'answer'>
  readonly size: QuestionSize
  readonly limits: Pick<ReaderLimits, 'take'>
}

/** An answer of the API as it travels. */
interface Answer {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly etag: string | null
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly encoding: Encoding | null
  readonly worthKeeping: boolean
}

const NOT_KEPT = { 'cache-control': 'no-store' }
const KEPT_BYTES = 32 * 1024 * 1024
/** The API is asked in process; only path and query of this address matter. */
const HERE = 'http://localhost'

/**
 * Puts compression and a bounded memory of answers before the API.
 *
 * @param today The day it is: an answer of yesterday may look at another month.
 * @param long Null = everything is worked out here.
 */
export function createApiAnswers(
  api: Api,
  store: Pick<Store, 'areas' | 'identity'>,
  today: () => string,
  long: LongAnswers | null = null,
): ApiAnswers {
  const cache = new ByteCache<Answer>(KEPT_BYTES)

  async function workOut(path: string, reader: string, left: AbortSignal): Promise<Response> {
    // Where the store cannot be read the API says so itself.
    const size = long ? await long.size(path).catch(() => 0) : 0
    if (!long || size === 0) return api.fetch(new Request(`${HERE}${path}`))
    if (!long.limits.take(reader)) {
      return problemResponse(
        'too_many_requests',
        'So many different figures were asked for from this address that others come first: ask again in some seconds.',
      )
    }
    return long.threads.answer({ path, today: today() }, size, reader, left)
  }

  // An answer newer than `version` may end up under it; nobody asks for the old one again.
  const keyOf = (version: string | null, path: string, gzip: boolean) =>
    `${version} ${today()} ${gzip ? 'gzip' : 'plain'} ${path}`

  async function answer(
    path: string,
    gzip: boolean,
    reader: string,
    gone?: AbortSignal,
  ): Promise<Answer> {
    const version = await versionOf(store, [path])
    const key = keyOf(version, path, gzip)
    const make = async (left: AbortSignal) =>
      read(await workOut(path, reader, left), gzip, version !== null)
    return cache.get(key, make, gone)
  }

  return {
    async fetch(request, reader = '', secure = false) {
      const { pathname, search } = new URL(request.url)
      const reads = request.method === 'GET' || request.method === 'HEAD'
      // What is told, and what is for one reader alone, is neither kept nor shared.
      if (!reads || isPrivate(pathname)) return api.fetch(request, { address: reader, secure })
      // Whether the program is alive does not rest on what is stored.
      if (pathname === PATHS.health) return api.fetch(request)
      const gzip = acceptedEncoding(request.headers.get('accept-encoding'), ['gzip']) === 'gzip'
      const path = pathname + search
      const onlyKept = request.headers.get('cache-control') === ONLY_KEPT
      const found = onlyKept
        ? cache.kept(keyOf(await versionOf(store, [path]), path, gzip))
        : await answer(path, gzip, reader, request.signal)
      if (!found) return new Response(null, { status: 204, headers: NOT_KEPT })
      const headers = new Headers(found.headers.map(([name, value]) => [name, value]))
      if (etagMatches(request.headers.get('if-none-match'), found.etag)) {
        headers.delete('content-type')
        return new Response(null, { status: 304, headers })
      }
      if (found.encoding) headers.set('content-encoding', found.encoding)
      headers.set('content-length', String(found.bytes.length))
      const body = request.method === 'HEAD' ? null : found.bytes
      return new Response(body, { status: found.status, headers })
    },
    async bytes(path, reader = '') {
      const { status, bytes } = await answer(path, false, reader)
      return status === 200 ? bytes : null
    },
  }
}

async function read(response: Response, gzip: boolean, versioned: boolean): Promise<Answer> {
  const plain = new Uint8Array(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  headers.set('vary', 'accept-encoding')
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  const etag = headers.get('etag')
  return {
    status: response.status,
    headers: [...headers],
    etag,
    worthKeeping: response.status === 200 && etag !== null && versioned,
    ...(await gzipped(plain, gzip)),
  }
}

/**
 * Of what answers rest on; null where the store cannot be read: the API then says so itself.
 *
 * @param paths Default: all that is stored.
 */
export async function versionOf(
  store: Pick<Store, 'areas' | 'identity'>,
  paths?: readonly string[],
): Promise<string | null> {
  try {
    const identity = paths
      ? await restedIdentity(store, ...paths.map((path) => `${HERE}${path}`))
      : await store.identity()
    return identity.version
  } catch {
    return null
  }
}
