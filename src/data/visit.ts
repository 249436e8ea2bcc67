import type { Visit } from '../../contract/drawn-page.ts'
import { addressParameters } from '../../contract/page-address.ts'

/** The visit that is being drawn for where there is no browser. */
let drawnFor: Visit | null = null

/**
 * Draws for a reader whose browser is elsewhere.
 *
 * @param draw Draws at once: nothing else may be drawn meanwhile.
 */
export function drawFor<T>(visit: Visit, draw: () => T): T {
  drawnFor = visit
  try {
    return draw()
  } finally {
    drawnFor = null
  }
}

/** The browser's cookies as they were when something of the page last began to be drawn. */
let cookies: string | null = null

/** The reader's cookies; none where the browser forbids them. */
export function visitCookies(): string {
  if (drawnFor) return drawnFor.cookies
  // Browsers look them up each time; what is drawn at once asks dozens of times.
  if (cookies !== null) return cookies
  queueMicrotask(forgetCookies)
  try {
    cookies = document.cookie
  } catch {
    cookies = ''
  }
  return cookies
}

/**
 * The cookies that the page was drawn with: none where the address names an area, since such a page is
 * drawn once for everybody.
 */
export function drawnCookies(): string {
  if (drawnFor) return drawnFor.cookies
  return addressParameters(window.location.search).get('area') ? '' : visitCookies()
}

/** Has them looked up anew: they were written. */
export function forgetCookies(): void {
  cookies = null
}

/**
 * The languages that the reader likes. A page that came drawn keeps the one it was drawn in: browsers
 * tell servers less of them than pages.
 */
export function visitLanguages(): readonly string[] {
  if (drawnFor) return drawnFor.languages
  const drawn = document.getElementById('root')?.dataset.lang
  return drawn ? [drawn] : navigator.languages
}

/**
 * What precedes every path of this site where a proxy serves it below an address such as
 * `/dashboard/`: the server writes it into the page. Empty where it has an address of its own, and
 * where the page was opened past the proxy.
 *
 * @example basePath() // '/dashboard'
 */
export function basePath(): string {
  if (drawnFor) return drawnFor.base
  const base = document.documentElement.dataset.base ?? ''
  return `${window.location.pathname}/`.startsWith(`${base}/`) ? base : ''
}

/** A path of the server as the browser asks for it. */
export function onServer(path: string): string {
  return basePath() + path
}
