// Long on purpose: one page from request to bytes; how it is drawn, completed and kept shares what was asked.
import { setImmediate } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { Answers, Drawing, DrawnPage } from '../../../contract/drawn-page.ts'
import { addressParameters, areasNamedIn, rememberedIn } from '../../../contract/page-address.ts'
import { areasPath, PATHS } from '../../../contract/paths.ts'
import { etagMatches } from '../../api/etag-matches.ts'
import { restedIdentity } from '../../api/scopes.ts'
import type { Store } from '../../api/store.ts'
import type { ApiAnswers } from './api-answers.ts'
import { ByteCache } from './byte-cache.ts'
import { acceptedEncoding, type Encoded, gzipped } from './encoding.ts'
import { etagOf } from './etag-of.ts'

/** What of a request the page depends on. */
interface Asked {
  /** With its query. */
  readonly path: string
  /** Paths of what every page asks for: the areas around those it is about, and the indicators. */
  readonly everyPage: readonly string[]
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
  /** Files of each part of the client, by its name. */
  readonly parts: Readonly<Record<string, readonly string[]>>
  /** Epoch milliseconds of now. */
  readonly clock: () => number
  /** Empty, or as `/dashboard`. */
  readonly basePath: string
  /** Told where a page cannot be drawn: the client then draws it alone. */
  readonly onFailure: (error: unknown) => void
}

type FirstAnswers = Pick<ApiAnswers, 'bytes'>

/** A page is not held back for longer, nor for more: the client then asks for what is missing itself. */
const LONGEST_WAIT_MS = 1000
const LONGEST_ANSWER = 256 * 1024
/** What a page lacks may only be known once it has what it lacked before. */
const MOST_ROUNDS = 4

const KEPT_BYTES = 8 * 1024 * 1024
/** More than there is room for pages. */
const KNOWN_VIEWS = 2_000

interface Page extends Encoded {
  readonly etag: string
  readonly worthKeeping: boolean
  /** Paths of the answers that it is made of. */
  readonly paths: readonly string[]
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
  store: Pick<Store, 'areas' | 'identity'>,
  today: () => string,
  drawnBy: DrawnBy | null = null,
): ClientPage {
  const cache = new ByteCache<Page>(KEPT_BYTES)
  /** Of what answers the page of a view is made. */
  const rested = new LRUCache<string, readonly string[]>({ max: KNOWN_VIEWS })

  async function make(asked: Asked, gzip: boolean, versioned: boolean, reader: string) {
    const paths = new Set<string>()
    const bytesOf = (path: string) => {
      paths.add(path)
      return answers.bytes(path, reader)
    }
    const { first, complete, drawn } = await drawnPage(asked, { bytes: bytesOf }, drawnBy)
    const worthKeeping = versioned && complete
    const named = withLanguage(html, asked.spoken)
    const bytes = withAnswers(withDrawing(named, asked, drawn, drawnBy), first)
    const made = { etag: etagOf(bytes), worthKeeping, paths: [...paths] }
    return { ...made, ...(await gzipped(bytes, gzip)) }
  }

  /** Keeps a page, made while the dataset was this one, as long as its answers stay the same. */
  async function keepLonger(page: Page, dataset: string | null, view: string): Promise<void> {
    const version = await versionOf(store, page.paths)
    if (!page.worthKeeping || (await versionOf(store)) !== dataset) return
    rested.set(view, page.paths)
    await cache.get(`${version} ${view}`, async () => page)
  }

  return async (request, reader = '') => {
    const url = new URL(request.url)
    const gzip = acceptedEncoding(request.headers.get('accept-encoding'), ['gzip']) === 'gzip'
    const asked = askedIn(url, request.headers)
    const own = `unit=${asked.unit ?? ''} language=${asked.language ?? ''} ${asked.spoken}`
    const view = `${today()} ${gzip ? 'gzip' : 'plain'} ${own} ${url.pathname}${url.search}`
    const paths = rested.get(view)
    const version = await versionOf(store, paths)
    const page = await cache.get(`${version} ${view}`, () =>
      make(asked, gzip, version !== null, reader),
    )
    if (!paths) await keepLonger(page, version, view)
    else if (String(paths) !== String(page.paths)) rested.delete(view)
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

/** Of what these answers rest on, by default of all that is stored; null where the store cannot be read. */
function versionOf(
  store: Pick<Store, 'areas' | 'identity'>,
  paths?: readonly string[],
): Promise<string | null> {
  const identity = paths
    ? restedIdentity(store, ...paths.map((path) => `http://localhost${path}`))
    : store.identity()
  return identity.then(
    ({ version }) => version,
    () => null,
  )
}

function askedIn(url: URL, headers: Headers): Asked {
  const query = addressParameters(url.search)
  const cookies = headers.get('cookie') ?? ''
  const language = query.get('lang') ? null : rememberedIn(cookies, 'language')
  const liked = (headers.get('accept-language') ?? '').split(/[,;-]/, 1)
  const spoken = [query.get('lang'), rememberedIn(cookies, 'language'), ...liked]
  const unit = query.get('area') ? null : rememberedIn(cookies, 'unit')
  return {
    path: url.pathname + url.search,
    everyPage: [areasPath(areasNamedIn(url.search, unit)), PATHS.indicators],
    unit,
    language,
    spoken: spoken.flatMap((one) => LANGUAGES.find((lang) => lang === one) ?? [])[0] ?? 'zh',
  }
}

/** A page with what it shows. */
interface Made {
  /** Each answer as path and JSON. */
  readonly first: ReadonlyMap<string, Uint8Array>
  /** Whether no answer is missing: one may be too busy just now. */
  readonly complete: boolean
  /** Null where the client draws alone. */
  readonly drawn: DrawnPage | null
}

/** Draws a page, gets what it lacks, and draws it again, until it lacks nothing or nothing more comes. */
async function drawnPage(
  asked: Asked,
  answers: FirstAnswers,
  drawnBy: DrawnBy | null,
): Promise<Made> {
  const first = new Map<string, Uint8Array>()
  const known: Record<string, unknown> = {}
  const { everyPage } = asked
  let lacked = everyPage
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const path of lacked) {
      const body = await within(LONGEST_WAIT_MS, answers.bytes(path))
      if (body === null) return { first, complete: false, drawn: null }
      const large = !everyPage.includes(path) && body.length > LONGEST_ANSWER
      if (large) return { first, complete: true, drawn: null }
      first.set(path, body)
      known[path] = read(body)
    }
    const page = drawnBy && (await inTurn(() => draw(asked, known, drawnBy)))
    if (!page) break
    if (page.missing.length === 0) return { first, complete: true, drawn: page }
    lacked = page.missing
    const useless = lacked.filter((path) => first.has(path))
    for (const path of useless) first.delete(path)
    if (useless.length > 0) break
  }
  return { first, complete: true, drawn: null }
}

