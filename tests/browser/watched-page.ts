import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

/** A page with everything that must not happen on it. */
export interface WatchedPage {
  readonly page: Page
  /** Console errors and warnings, uncaught errors, requests to other origins. */
  readonly complaints: string[]
  /** Loads another path, and waits until nothing more is asked for. */
  goTo(path: string): Promise<unknown>
  close(): Promise<void>
}

interface Options extends BrowserContextOptions {
  /** The page may fetch the rest of the program ahead, which takes time that most cases do not need. */
  readonly idle?: boolean
}

const USUAL_SIZE = { width: 1366, height: 768 }

/** In another time zone than the server, which draws pages first: both must say the same. */
const READER = { viewport: USUAL_SIZE, locale: 'zh-CN', timezoneId: 'America/Los_Angeles' } as const

/** The page that waits for its next case, and the browser it is in. */
let waiting: { readonly browser: Browser; readonly page: Page } | null = null

/**
 * Opens a page that notes every complaint of the browser and every request beyond the product's own
 * origin. It knows nothing of earlier ones: nothing stored, no cookie, the usual size.
 *
 * Without options a page may be one that served an earlier case: a new one has everything to load and
 * to compile again, which takes a machine of two cores more than the case itself.
 *
 * @param baseUrl The only origin that may be asked.
 */
export async function openWatched(
  browser: Browser,
  baseUrl: string,
  path: string,
  options?: Options,
): Promise<WatchedPage> {
  const kept = !options && waiting?.browser === browser ? waiting.page : null
  if (kept) waiting = null
  const page = kept ?? (await (await newContext(browser, options)).newPage())
  const complaints: string[] = []
  page.on('console', (message) => {
    // The picture that stands between two cases has no icon of its own; every page has.
    if (message.location().url.endsWith('/favicon.ico')) return
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${baseUrl}/`) && !url.startsWith('data:') && !url.startsWith('blob:')) {
      complaints.push(`request to ${url}`)
    }
  })
  const goTo = (path: string) => page.goto(`${baseUrl}${path}`, { waitUntil: 'networkidle' })
  const close = async () => {
    if (options || waiting || page.isClosed()) return page.context().close()
    await forgetEverything(page)
    waiting = { browser, page }
  }
  await goTo(path)
  return { page, complaints, goTo, close }
}

async function newContext(
  browser: Browser,
  { idle = false, ...options }: Options = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ ...READER, ...options })
  if (!idle) await context.addInitScript('delete window.requestIdleCallback')
  return context
}

/** Makes a page as good as a new one. */
async function forgetEverything(page: Page): Promise<void> {
  for (const event of ['console', 'pageerror', 'request'] as const) page.removeAllListeners(event)
  const context = page.context()
  await context.setOffline(false)
  await Promise.all([page.unrouteAll(), context.unrouteAll(), context.clearCookies()])
  for (const other of context.pages()) if (other !== page) await other.close()
  await page.evaluate(() => {
    sessionStorage.clear()
    localStorage.clear()
  })
  // A talk asks before it is left; nobody is there to answer.
  page.once('dialog', (dialog) => dialog.accept())
  // Of the same site: elsewhere the browser would begin a new process, with everything to compile.
  await page.goto(`${new URL(page.url()).origin}/icon.svg`)
  page.removeAllListeners('dialog')
  await page.emulateMedia({ media: null, colorScheme: null })
  await page.setViewportSize(USUAL_SIZE)
}
