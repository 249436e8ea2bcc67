import { http } from 'msw'
import type { AccessDependencies } from '../server/api/access/access.ts'
import { createApi } from '../server/api/app.ts'
import type { Store } from '../server/api/store.ts'
import { importingInPage } from './importing.ts'
import { signInHere } from './sign-in.ts'

/** What the API inside the page is told besides its store. */
interface Surroundings {
  /** The day it is, `YYYY-MM-DD`. */
  readonly today: () => string
  /** Epoch milliseconds of now. */
  readonly clock: () => number
  readonly programVersion?: string | undefined
  /** Default: as `signInHere` has it. */
  readonly signIn?: AccessDependencies | undefined
}

/** Hands every request under /api to the same program that runs in production. */
export function apiHandlers(
  store: Store,
  { today, clock, programVersion = 'development', signIn = signInHere(clock) }: Surroundings,
) {
  const importing = importingInPage(store)
  const api = createApi({ store, programVersion, today, importing, signIn })
  return [http.all('/api/*', ({ request }) => api.fetch(request))]
}
