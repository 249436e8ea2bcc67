import { Hono } from 'hono'
import type * as z from 'zod/mini'
import type { Crash } from '../../contract/crash.ts'
import { contentTypeOf, type Endpoint, endpoints } from '../../contract/endpoints.ts'
import { operations } from '../../contract/operations.ts'
import { PATHS } from '../../contract/paths.ts'
import { formatPeriod, parseMonth, type Through } from '../../domain/period.ts'
import { type AccessDependencies, createAccess } from './access/access.ts'
import { isForeign } from './access/foreign-origin.ts'
import { type ApiReading, throughText } from './area-view.ts'
import { etagMatches } from './etag-matches.ts'
import { ReasonNeeded } from './history.ts'
import type { Importing } from './importing.ts'
import { createKeptSums, type KeptSums } from './kept-sums.ts'
import { openapiDocument } from './openapi.ts'
import { type ApiEnv, methodsAt, operationsOn } from './operate.ts'
import { parseQuery } from './parse-query.ts'
import { ApiProblem, problemResponse } from './problem-response.ts'
import { serveRegisters } from './registers/serve-registers.ts'
import { serveAccess } from './routes/access.ts'
import { areasAnswerer } from './routes/areas.ts'
import { answerComparison } from './routes/comparison.ts'
import { comparisonCsv } from './routes/comparison-csv.ts'
import { answerCoverage } from './routes/coverage.ts'
import { authorsFor, serveDesk } from './routes/desk.ts'
import { answerExplain } from './routes/explain.ts'
import { serveImports } from './routes/imports.ts'
import { answerProgress } from './routes/progress.ts'
import { progressCsv, progressRows } from './routes/progress-csv.ts'
import { answerSeries } from './routes/series.ts'
import { seriesCsv } from './routes/series-csv.ts'
import { restedIdentity } from './scopes.ts'
import { type DatasetIdentity, StorageUnavailable, type Store } from './store.ts'

const NOT_KEPT = { 'cache-control': 'no-store' }

/** What the API needs to know. */
export interface ApiDependencies {
  readonly store: Store
  /** Part of every ETag: a new program may compute differently over the same dataset. */
  readonly programVersion: string
  /**
   * Stated in every answer, so that a client of another build notices. Default: `programVersion`.
   */
  readonly clientVersion?: string
  /** The day it is, `YYYY-MM-DD`: months after it do not exist. Asked anew for every answer. */
  readonly today: () => string
  /**
   * Called and waited for between the steps of a long answer; what it throws ends the answer.
   * Default: go on.
   */
  readonly proceed?: ApiReading['proceed']
  /** Where sums of areas are kept. Default: in memory, those asked for last. */
  readonly kept?: KeptSums
  /** Told of every failure that is not the reader's fault. */
  readonly onFailure?: (error: unknown) => void
  /** Told of every page that crashed in a reader's browser. */
  readonly onCrash?: (crash: Crash) => void
  /** Where files are imported that are given to the page. Default: nowhere. */
  readonly importing?: Importing
  /** How people sign in. Default: nobody does. */
  readonly signIn?: AccessDependencies
}

/**
 * The JSON API over a store: the same program in Node over a database and, in development and
 * tests, over memory.
 *
 * Every answer carries an `ETag` of the dataset as far as it rests on it (`restedAreas`), program version and
 * month, and honours `If-None-Match`.
 * Errors are problem documents; anything unknown under `/api` is 404, never HTML.
 */
