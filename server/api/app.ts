import { Hono } from 'hono'
import { endpoints } from '../../contract/endpoints.ts'
import { PATHS } from '../../contract/paths.ts'
import { etagMatches } from './etag-matches.ts'
import { openapiDocument } from './openapi.ts'
import { parseQuery } from './parse-query.ts'
import { ApiProblem, problemResponse } from './problem-response.ts'
import { answerAreas } from './routes/areas.ts'
import { answerComparison } from './routes/comparison.ts'
import { comparisonCsv } from './routes/comparison-csv.ts'
import { answerCoverage } from './routes/coverage.ts'
import { answerExplain } from './routes/explain.ts'
import { answerProgress } from './routes/progress.ts'
import { progressCsv, progressRows } from './routes/progress-csv.ts'
import { answerSeries } from './routes/series.ts'
import { seriesCsv } from './routes/series-csv.ts'
import type { DatasetIdentity, Store } from './store.ts'

/** What the API needs to know. */
export interface ApiDependencies {
  readonly store: Store
  /** Part of every ETag: a new program may compute differently over the same dataset. */
  readonly programVersion: string
  /**
   * Stated in every answer, so that a client of another build notices. Default: `programVersion`.
   */
  readonly clientVersion?: string
  /** Told of every failure that is not the reader's fault. */
  readonly onFailure?: (error: unknown) => void
}

/**
 * The JSON API over a store: the same program in Node over a database and, in development and
 * tests, over memory.
 *
 * Every answer carries an `ETag` of dataset and program version and honours `If-None-Match`.
 * Errors are problem documents; anything unknown under `/api` is 404, never HTML.
 */
export function createApi({
  store,
  programVersion,
  clientVersion = programVersion,
  onFailure,
}: ApiDependencies): Hono {
  const app = new Hono()

  /** Answers with what `make` returns, or 304 when the reader has it already. */
  const answer = async (
    request: Request,
    contentType: string,
    make: (dataset: DatasetIdentity) => Promise<string>,
  ): Promise<Response> => {
    const dataset = await store.identity()
    const etag = `W/"${dataset.version}-${programVersion}"`
    const headers = { etag, 'cache-control': 'no-cache', vary: 'accept-encoding' }
    if (etagMatches(request.headers.get('if-none-match'), etag)) {
      return new Response(null, { status: 304, headers })
    }
    const body = await make(dataset)
    // An import may have landed between the two reads: figures must belong to the version named.
    if ((await store.identity()).version !== dataset.version) {
      return answer(request, contentType, make)
    }
    return new Response(body, { headers: { ...headers, 'content-type': contentType } })
  }
  const json = (request: Request, make: (dataset: DatasetIdentity) => Promise<object>) =>
    answer(request, 'application/json', async (dataset) =>
      JSON.stringify({ program: clientVersion, ...(await make(dataset)) }),
    )

  app.get(endpoints.areas.path, (c) => {
    parseQuery(endpoints.areas.query, c.req.url)
    return json(c.req.raw, (dataset) => answerAreas(store, dataset))
  })

  app.get(endpoints.indicators.path, (c) => {
    parseQuery(endpoints.indicators.query, c.req.url)
    return json(c.req.raw, async (dataset) => ({
      dataset,
      indicators: await store.indicators(),
    }))
  })

  app.get(endpoints.progress.path, (c) => {
    const query = parseQuery(endpoints.progress.query, c.req.url)
    return json(
      c.req.raw,
      async (dataset) => (await answerProgress(store, dataset, query)).resource,
    )
  })

  app.get(endpoints.progressCsv.path, (c) => {
    const { lang = 'zh', ...query } = parseQuery(endpoints.progressCsv.query, c.req.url)
    return answer(c.req.raw, endpoints.progressCsv.contentType, async (dataset) =>
      progressCsv(progressRows(await answerProgress(store, dataset, query), lang)),
    )
  })

  app.get(endpoints.series.path, (c) => {
    const query = parseQuery(endpoints.series.query, c.req.url)
    return json(c.req.raw, (dataset) => answerSeries(store, dataset, query))
  })

  app.get(endpoints.seriesCsv.path, (c) => {
    const { lang = 'zh', ...query } = parseQuery(endpoints.seriesCsv.query, c.req.url)
    return answer(c.req.raw, endpoints.seriesCsv.contentType, (dataset) =>
      seriesCsv(store, dataset, query, lang),
    )
  })

  app.get(endpoints.explain.path, (c) => {
    const query = parseQuery(endpoints.explain.query, c.req.url)
    return json(c.req.raw, (dataset) => answerExplain(store, dataset, query))
  })

  app.get(endpoints.comparison.path, (c) => {
    const query = parseQuery(endpoints.comparison.query, c.req.url)
    return json(c.req.raw, (dataset) => answerComparison(store, dataset, query))
  })

  app.get(endpoints.comparisonCsv.path, (c) => {
    const { lang = 'zh', ...query } = parseQuery(endpoints.comparisonCsv.query, c.req.url)
    return answer(c.req.raw, endpoints.comparisonCsv.contentType, () =>
      comparisonCsv(store, query, lang),
    )
  })

  app.get(endpoints.coverage.path, (c) => {
    const query = parseQuery(endpoints.coverage.query, c.req.url)
    return json(c.req.raw, (dataset) => answerCoverage(store, dataset, query))
  })

  app.get(endpoints.health.path, async (c) => {
    parseQuery(endpoints.health.query, c.req.url)
    return c.json({ program: clientVersion, status: 'ok', dataset: await store.identity() }, 200, {
      'cache-control': 'no-store',
    })
  })

  app.get(PATHS.openapi, (c) =>
    c.json(openapiDocument(programVersion), 200, { 'cache-control': 'no-cache' }),
  )

  app.all('/api/*', (c) =>
    c.req.method === 'GET' || c.req.method === 'HEAD'
      ? problemResponse('not_found', `Nothing is served at ${new URL(c.req.url).pathname}.`)
      : problemResponse('method_not_allowed', `${c.req.method} is not supported here.`),
  )
  app.notFound(() => problemResponse('not_found', 'Only paths under /api are served here.'))

  app.onError((error) => {
    if (error instanceof ApiProblem) {
      return problemResponse(error.code, error.detail, error.fields)
    }
    onFailure?.(error)
    return problemResponse('internal', 'The server failed to answer; nothing was changed.')
  })
  return app
}