/** What comes within so many milliseconds, else null. */
async function within<T>(ms: number, coming: Promise<T | null>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ms, null)
  })
  return Promise.race([coming, late]).finally(() => clearTimeout(timer))
}

let turn: Promise<unknown> = Promise.resolve()

/** One drawing after the other, and others are answered between: a drawing takes as long as many of them. */
function inTurn<T>(work: () => T): Promise<T> {
  const done = turn.then(() => setImmediate()).then(work)
  turn = done.catch(() => undefined)
  return done
}

function draw({ path, unit, spoken }: Asked, answers: Answers, drawnBy: DrawnBy): DrawnPage | null {
  const { drawPage, clock, basePath, onFailure } = drawnBy
  const cookies = unit === null ? '' : `unit=${unit}`
  try {
    return drawPage({ path, answers, now: clock(), cookies, languages: [spoken], base: basePath })
  } catch (error) {
    onFailure(error)
    return null
  }
}

function read(body: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(body))
}

/** The page with what the client would draw into it, and the way to what it is taken over with. */
function withDrawing(
  html: string,
  { spoken }: Asked,
  drawn: DrawnPage | null,
  by: DrawnBy | null,
): string {
  if (!by) return html
  const names = [`words-${spoken}`, ...(drawn?.parts ?? [])]
  const links = names
    .flatMap((name) => by.parts[name] ?? [])
    .map((file) => linkTo(file, by.basePath))
  const page = html.replace('</head>', () => `${links.join('')}</head>`)
  if (!drawn) return page
  return page.replace('<div id="root">', () => `<div id="root" data-lang="${spoken}">${drawn.html}`)
}

function linkTo(file: string, basePath: string): string {
  const href = `crossorigin href="${basePath}/${file}"`
  if (file.endsWith('.css')) return `<link rel="stylesheet" ${href}>`
  // After what is drawn and its styles: it is seen before it is used.
  return `<link rel="modulepreload" fetchpriority="low" ${href}>`
}

/** The page as bytes, which the answers are already. */
function withAnswers(
  html: string,
  answers: ReadonlyMap<string, Uint8Array>,
): Uint8Array<ArrayBuffer> {
  if (answers.size === 0) return Buffer.from(html)
  const members = [...answers].flatMap(([path, body], at) => [
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
