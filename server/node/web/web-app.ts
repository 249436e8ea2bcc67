import { PATHS } from '../../../contract/paths.ts'
import { problemResponse } from '../../api/problem-response.ts'
import { type Metrics, mayReadMetrics } from '../metrics.ts'
import { underRequestId } from '../request-id.ts'
import type { HostRule } from './allowed-hosts.ts'
import type { ApiAnswers } from './api-answers.ts'
import type { ClientFiles } from './client-files.ts'
import type { ClientPage } from './client-page.ts'
import { cameByTls, readerAddress, type TrustedProxies } from './reader-address.ts'
import { withSecurityHeaders } from './security-headers.ts'
import type { Served } from './served.ts'

/** What the server is made of. */
export interface WebParts {
  readonly answers: ApiAnswers
  /** Null where the client is served by its own development server. */
  readonly client: {
    readonly files: ClientFiles
    readonly page: ClientPage
    /** The page without anything that it shows: for who must sign in first. */
    readonly bare: (request: Request) => Response
  } | null
  /** Whether a request may read; null = every request may. */
  readonly mayRead: ((request: Request) => Promise<boolean>) | null
  readonly allowsHost: HostRule
  /** As of `securityHeaders`. */
  readonly headers: Readonly<Record<string, string>>
  /** The proxies whose word about a reader's address counts. */
  readonly proxies: TrustedProxies
  readonly metrics: Metrics
  /** Null = the metrics are read on this machine alone. */
  readonly metricsToken: string | null
  readonly onServed: (served: Served) => void
  readonly onFailure: (error: unknown) => void
}

/** The whole site as functions from request to answer. */
export interface WebApp {
  /**
   * `/api/*` goes to the API, files to the built client, every other address that a browser opens
   * gets the page.
   *
   * @param peer Address of the other end of the connection.
   */
  fetch(request: Request, peer: string): Promise<Response>
  /** The answer, by default 400, to what is no request or has no address that can be read. */
  unreadable(status?: number): Response
}

/** Puts the parts of the site together. */
export function createWebApp(parts: WebParts): WebApp {
  const withHeaders = (response: Response) => withSecurityHeaders(response, parts.headers)
  const answered = async (request: Request, peer: string, id: string) => {
    const began = performance.now()
    const url = new URL(request.url)
    let response: Response
    try {
      response = await route(parts, request, url, peer)
    } catch (error) {
      parts.onFailure(error)
      response = failed(url.pathname)
    }
    const served = {
      method: request.method,
      path: url.pathname,
      query: [...new Set(url.searchParams.keys())],
      status: response.status,
      ms: Math.round((performance.now() - began) * 10) / 10,
    }
    parts.metrics.served(served)
    parts.onServed(served)
    response.headers.set('x-request-id', id)
    return withHeaders(response)
  }
  return {
    fetch: (request, peer) => underRequestId((id) => answered(request, peer, id)),
    unreadable(status = 400) {
      parts.onServed({ method: '', path: '', query: [], status, ms: 0 })
      return withHeaders(plain(status, 'This request cannot be read.'))
    },
  }
}

async function route(parts: WebParts, request: Request, url: URL, peer: string): Promise<Response> {
  const path = url.pathname
  const reader = readerAddress(peer, request.headers.get('x-forwarded-for'), parts.proxies)
  const isApi = path === '/api' || path.startsWith('/api/')
  if (!parts.allowsHost(url.hostname)) return misdirected(url.hostname, isApi)
  if (isApi) {
    if (parts.mayRead && !OPEN.includes(path) && !(await parts.mayRead(request))) {
      return problemResponse('signed_out', 'Here only those who have signed in may read.')
    }
    const proto = request.headers.get('x-forwarded-proto')
    const secure = cameByTls(peer, proto, parts.proxies)
    const answer = await parts.answers.fetch(request, reader, secure)
    return parts.mayRead ? forOneReader(answer) : answer
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(405, 'Only GET and HEAD are supported here.', { allow: 'GET, HEAD' })
  }
  if (path === '/metrics') return metrics(parts, request, reader)
  if (!parts.client) return plain(404, 'This server answers under /api only.')
  // Browsers take such a path for the address of another site wherever a link repeats it.
  if (path.startsWith('//')) return plain(404, 'Not found.')
  const file = parts.client.files.answer(request)
  if (file) return file
  if (path !== '/index.html' && (looksLikeFile(path) || !acceptsHtml(request))) {
    return plain(404, 'Not found.')
  }
  if (!parts.mayRead) return parts.client.page(request, reader)
  const mayRead = await parts.mayRead(request)
  return forOneReader(
    mayRead ? await parts.client.page(request, reader) : parts.client.bare(request),
  )
}

/** Answered also to those who must sign in first: that the server is there, and how to sign in. */
const OPEN: readonly string[] = [
  PATHS.health,
  PATHS.ready,
  PATHS.session,
  PATHS.setup,
  PATHS.crashes,
]

/** Nobody on the way keeps what others may not read. */
function forOneReader(answer: Response): Response {
  answer.headers.set('cache-control', 'private, no-store')
  return answer
}

async function metrics(parts: WebParts, request: Request, reader: string): Promise<Response> {
  if (!mayReadMetrics(request, reader, parts.metricsToken)) {
    return plain(
      403,
      'Metrics are read on the machine itself, or with METRICS_TOKEN as bearer token.',
    )
  }
  const body = request.method === 'HEAD' ? null : await parts.metrics.text()
  return new Response(body, {
    headers: { 'content-type': parts.metrics.contentType, 'cache-control': 'no-store' },
  })
}

function looksLikeFile(path: string): boolean {
  return path.slice(path.lastIndexOf('/')).includes('.')
}

function acceptsHtml(request: Request): boolean {
  const accept = request.headers.get('accept')
  return accept === null || /text\/html|text\/\*|\*\/\*/.test(accept)
}

function misdirected(hostname: string, isApi: boolean): Response {
  const detail = `This server does not answer to the name ${hostname}. Its operator lists such names in ALLOWED_HOSTS.`
  if (isApi) return problemResponse('misdirected', detail)
  return plain(
    421,
    `本服务器不以 ${hostname} 这一名称提供服务；如需启用，请运维人员将其写入 ALLOWED_HOSTS。\n${detail}`,
  )
}

function failed(path: string): Response {
  const detail = 'The server failed to answer.'
  return path.startsWith('/api/') ? problemResponse('internal', detail) : plain(500, detail)
}

function plain(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })
}
