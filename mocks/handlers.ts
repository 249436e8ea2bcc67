import { http } from 'msw'
import { createApi } from '../server/api/app.ts'
import type { Store } from '../server/api/store.ts'

/** Hands every request under /api to the same program that runs in production. */
export function apiHandlers(store: Store, programVersion = 'development') {
  const api = createApi({ store, programVersion })
  return [http.all('/api/*', ({ request }) => api.fetch(request))]
}