export function createApi({
  store,
  programVersion,
  clientVersion = programVersion,
  today,
  proceed = () => undefined,
  kept = createKeptSums(),
  onFailure,
  onCrash,
  importing,
  signIn,
}: ApiDependencies): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>()
  app.use('/api/*', async (c, next) => {
    if (!isForeign(c.req.raw, signIn?.carrier.ambient)) return next()
    const detail =
      'What is changed here is changed by pages of this site, under the name it is asked by.'
    return problemResponse('foreign_origin', detail)
  })
  const reading = (): ApiReading => ({ store, today: monthOf(today()), proceed, kept })

  /** The text that `make` returns, or 304 when the reader has it already. */
  const answer = async (
    request: Request,
    contentType: string,
    make: (dataset: DatasetIdentity) => Promise<string>,
  ): Promise<Response> => {
    const dataset = await restedIdentity(store, request.url)
    const month = throughText(monthOf(today()))
    const etag = `W/"${dataset.version}-${programVersion}-${month}"`
    const headers = { etag, 'cache-control': 'no-cache', vary: 'accept-encoding' }
    if (etagMatches(request.headers.get('if-none-match'), etag)) {
      return new Response(null, { status: 304, headers })
    }
    const body = await make(dataset)
    // An import may have landed between the two reads: figures must belong to the version named.
    if ((await restedIdentity(store, request.url)).version !== dataset.version) {
      return answer(request, contentType, make)
    }
    return new Response(body, { headers: { ...headers, 'content-type': contentType } })
  }

  /** Serves an endpoint: its query is checked first, what `make` returns is sent as its text. */
  const serve = <One extends Endpoint>(
    endpoint: One,
    make: (dataset: DatasetIdentity, query: z.infer<One['query']>) => Promise<string>,
  ) =>
    app.get(endpoint.path, (c) => {
      const query = parseQuery<One['query']>(endpoint.query, c.req.url)
      return answer(c.req.raw, contentTypeOf(endpoint), (dataset) => make(dataset, query))
    })
  const serveJson = <One extends Endpoint>(
    endpoint: One,
    make: (dataset: DatasetIdentity, query: z.infer<One['query']>) => Promise<object>,
  ) =>
    serve(endpoint, async (dataset, query) =>
      JSON.stringify({ program: clientVersion, ...(await make(dataset, query)) }),
    )

  const areas = areasAnswerer(store, proceed)
  serveJson(endpoints.areas, async (dataset, query) => ({
    ...(await areas(dataset, query, monthOf(today()).year)),
    lastMonth: throughText(monthOf(today())),
  }))
  serveJson(endpoints.indicators, async (dataset) => ({
    dataset,
    indicators: await store.indicators(),
  }))
  serveJson(
    endpoints.progress,
    async (dataset, query) => (await answerProgress(reading(), dataset, query)).resource,
  )
  serve(endpoints.progressCsv, async (dataset, { lang = 'zh', ...query }) =>
    progressCsv(progressRows(await answerProgress(reading(), dataset, query), lang)),
  )
  serveJson(endpoints.series, (dataset, query) => answerSeries(reading(), dataset, query))
  serve(endpoints.seriesCsv, (dataset, { lang = 'zh', ...query }) =>
    seriesCsv(reading(), dataset, query, lang),
  )
  serveJson(endpoints.explain, (dataset, query) => answerExplain(reading(), dataset, query))
  serveJson(endpoints.comparison, (dataset, query) => answerComparison(reading(), dataset, query))
  serve(endpoints.comparisonCsv, (_, { lang = 'zh', ...query }) =>
    comparisonCsv(reading(), query, lang),
  )
  serveJson(endpoints.coverage, (dataset, query) => answerCoverage(reading(), dataset, query))

  app.get(endpoints.health.path, async (c) => {
    parseQuery(endpoints.health.query, c.req.url)
    return c.json({ program: clientVersion, status: 'ok' }, 200, NOT_KEPT)
  })

  app.get(endpoints.ready.path, async (c) => {
    parseQuery(endpoints.ready.query, c.req.url)
    await store.check()
    const dataset = await restedIdentity(store, c.req.url)
    return c.json({ program: clientVersion, status: 'ready', dataset }, 200, NOT_KEPT)
  })

  let openapi: object | undefined
  app.get(PATHS.openapi, (c) => {
    // Nobody else is answered while it is made.
    openapi ??= openapiDocument(programVersion)
    return c.json(openapi, 200, { 'cache-control': 'no-cache' })
  })

  const operate = operationsOn(app, clientVersion)
  operate(operations.crash, async (asked) => {
    onCrash?.(asked.body)
    return {}
  })
  if (signIn) {
    const access = createAccess(signIn, store)
    serveAccess(operate, signIn, access, store)
    if (importing) {
      const authors = () => authorsFor(signIn, true)
      serveImports(operate, { access, importing, store, authors, clock: signIn.clock })
    }
    const desk = { access, accounts: signIn.accounts, clock: signIn.clock, reading, today }
    serveDesk(operate, desk)
    serveRegisters(operate, desk)
  }

  app.all('/api/*', (c) => {
    const { pathname } = new URL(c.req.url)
    const methods = methodsAt(pathname)
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (methods.includes(c.req.method) || (methods.length === 0 && reads)) {
      return problemResponse('not_found', `Nothing is served at ${pathname}.`)
    }
    const allow = { allow: methods.length > 0 ? methods.join(', ') : 'GET, HEAD' }
    return problemResponse('method_not_allowed', `${c.req.method} is not for this.`, [], allow)
  })
  app.notFound(() => problemResponse('not_found', 'Only paths under /api are served here.'))

  app.onError((error) => {
    if (error instanceof ApiProblem) {
      return problemResponse(error.code, error.detail, error.fields, error.headers, error.more)
    }
    if (error instanceof ReasonNeeded) return reasonNeeded(error)
    onFailure?.(error)
    if (error instanceof StorageUnavailable) {
      return problemResponse('storage_unavailable', `The database ${error.reason}.`)
    }
    return problemResponse('internal', 'The server failed to answer; nothing was changed.')
  })
  return app
}

function reasonNeeded({ places, months, message }: ReasonNeeded): Response {
  const figures = places.map(({ indicatorId, period }) => ({
    indicator: indicatorId,
    period: formatPeriod(period),
  }))
  return problemResponse('reason_needed', `${message}.`, [], undefined, { months, figures })
}

/** @throws {RangeError} No day: the program's own fault. */
function monthOf(day: string): Through {
  const month = /^\d{4}-\d{2}-\d{2}$/.test(day) ? parseMonth(day.slice(0, 7)) : null
  if (!month) throw new RangeError(`today is ${day}, which is no day as YYYY-MM-DD`)
  return month
}
