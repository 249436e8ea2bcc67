import { etagMatches } from '../../api/etag-matches.ts'
import type { Store } from '../../api/store.ts'
import { ByteCache } from './byte-cache.ts'
import { acceptedEncoding, type Encoding, gzipped } from './encoding.ts'

/** The API app as this server sees it. */
export interface Api {
  fetch(request: Request): Response | Promise<Response>
}

/** The API's answers, compressed and kept as bytes per dataset version and day. */
export interface ApiAnswers {
  fetch(request: Request): Promise<Response>
  /** The body of a GET as text, for the page to carry; null unless it is answered with 200. */
  text(path: string): Promise<string | null>
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

const KEPT_BYTES = 32 * 1024 * 1024
/** The API is asked in process; only path and query of this address matter. */
const HERE = 'http://localhost'

/**
 * Puts compression and a bounded memory of answers before the API.
 *
 * @param today The day it is: an answer of yesterday may look at another month.
 */
export function createApiAnswers(
  api: Api,
  store: Pick<Store, 'identity'>,
  today: () => string,
): ApiAnswers {
  const cache = new ByteCache<Answer>(KEPT_BYTES)

  async function answer(path: string, gzip: boolean): Promise<Answer> {
    const version = await versionOf(store)
    // An answer newer than `version` may end up under it; nobody asks for the old one again.
    const key = `${version} ${today()} ${gzip ? 'gzip' : 'plain'} ${path}`
    return cache.get(key, async () => {
      const response = await api.fetch(new Request(`${HERE}${path}`))
      return read(response, gzip, version !== null)
    })
  }

  return {
    async fetch(request) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return api.fetch(request)
      const { pathname, search } = new URL(request.url)
      const gzip = acceptedEncoding(request.headers.get('accept-encoding'), ['gzip']) === 'gzip'
      const found = await answer(pathname + search, gzip)
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
    async text(path) {
      const { status, bytes } = await answer(path, false)
      return status === 200 ? new TextDecoder().decode(bytes) : null
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

/** Null when the store cannot be read: the API then says so itself. */
async function versionOf(store: Pick<Store, 'identity'>): Promise<string | null> {
  try {
    return (await store.identity()).version
  } catch {
    return null
  }
}
