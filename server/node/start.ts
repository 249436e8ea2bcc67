import { readFileSync } from 'node:fs'
import { availableParallelism, hostname } from 'node:os'
import { pathToFileURL } from 'node:url'
import type { Logger } from 'pino'
import { dayIn } from '../../domain/day.ts'
import { createAccess } from '../api/access/access.ts'
import { createApi } from '../api/app.ts'
import { createKeptSums } from '../api/kept-sums.ts'
import type { WriteCounts } from '../api/store.ts'
import { storedMisplaced } from '../imports/misplaced.ts'
import { openSignIn } from './accounts/open-sign-in.ts'
import { offerSetup } from './accounts/setup-token.ts'
import { buildId } from './build-id.ts'
import { type Config, programFolder } from './config.ts'
import { countAnewEachMonth } from './count-anew.ts'
import { startDrawingThread } from './drawing/drawing-thread.ts'
import { startFiguresThreads } from './figures/figures-threads.ts'
import { questionSizeIn } from './figures/question-size.ts'
import { loadShippedDatasets } from './first-start.ts'
import { afterEach } from './give-way.ts'
import { importingHere } from './imports/import-here.ts'
import { importingOnThread } from './imports/importing-on-thread.ts'
import { listen } from './listen.ts'
import { crashLog, logServed } from './log.ts'
import { createMetrics } from './metrics.ts'
import { sumsBehind } from './roll-ups/stored-sums.ts'
import { openSqlStore } from './sql-store.ts'
import { warmFirstPage, warmUp } from './warm-up.ts'
import { hostRule } from './web/allowed-hosts.ts'
import { createApiAnswers } from './web/api-answers.ts'
import { loadClientFiles } from './web/client-files.ts'
import { createBarePage, createClientPage } from './web/client-page.ts'
import { pageBelow } from './web/page-html.ts'
import { ReaderLimits } from './web/reader-limits.ts'
import { securityHeaders } from './web/security-headers.ts'
import { createWebApp } from './web/web-app.ts'

/** A server that answers. */
export interface Started {
  /** Address to open in a browser on this machine. */
  readonly url: string
  /** What the first start loaded; null when the database held something already. */
  readonly loaded: WriteCounts | null
  /**
   * Path at which the first administrator is created, with a token that is good for an hour and until the
   * next start; null where there is one.
   */
  readonly setupPath: Promise<string | null>
  /** Finishes running requests and closes the store. */
  close(): Promise<void>
}

export interface StartOptions {
  readonly config: Config
  readonly log: Logger
  /** UTC instant of the start. */
  readonly now: string
  /** Epoch milliseconds of now: the day decides which months there are. */
  readonly clock: () => number
  /** True = no client: its development server serves it. */
  readonly apiOnly?: boolean
  /**
   * The program, which works out figures and draws pages where it is started as a thread. Without it
   * everything is worked out on this thread, and the client alone draws.
   */
  readonly program?: URL
}

/** Each has its own connection and facts in memory; more would only wait for the same disk. */
const MOST_THREADS = 4

/** Made by the build from the same sources as the client. */
const DRAWING = pathToFileURL(programFolder('dist/drawing/draw-page.js')).href

/** What is worked out on this thread goes on for so many milliseconds before others are answered. */
const SLICE = 10

/** As many misplaced figures are named in the log; the rest is counted. */
const MISPLACED_LISTED = 20

/**
 * Opens the store, loads the shipped datasets into an empty one, and serves API and client.
 *
 * @throws {OperatorFault} What the operator can put right, in one line.
 */
