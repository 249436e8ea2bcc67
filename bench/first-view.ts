import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { median } from './measure.ts'
import { bounded, type Row, times } from './report.ts'
import { openSlowPage } from './slow-page.ts'
import { type StaticSite, serveStatic } from './static-site.ts'

/** A page of the product, as the reader who opens it first meets it. */
const PAGES = [
  ['overview', '/?area=990100005&year=2026&through=2026-10&lang=zh'],
  ['indicator', '/indicators/training_sessions?area=990100005&year=2026&through=2026-10&lang=zh'],
  ['comparison', '/compare?parent=990100&year=2026&through=2026-10&lang=zh'],
] as const

const ROUNDS = 9
const REST_MS = 500
const LARGEST_PAINT_BOUND = 1.3
const FIRST_PICTURE_BOUND = 0.6
const USABLE_BYTES_BOUND = 130_000
const WITH_CHARTS_BOUND = 270_000

/** What one cold view showed when; milliseconds since the navigation began. */
interface View {
  readonly largestPaint: number
  readonly firstPicture: number
  /** Null on a page that is never taken over by a script. */
  readonly usable: number | null
  /** Of scripts and styles that it needed for that, as sent. */
  readonly usableBytes: number
}

/**
 * Notes in each frame what is there. A mark of a chart is a shape in any picture of the page but the
 * signs of 16 x 16; the page can be used once React knows its elements.
 */
const WATCH = `(() => {
  const seen = { largestPaint: 0, firstPicture: null, usable: null, notYet: 0 }
  let end
  globalThis.seenAll = new Promise((resolve) => { end = resolve })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largestPaint = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  const mark = 'main svg:not([viewBox="0 0 16 16"]) :is(path, rect, line, circle, polyline)'
  const taken = (element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))
  const look = () => {
    const now = performance.now()
    if (seen.firstPicture === null && document.querySelector(mark)) seen.firstPicture = now
    const still = !document.querySelector('script[type=module]')
    const all = seen.firstPicture !== null && (seen.usable !== null || still)
    // Whatever is painted larger afterwards counts.
    if (all && document.readyState === 'complete') setTimeout(end, 500, seen)
    else requestAnimationFrame(look)
  }
  // Between frames too: what is asked for once the page is taken over is not needed for it.
  const ask = () => {
    const element = document.querySelector('main select, main .recharts-wrapper')
    if (element && taken(element)) seen.usable = performance.now()
    else {
      seen.notYet = performance.now()
      setTimeout(ask, 5)
    }
  }
  ask()
  requestAnimationFrame(look)
})()`

/** Scripts and styles that were asked for until then, in bytes as sent. */
const bytesUntil = (until: number) =>
  (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .filter(({ name, startTime }) => /\.(js|css)$/.test(name) && startTime <= until)
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)

async function view(browser: Browser, url: string): Promise<View> {
  const { page } = await openSlowPage(browser, WATCH)
  await page.goto(url, { waitUntil: 'load' })
  const { notYet, ...seen } = (await page.evaluate('seenAll')) as Omit<View, 'usableBytes'> & {
    /** When the page was last seen without being taken over. */
    readonly notYet: number
  }
  const painted = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  )
  const usableBytes = await page.evaluate(bytesUntil, notYet)
  await page.context().close()
  // What the closed page leaves behind is not the next one's.
  await new Promise((resolve) => setTimeout(resolve, REST_MS))
  return { ...seen, firstPicture: Math.max(seen.firstPicture, painted), usableBytes }
}

/** What the page shows, without the script that makes it a program. */
function withoutScript(html: string): string {
  return html
    .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
    .replace(/<link rel="modulepreload"[^>]*>/g, '')
}

/** The drawn pages and their styles, and nothing else. */
async function staticFloor(product: string): Promise<StaticSite> {
  const files = new Map<string, string>()
  const textOf = async (path: string) => (await fetch(product + path)).text()
  for (const [name, path] of PAGES) {
    const html = withoutScript(await textOf(path))
    if (!/<main\b.*<h1\b/s.test(html)) throw new Error(`the server does not draw the ${name}`)
    files.set(path, html)
    for (const [, file = ''] of html.matchAll(
      /<link rel="(?:stylesheet|icon)"[^>]*href="([^"]+)"/g,
    ))
      files.set(file, await textOf(file))
  }
  return serveStatic(files)
}

