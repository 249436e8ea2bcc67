/** Methods that change nothing. */
const READING = ['GET', 'HEAD', 'OPTIONS']

/**
 * Whether a request that may change something comes from a page of another site, which a browser would
 * send along with its reader's cookies.
 *
 * Browsers say so themselves where they trust the connection (`Sec-Fetch-Site`), else by `Origin`. What
 * says neither is no browser of today: it may write, but not as whom a cookie names.
 *
 * @param ambient Whether browsers send along who is signed in, as they do with cookies.
 */
export function isForeign(request: Request, ambient = true): boolean {
  if (READING.includes(request.method)) return false
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin'
  const origin = request.headers.get('origin')
  if (origin === null) return ambient && request.headers.has('cookie')
  return !URL.canParse(origin) || new URL(origin).host !== new URL(request.url).host
}
