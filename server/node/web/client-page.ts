import { explainPath, PATHS, progressPath, seriesPath, type View } from '../../../contract/paths.ts'
import type { AreasResource } from '../../../contract/resources.ts'
import { etagMatches } from '../../api/etag-matches.ts'
import type { Store } from '../../api/store.ts'
import type { ApiAnswers } from './api-answers.ts'
import { ByteCache } from './byte-cache.ts'
import { acceptedEncoding, type Encoded, gzipped } from './encoding.ts'
import { etagOf } from './etag-of.ts'

/** Which answers of the API a page needs first; pages not listed ask for them themselves. */
interface FirstPaths {
  readonly page: RegExp
  readonly paths: (url: URL, answers: ApiAnswers) => Promise<string[]>
}

const FIRST_PATHS: readonly FirstPaths[] = [
  { page: /^\/$/, paths: overviewPaths },
  { page: /^\/indicators\/[^/]+$/, paths: indicatorPaths },
  // The matrix of a province is too much to hold a page back for.
  { page: /^\/(compare|present)$/, paths: async () => [...EVERY_PAGE] },
]

const KEPT_BYTES = 8 * 1024 * 1024

interface Page extends Encoded {
  readonly etag: string
  readonly worthKeeping: boolean
}

/**
 * The page that every view starts from, with the first answers of the API inside, so that no round
 * trip stands between the script and the figures.
 *
 * They are in `<script type="application/json" id="first-answers">`: an object from path to answer.
 * An answer that is not 200 is left out; the client then asks and shows what is wrong.
 */
export function createClientPage(
  html: string,
  answers: ApiAnswers,
  store: Pick<Store, 'identity'>,
): (request: Request) => Promise<Response> {
  const cache = new ByteCache<Page>(KEPT_BYTES)

  async function make(url: URL, gzip: boolean, worthKeeping: boolean): Promise<Page> {
    const first = await firstAnswers(url, answers)
    const text = withLanguage(withAnswers(html, first), url.searchParams.get('lang'))
    const bytes = new TextEncoder().encode(text)
    return { etag: etagOf(bytes), worthKeeping, ...(await gzipped(bytes, gzip)) }
  }

  return async (request) => {
    const url = new URL(request.url)
    const gzip = acceptedEncoding(request.headers.get('accept-encoding'), ['gzip']) === 'gzip'
    const version = await store.identity().then(
      (identity) => identity.version,
      () => null,
    )
    const key = `${version} ${gzip ? 'gzip' : 'plain'} ${url.pathname}${url.search}`
    const page = await cache.get(key, () => make(url, gzip, version !== null))
    const headers = new Headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      etag: page.etag,
      vary: 'accept-encoding',
    })
    if (etagMatches(request.headers.get('if-none-match'), page.etag)) {
      return new Response(null, { status: 304, headers })
    }
    if (page.encoding) headers.set('content-encoding', page.encoding)
    headers.set('content-length', String(page.bytes.length))
    return new Response(request.method === 'HEAD' ? null : page.bytes, { headers })
  }
}

async function overviewPaths(url: URL, answers: ApiAnswers): Promise<string[]> {
  const asked = await askedView(url, answers)
  return asked ? [...EVERY_PAGE, progressPath(asked)] : [...EVERY_PAGE]
}

async function indicatorPaths(url: URL, answers: ApiAnswers): Promise<string[]> {
  const asked = await askedView(url, answers)
  const indicator = url.pathname.split('/').pop()
  if (!asked || !indicator || !/^[\w.-]+$/.test(indicator)) return [...EVERY_PAGE]
  const view = { ...asked, indicator }
  return [...EVERY_PAGE, seriesPath(view), explainPath(view)]
}

const EVERY_PAGE = [PATHS.areas, PATHS.indicators] as const

/** Area, year and month of the address; null without area. */
async function askedView(url: URL, answers: ApiAnswers): Promise<View | null> {
  const query = url.searchParams
  const area = query.get('area') || (await defaultArea(answers))
  const year = Number(query.get('year')) || undefined
  return area ? { area, year, through: query.get('through') || undefined } : null
}

async function defaultArea(answers: ApiAnswers): Promise<string | null> {
  const body = await answers.text(PATHS.areas)
  if (body === null) return null
  const areas: AreasResource = JSON.parse(body)
  return areas.defaultArea
}

/** Each answer as `[path, JSON text]`. */
async function firstAnswers(url: URL, answers: ApiAnswers): Promise<[string, string][]> {
  const first = FIRST_PATHS.find(({ page }) => page.test(url.pathname))
  const paths = (await first?.paths(url, answers)) ?? []
  const found: [string, string][] = []
  for (const path of paths) {
    const body = await answers.text(path)
    if (body !== null) found.push([path, body])
  }
  return found
}

function withAnswers(html: string, answers: readonly (readonly [string, string])[]): string {
  if (answers.length === 0) return html
  const members = answers.map(([path, body]) => `${JSON.stringify(path)}:${body}`)
  // `<` could end the element early; inside JSON strings it may be written as an escape.
  const json = `{${members.join(',')}}`.replaceAll('<', '\\u003c')
  const element = `<script type="application/json" id="first-answers">${json}</script>`
  const end = html.lastIndexOf('</body>')
  return end < 0 ? html + element : html.slice(0, end) + element + html.slice(end)
}

function withLanguage(html: string, lang: string | null): string {
  const language = lang === 'en' ? 'en' : 'zh-CN'
  return html.replace(/(<html\b[^>]*?\blang=")[^"]*(")/, `$1${language}$2`)
}
