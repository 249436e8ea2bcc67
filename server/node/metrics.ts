import { timingSafeEqual } from 'node:crypto'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { PATHS } from '../../contract/paths.ts'
import type { Store } from '../api/store.ts'
import { isLoopback } from './web/reader-address.ts'
import type { Served } from './web/served.ts'

/** Figures about the server itself, for those who watch it (Prometheus). */
export interface Metrics {
  readonly contentType: string
  /** Counts a request. */
  served(served: Served): void
  /** Everything as text. */
  text(): Promise<string>
}

const ROUTES: ReadonlySet<string> = new Set(Object.values(PATHS))

/**
 * Requests and how long they took by route, memory, event loop, and the age of the dataset.
 *
 * @param clock Epoch milliseconds of now.
 */
export function createMetrics(store: Pick<Store, 'identity'>, clock: () => number): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered.',
    labelNames: ['route', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long an answer took to make.',
    labelNames: ['route'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  new Gauge({
    name: 'dashboard_dataset_age_seconds',
    help: 'Time since the last import that changed anything; absent where nothing can be read.',
    registers,
    async collect() {
      this.reset()
      const importedAt = await store.identity().then(
        (identity) => identity.importedAt,
        () => null,
      )
      if (importedAt !== null) this.set((clock() - Date.parse(importedAt)) / 1_000)
    },
  })
  return {
    contentType: registry.contentType,
    served({ path, status, ms }) {
      const route = routeOf(path)
      requests.inc({ route, status })
      durations.observe({ route }, ms / 1_000)
    },
    text: () => registry.metrics(),
  }
}

/** A few names for the many paths that readers can ask for. */
function routeOf(path: string): string {
  if (ROUTES.has(path)) return path
  if (path.startsWith('/api')) return '/api/*'
  return path.startsWith('/assets/') ? '/assets/*' : '/*'
}

/**
 * Whether somebody may read the metrics: with the token, or from this machine itself and not
 * through a proxy that runs on it.
 *
 * @param reader Address that asks.
 * @param token Null = nobody has one.
 */
export function mayReadMetrics(request: Request, reader: string, token: string | null): boolean {
  const { headers } = request
  if (token !== null && sameText(headers.get('authorization') ?? '', `Bearer ${token}`)) return true
  const proxied = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'].some((name) =>
    headers.has(name),
  )
  return isLoopback(reader) && !proxied
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
