import type { Drawing } from '../../../contract/drawn-page.ts'
import { addressParameters, rememberedIn } from '../../../contract/page-address.ts'
import { explainPath, PATHS, progressPath, seriesPath, type View } from '../../../contract/paths.ts'
import type { AreaResource, AreasResource } from '../../../contract/resources.ts'
import { etagMatches } from '../../api/etag-matches.ts'
import type { Store } from '../../api/store.ts'
import type { ApiAnswers } from './api-answers.ts'
import { ByteCache } from './byte-cache.ts'
import { acceptedEncoding, type Encoded, gzipped } from './encoding.ts'
import { etagOf } from './etag-of.ts'

/** What of a request the page depends on. */
interface Asked {
  readonly path: string
  /** As the address has it, with `?`. */
  readonly search: string
  readonly query: URLSearchParams
  /** The reader's own unit, where the address names no area and they told one. */
  readonly unit: string | null
  /** The language last chosen, where the address names none. */
  readonly language: string | null
  /** The language to draw in: the address's, else the one last chosen, else the browser's. */
  readonly spoken: Language
}

const LANGUAGES = ['zh', 'en'] as const
type Language = (typeof LANGUAGES)[number]

/** How pages are drawn here, before the client takes them over. */
export interface DrawnBy {
  readonly drawPage: Drawing['drawPage']
  /** Epoch milliseconds of now. */
  readonly clock: () => number
  /** Empty, or as `/dashboard`. */
  readonly basePath: string
  /** Told where a page cannot be drawn: the client then draws it alone. */
  readonly onFailure: (error: unknown) => void
}

type FirstAnswers = Pick<ApiAnswers, 'bytes'>

/** Which answers of the API a page needs first; pages not listed ask for them themselves. */
interface FirstPaths {
  readonly page: RegExp
  readonly paths: (asked: Asked, answers: FirstAnswers) => Promise<string[]>
  /** Whether the page is drawn here. */
  readonly drawn?: true
}

const FIRST_PATHS: readonly FirstPaths[] = [
  { page: /^\/$/, paths: overviewPaths, drawn: true },
  { page: /^\/indicators\/[^/]+$/, paths: indicatorPaths },
  // The matrix of a province is too much to hold a page back for.
  { page: /^\/(compare|present)$/, paths: async () => [...EVERY_PAGE] },
]

const KEPT_BYTES = 8 * 1024 * 1024

interface Page extends Encoded {
  readonly etag: string
  readonly worthKeeping: boolean
}

/** @param reader Address of the one who asks. */
export type ClientPage = (request: Request, reader?: string) => Promise<Response>

/**
 * The page that every view starts from, with the first answers of the API inside, so that no round
 * trip lies between the script and the figures.
 *
 * They are in `<script type="application/json" id="first-answers">`: an object from path to answer.
 * An answer that is not 200 is left out; the client then asks and shows what is wrong.
 *
 * Where the address leaves area or language open, the reader's cookies `unit` and `language` decide;
 * such a page is nobody else's, and `no-store`.
 *
 * @param today The day it is: an answer of yesterday may look at another month.
 */
export function createClientPage(
  html: string,
  answers: ApiAnswers,
  store: Pick<Store, 'identity'>,
  today: () => string,
  drawnBy: DrawnBy | null = null,
): ClientPage {
  const cache = new ByteCache<Page>(KEPT_BYTES)

  async function make(asked: Asked, gzip: boolean, versioned: boolean, reader: string) {
    const { first, complete, drawn } = await firstAnswers(asked, {
      bytes: (path) => answers.bytes(path, reader),
    })
    const worthKeeping = versioned && complete
    const named = withLanguage(html, asked.spoken)
    const page = drawn && complete && drawnBy ? withDrawing(named, asked, first, drawnBy) : named
    const bytes = withAnswers(page, first)
    return { etag: etagOf(bytes), worthKeeping, ...(await gzipped(bytes, gzip)) }
  }

  return async (request, reader = '') => {
    const url = new URL(request.url)
    const gzip = acceptedEncoding(request.headers.get('accept-encoding'), ['gzip']) === 'gzip'
    const version = await store.identity().then(
      (identity) => identity.version,
      () => null,
    )
    const asked = askedIn(url, request.headers)
    const own = `unit=${asked.unit ?? ''} language=${asked.language ?? ''} ${asked.spoken}`
    const key = `${version} ${today()} ${gzip ? 'gzip' : 'plain'} ${own} ${url.pathname}${url.search}`
    const page = await cache.get(key, () => make(asked, gzip, version !== null, reader))
    const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' })
    const personal = asked.unit !== null || asked.language !== null
    if (personal) headers.set('cache-control', 'no-store')
    else {
      headers.set('cache-control', 'no-cache')
      headers.set('etag', page.etag)
    }
    headers.set('vary', 'accept-encoding, accept-language, cookie')
    if (!personal && etagMatches(request.headers.get('if-none-match'), page.etag)) {
      return new Response(null, { status: 304, headers })
    }
    if (page.encoding) headers.set('content-encoding', page.encoding)
    headers.set('content-length', String(page.bytes.length))
    return new Response(request.method === 'HEAD' ? null : page.bytes, { headers })
  }
}

function askedIn(url: URL, headers: Headers): Asked {
  const query = addressParameters(url.search)
  const cookies = headers.get('cookie') ?? ''
  const language = query.get('lang') ? null : rememberedIn(cookies, 'language')
  const liked = (headers.get('accept-language') ?? '').split(/[,;-]/, 1)
  const spoken = [query.get('lang'), rememberedIn(cookies, 'language'), ...liked]
  return {
    path: url.pathname,
    search: url.search,
    query,
    unit: query.get('area') ? null : rememberedIn(cookies, 'unit'),
    language,
    spoken: spoken.flatMap((one) => LANGUAGES.find((lang) => lang === one) ?? [])[0] ?? 'zh',
  }
}

