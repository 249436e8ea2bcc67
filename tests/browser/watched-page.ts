import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** A page with everything that must not happen on it. */
export interface WatchedPage {
  readonly page: Page
  /** Console errors and warnings, uncaught errors, requests to other origins. */
  readonly complaints: string[]
  /** Loads another path, and waits until nothing more is asked for. */
  goTo(path: string): Promise<unknown>
  close(): Promise<void>
}

/**
 * Opens a page that notes every complaint of the browser and every request beyond the product's own
 * origin.
 *
 * @param baseUrl The only origin that may be asked.
 * @param options For the browser; `idle` = the page may fetch the rest of the program ahead, which takes
 *   time that most cases do not need.
 */
export async function openWatched(
  browser: Browser,
  baseUrl: string,
  path: string,
  { idle = false, ...options }: BrowserContextOptions & { readonly idle?: boolean } = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    ...options,
  })
  if (!idle) await context.addInitScript('delete window.requestIdleCallback')
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
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
  await goTo(path)
  return { page, complaints, goTo, close: () => context.close() }
}