/** `bench/bare`, built as the product is. */
async function bareFloor(): Promise<StaticSite> {
  const outDir = await mkdtemp(join(tmpdir(), 'bench-bare-'))
  await build({
    root: fileURLToPath(new URL('bare', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome98', modulePreload: { polyfill: false } },
  })
  const files = new Map<string, string>([['/', await readFile(join(outDir, 'index.html'), 'utf8')]])
  for (const name of await readdir(join(outDir, 'assets')))
    files.set(`/assets/${name}`, await readFile(join(outDir, 'assets', name), 'utf8'))
  await rm(outDir, { recursive: true })
  return serveStatic(files)
}

/** Script and style once a picture of the indicator's page follows the pointer. */
async function bytesWithCharts(browser: Browser, url: string): Promise<number> {
  const { page } = await openSlowPage(browser, '')
  await page.goto(url, { waitUntil: 'load' })
  const pictures = page.locator('main [role="img"]', { has: page.locator('svg[viewBox]') })
  await pictures.first().hover()
  await page.waitForSelector('main .recharts-surface')
  const bytes = await page.evaluate(bytesUntil, Number.MAX_VALUE)
  await page.context().close()
  return bytes
}

/**
 * How soon a reader sees the figures, against the least that can be sent: the same content as
 * static HTML, and a bare React page with one eager chart of Recharts.
 *
 * @param product Address of the built product with the shipped data.
 */
export async function firstView(browser: Browser, product: string): Promise<Row[]> {
  const [still, bare] = [await staticFloor(product), await bareFloor()]
  const rows: Row[] = []
  try {
    const rounds: { bare: View; pages: { own: View; still: View }[] }[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const pages: { own: View; still: View }[] = []
      for (const [, path] of PAGES) {
        const first = round % 2 === 0 ? product : still.url
        const one = await view(browser, first + path)
        const other = await view(browser, (first === product ? still.url : product) + path)
        pages.push(first === product ? { own: one, still: other } : { own: other, still: one })
      }
      rounds.push({ bare: await view(browser, `${bare.url}/`), pages })
    }
    for (const [at, [name]] of PAGES.entries()) {
      const views = rounds.flatMap(({ bare, pages }) => {
        const page = pages[at]
        return page ? [{ ...page, bare }] : []
      })
      const middle = (of: (round: (typeof views)[number]) => number) => median(views.map(of))
      const painted = middle(({ own, still }) => own.largestPaint / still.largestPaint)
      const pictured = middle(({ own, bare }) => own.firstPicture / bare.firstPicture)
      const bytes = middle(({ own }) => own.usableBytes)
      const usable = middle(({ own }) => own.usable ?? Number.NaN)
      const beside = (own: number, floor: number) => `${ms(own)} against ${ms(floor)}`
      rows.push(
        bounded({
          part: 'first-view',
          what: `${name}: largest paint, against static HTML with the same content`,
          value: painted,
          bound: LARGEST_PAINT_BOUND,
          text: times,
          beside: beside(
            middle(({ own }) => own.largestPaint),
            middle(({ still }) => still.largestPaint),
          ),
          closing: 'less HTML before the first screen, or styles of the first screen inside it',
        }),
        bounded({
          part: 'first-view',
          what: `${name}: first picture, against a bare React page with one eager chart`,
          value: pictured,
          bound: FIRST_PICTURE_BOUND,
          text: times,
          beside: beside(
            middle(({ own }) => own.firstPicture),
            middle(({ bare }) => bare.firstPicture),
          ),
          closing: 'the picture earlier in the page, or less of it before',
        }),
        bounded({
          part: 'first-view',
          what: `${name}: script and style until the page can be used`,
          value: bytes,
          bound: USABLE_BYTES_BOUND,
          text: kilobytes,
          beside: `usable after ${ms(usable)}`,
          closing: 'parts that the first screen does not show, fetched later',
        }),
      )
    }
    const charts = await bytesWithCharts(browser, product + PAGES[1][1])
    rows.push(
      bounded({
        part: 'first-view',
        what: 'indicator: script and style once a picture follows the pointer',
        value: charts,
        bound: WITH_CHARTS_BOUND,
        text: kilobytes,
        closing: 'a pointer that does without Recharts',
      }),
    )
    return rows
  } finally {
    await still.close()
    await bare.close()
  }
}

const ms = (value: number) => `${value.toFixed(0)} ms`
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