/** The page with what the client would draw into it. */
function withDrawing(
  html: string,
  { path, search, unit, spoken }: Asked,
  first: readonly (readonly [string, Uint8Array])[],
  { drawPage, clock, basePath, onFailure }: DrawnBy,
): string {
  const text = new TextDecoder()
  const answers = Object.fromEntries(
    first.map(([path, bytes]) => [path, JSON.parse(text.decode(bytes))]),
  )
  try {
    const drawn = drawPage({
      path: path + search,
      answers,
      now: clock(),
      cookies: unit === null ? '' : `unit=${unit}`,
      languages: [spoken],
      base: basePath,
    })
    return html.replace('<div id="root">', () => `<div id="root" data-lang="${spoken}">${drawn}`)
  } catch (error) {
    onFailure(error)
    return html
  }
}

async function overviewPaths(asked: Asked, answers: FirstAnswers): Promise<string[]> {
  const view = await askedView(asked, answers)
  return view ? [...EVERY_PAGE, progressPath(view)] : [...EVERY_PAGE]
}

async function indicatorPaths(asked: Asked, answers: FirstAnswers): Promise<string[]> {
  const found = await askedView(asked, answers)
  const indicator = asked.path.split('/').pop()
  if (!found || !indicator || !/^[\w.-]+$/.test(indicator)) return [...EVERY_PAGE]
  const view = { ...found, indicator }
  return [...EVERY_PAGE, seriesPath(view), explainPath(view)]
}

const EVERY_PAGE = [PATHS.areas, PATHS.indicators] as const

/** Area, year and month that the client will ask for; null where it must find out by itself. */
async function askedView({ query, unit }: Asked, answers: FirstAnswers): Promise<View | null> {
  const code = query.get('area')
  const through = query.get('through') || undefined
  const year = Number(query.get('year')) || undefined
  const dated = year !== undefined || through !== undefined
  if (code && dated) return { area: code, year, through }
  const listed = listedIn(await answers.bytes(PATHS.areas))
  if (listed === null) return null
  const { areas, defaultArea } = listed
  const area = code ? areas.get(code) : (areas.get(unit ?? '') ?? areas.get(defaultArea ?? ''))
  if (!area) return null
  return dated
    ? { area: area.code, year, through }
    : { area: area.code, year: area.annualYear ?? undefined }
}

/** What the list of areas says of where to begin. */
interface Listed {
  readonly areas: ReadonlyMap<string, Pick<AreaResource, 'code' | 'annualYear'>>
  readonly defaultArea: string | null
}

/** Read once while the answer is kept: a province's list takes longer to read than to send. */
const listedBy = new WeakMap<Uint8Array, Listed>()

function listedIn(body: Uint8Array | null): Listed | null {
  if (body === null) return null
  const known = listedBy.get(body)
  if (known) return known
  const { areas, defaultArea }: AreasResource = JSON.parse(new TextDecoder().decode(body))
  const listed = {
    areas: new Map(areas.map(({ code, annualYear }) => [code, { code, annualYear }])),
    defaultArea,
  }
  listedBy.set(body, listed)
  return listed
}

/** Each answer as path and JSON, and whether none is missing: one may be too busy just now. */
async function firstAnswers(asked: Asked, answers: FirstAnswers) {
  const kind = FIRST_PATHS.find(({ page }) => page.test(asked.path))
  const paths = (await kind?.paths(asked, answers)) ?? []
  const first: [string, Uint8Array][] = []
  for (const path of paths) {
    const body = await answers.bytes(path)
    if (body !== null) first.push([path, body])
  }
  return { first, complete: first.length === paths.length, drawn: kind?.drawn === true }
}

/** The page as bytes: the answers are bytes already, and a province's list of areas is long. */
function withAnswers(
  html: string,
  answers: readonly (readonly [string, Uint8Array])[],
): Uint8Array<ArrayBuffer> {
  if (answers.length === 0) return Buffer.from(html)
  const members = answers.flatMap(([path, body], at) => [
    Buffer.from(`${at > 0 ? ',' : ''}${JSON.stringify(path).replaceAll('<', ESCAPED)}:`),
    escaped(body),
  ])
  const end = html.lastIndexOf('</body>')
  const [before, after] = end < 0 ? [html, ''] : [html.slice(0, end), html.slice(end)]
  return Buffer.concat([
    Buffer.from(`${before}<script type="application/json" id="first-answers">{`),
    ...members,
    Buffer.from(`}</script>${after}`),
  ])
}

/** `<` could end the element early; inside JSON strings it may be written as an escape. */
const ESCAPED = '\\u003c'

function escaped(json: Uint8Array): Uint8Array {
  if (!json.includes(0x3c)) return json
  return Buffer.from(Buffer.from(json).toString('utf8').replaceAll('<', ESCAPED))
}

function withLanguage(html: string, lang: Language): string {
  const language = lang === 'en' ? 'en' : 'zh-CN'
  return html.replace(/(<html\b[^>]*?\blang=")[^"]*(")/, `$1${language}$2`)
}

/**
 * The page as built, with the way to its files and, for its links, the base of the site.
 *
 * @param basePath Empty, or as `/dashboard`.
 */
export function pageBelow(html: string, basePath: string): string {
  const page = html.replace(/(\b(?:src|href)=")\/(?!\/)/g, `$1${basePath}/`)
  return basePath === '' ? page : page.replace(/<html\b/, `<html data-base="${basePath}"`)
}