export async function start(options: StartOptions): Promise<Started> {
  const { config, log, now, clock, apiOnly, program } = options
  const files = apiOnly ? null : loadClientFiles(config.clientDir)
  const giveWay = afterEach(SLICE)
  const onFailure = (error: unknown) => log.error({ err: error }, 'request failed')
  const store = await openSqlStore(config.databaseUrl, { proceed: giveWay })
  const threads: { close(): Promise<void> }[] = []
  const closeAll = async () => {
    await Promise.all(threads.map((one) => one.close()))
    await store.close()
  }
  try {
    // They load while the store is looked over.
    const build = buildId(now)
    const version = programVersion(build, files?.version)
    // Another client has other elements and names of classes.
    const draws = files && config.clientDir === programFolder('dist/client')
    const drawing =
      draws && program
        ? startDrawingThread({ program, onFailure, start: { drawing: DRAWING } })
        : null
    if (drawing) threads.push(drawing)
    const figures =
      program &&
      startFiguresThreads({
        program,
        threads: Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1)),
        onFailure,
        start: {
          databaseUrl: config.databaseUrl,
          programVersion: version,
          clientVersion: files?.version ?? null,
          build,
        },
      })
    if (figures) threads.push(figures)
    const importing = program
      ? importingOnThread({
          program,
          onFailure,
          start: { databaseUrl: config.databaseUrl, timeZone: config.timeZone },
        })
      : null
    if (importing) threads.push(importing)
    const loaded = config.startEmpty
      ? null
      : await loadShippedDatasets(store, programFolder('dataset/published'), now)
    const today = dayByMinute(clock, config.timeZone)
    const misplaced = await storedMisplaced(store, today())
    if (misplaced.length > 0) {
      const rows = misplaced.slice(0, MISPLACED_LISTED)
      log.warn(
        { rows, count: misplaced.length },
        'figures outside the life of their area, or of months to come',
      )
    }
    const { basePath } = config
    const signIn = await openSignIn(store, config, clock, now)
    const access = createAccess(signIn, store)
    const api = createApi({
      store,
      signIn,
      kept: sumsBehind(createKeptSums(), store.sums(build)),
      programVersion: version,
      today,
      proceed: giveWay,
      ...(files && { clientVersion: files.version }),
      onFailure,
      onCrash: crashLog(log),
      importing: importing ?? importingHere(store, config.timeZone),
    })
    const limits = new ReaderLimits(config.limitPerAddress, () => performance.now())
    const answers = createApiAnswers(
      api,
      store,
      today,
      figures ? { threads: figures, size: questionSizeIn(store), limits } : null,
    )
    const drawnBy = drawing && {
      thread: drawing,
      parts: JSON.parse(readFileSync(programFolder('dist/client-parts.json'), 'utf8')),
      clock,
      basePath,
    }
    const html = files ? pageBelow(files.html, basePath) : ''
    const client = files && {
      files,
      page: createClientPage(html, answers, store, today, drawnBy),
      bare: createBarePage(html, drawnBy),
    }
    const onServed = (served: Parameters<typeof logServed>[1]) => logServed(log, served)
    const web = createWebApp({
      answers,
      client,
      mayRead:
        config.readAccess === 'open'
          ? null
          : async (request) => (await access.signedIn(request)) !== null,
      headers: securityHeaders(config.frameAncestors),
      allowsHost: hostRule([config.host, hostname(), ...config.allowedHosts]),
      proxies: config.trustProxy,
      metrics: createMetrics(store, clock),
      metricsToken: config.metricsToken,
      onServed,
      onFailure,
    })
    await warmUp(store, answers, client?.page)
    const listening = await listen(web, config.host, config.port, basePath)
    void warmFirstPage(store, client?.page).catch(onFailure)
    // Nobody who reads waits for it.
    const stopCounting = countAnewEachMonth(store, today, clock, onFailure)
    const setupPath = offerSetup(signIn.accounts, clock()).catch((error) => {
      onFailure(error)
      return null
    })
    return {
      url: `http://${shownHost(config.host)}:${listening.port}`,
      loaded,
      setupPath,
      async close() {
        stopCounting()
        await setupPath
        await listening.close()
        await closeAll()
      },
    }
  } catch (error) {
    // The first error is the one to tell.
    await closeAll().catch(() => undefined)
    throw error
  }
}

/**
 * Version of the program, with the builds of server and client as metadata: another build may
 * answer differently over the same dataset, and readers must not keep figures of the old one.
 */
function programVersion(build: string, clientVersion = 'none'): string {
  const { version } = JSON.parse(readFileSync(programFolder('package.json'), 'utf8')) as {
    version: string
  }
  return `${version}+${build}.${clientVersion}`
}

/** The day it is, looked up once a minute: days begin with one, and every answer asks. */
function dayByMinute(clock: () => number, timeZone: string): () => string {
  let [minute, day] = [Number.NaN, '']
  return () => {
    const now = Math.floor(clock() / 60_000)
    if (now !== minute) [minute, day] = [now, dayIn(clock(), timeZone)]
    return day
  }
}

function shownHost(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
