import { http } from 'msw'
import { createApi } from '../server/api/app.ts'
import type { Store } from '../server/api/store.ts'

/**
 * Hands every request under /api to the same program that runs in production.
 *
 * @param today The day it is, `YYYY-MM-DD`.
 */
export function apiHandlers(store: Store, today: () => string, programVersion = 'development') {
  const api = createApi({ store, programVersion, today })
  return [http.all('/api/*', ({ request }) => api.fetch(request))]
}
