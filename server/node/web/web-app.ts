import type { ApiAnswers } from './api-answers.ts'
import type { ClientFiles } from './client-files.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

/** What a request came to; holds neither addresses nor what was asked for by value. */
export interface Served {
  readonly method: string
  readonly path: string
  /** Names of the query parameters. */
  readonly query: readonly string[]
  readonly status: number
  readonly ms: number
}

/** What the server is made of. */
export interface WebParts {
  readonly answers: ApiAnswers
  /** Null where the client is served by its own development server. */
  readonly client: {
    readonly files: ClientFiles
    readonly page: (request: Request) => Promise<Response>
  } | null
  readonly onServed: (served: Served) => void
  readonly onFailure: (error: unknown) => void
}

/**
 * The whole site as a function from request to answer: `/api/*` goes to the API, files to the built
 * client, every other address that a browser opens gets the page.
 */
export function createWebApp(parts: WebParts): (request: Request) => Promise<Response> {
  return async (request) => {
    const began = performance.now()
    const url = new URL(request.url)
    let response: Response
    try {
      response = await route(parts, request, url.pathname)
    } catch (error) {
      parts.onFailure(error)
      response = plain(500, 'The server failed to answer.')
    }
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value)
    parts.onServed({
      method: request.method,
      path: url.pathname,
      query: [...new Set(url.searchParams.keys())],
      status: response.status,
      ms: Math.round((performance.now() - began) * 10) / 10,
    })
    return response
  }
}

async function route(parts: WebParts, request: Request, path: string): Promise<Response> {
  if (path === '/api' || path.startsWith('/api/')) return parts.answers.fetch(request)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(405, 'Only GET and HEAD are supported here.', { allow: 'GET, HEAD' })
  }
  if (!parts.client) return plain(404, 'This server answers under /api only.')
  const file = parts.client.files.answer(request)
  if (file) return file
  if (path !== '/index.html' && (looksLikeFile(path) || !acceptsHtml(request))) {
    return plain(404, 'Not found.')
  }
  return parts.client.page(request)
}

function looksLikeFile(path: string): boolean {
  return path.slice(path.lastIndexOf('/')).includes('.')
}

function acceptsHtml(request: Request): boolean {
  const accept = request.headers.get('accept')
  return accept === null || /text\/html|text\/\*|\*\/\*/.test(accept)
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
