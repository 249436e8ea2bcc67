/**
 * What precedes every path of this site where a proxy serves it below an address such as
 * `/dashboard/`: the server writes it into the page. Empty where it has an address of its own, and
 * where the page was opened past the proxy.
 *
 * @example basePath() // '/dashboard'
 */
export function basePath(): string {
  const base = document.documentElement.dataset.base ?? ''
  return `${window.location.pathname}/`.startsWith(`${base}/`) ? base : ''
}

/** A path of the server as the browser asks for it. */
export function onServer(path: string): string {
  return basePath() + path
}
