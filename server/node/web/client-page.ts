import { LRUCache } from 'lru-cache'
import { addressParameters, areasNamedIn, rememberedIn } from '../../../contract/page-address.ts'
import { areasPath, PATHS } from '../../../contract/paths.ts'
import { etagMatches } from '../../api/etag-matches.ts'
import type { Store } from '../../api/store.ts'
import type { DrawingQuestion, DrawingThread } from '../drawing/drawing-thread.ts'
import { type ApiAnswers, versionOf } from './api-answers.ts'
import { ByteCache } from './byte-cache.ts'
import { drawAnswers } from './drawn-answers.ts'
import { acceptedEncoding, type Encoded, gzipped } from './encoding.ts'
import { etagOf } from './etag-of.ts'
import {
  type ClientParts,
  LANGUAGES,
  type Language,
  withAnswers,
  withDrawing,
  withLanguage,
} from './page-html.ts'

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

/** How pages are drawn here, before the client takes them over. */
export interface DrawnBy extends ClientParts {
  readonly thread: Pick<DrawingThread, 'draw'>
  /** Epoch milliseconds of now. */
  readonly clock: () => number
}

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
    const { everyPage, spoken } = asked
    const { first, complete, drawn } = await drawAnswers(
      everyPage,
      bytesOf,
      drawnBy &&
        ((known, left) => drawnBy.thread.draw(toDraw(asked, known, drawnBy), reader, left)),
    )
    const worthKeeping = versioned && complete
    const named = withLanguage(html, spoken)
    const bytes = withAnswers(drawnBy ? withDrawing(named, spoken, drawn, drawnBy) : named, first)
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

/** The page alone, in the reader's language: the client asks for everything. */
export function createBarePage(
  html: string,
  drawnBy: ClientParts | null,
): (request: Request) => Response {
  return (request) => {
    const { spoken } = askedIn(new URL(request.url), request.headers)
    const named = withLanguage(html, spoken)
    const page = drawnBy ? withDrawing(named, spoken, null, drawnBy) : named
    return new Response(request.method === 'HEAD' ? null : page, {
      headers: { 'content-type': 'text/html; charset=utf-8', vary: 'accept-language, cookie' },
    })
  }
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

function toDraw(
  { path, unit, spoken }: Asked,
  answers: DrawingQuestion['answers'],
  { clock, basePath }: DrawnBy,
): DrawingQuestion {
  const cookies = unit === null ? '' : `unit=${unit}`
  return { path, answers, now: clock(), cookies, languages: [spoken], base: basePath }
}
