/** How long a page may take to be as it was, in milliseconds. */
const PATIENCE = 5000

const KEY = 'place'

/**
 * Brings the reader back to the place after a reload, or after a phone has put the page aside: the
 * browser itself looks for the place before the figures are there. Who moves meanwhile stays where
 * they are.
 */
export function keepPlace(): void {
  // An entry of the browser's history can no longer be changed by a page that is being left.
  window.addEventListener('pagehide', keep)
  document.addEventListener('visibilitychange', keep)
  const [entry] = performance.getEntriesByType('navigation')
  if (entry instanceof PerformanceNavigationTiming && entry.type === 'navigate') return
  const place = kept()
  if (place > 0) bringTo(place)
}

function keep(): void {
  try {
    sessionStorage.setItem(KEY, `${window.scrollY} ${location.href}`)
  } catch {
    // A browser may forbid storage altogether; then a reload begins at the top.
  }
}

function kept(): number {
  try {
    const [place, address] = (sessionStorage.getItem(KEY) ?? '').split(' ')
    return address === location.href ? Number(place) : 0
  } catch {
    return 0
  }
}

function bringTo(place: number): void {
  const done = new AbortController()
  const { signal } = done
  const stop = () => done.abort()
  // Again with all that arrives: above the place it would push the place away.
  const grown = new ResizeObserver(() => window.scrollTo(0, place))
  signal.addEventListener('abort', () => grown.disconnect())
  for (const move of ['wheel', 'touchmove', 'keyup', 'pointerdown']) {
    window.addEventListener(move, stop, { signal })
  }
  setTimeout(stop, PATIENCE)
  grown.observe(document.body)
}
