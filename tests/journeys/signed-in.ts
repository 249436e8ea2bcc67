import { createApi } from '../../server/api/app.ts'
import { type openSite, PASSWORD } from '../api/visitor.ts'
import { today } from '../builders.ts'

/**
 * The API as one person's browser has it: their session is in memory, where a page of a test keeps no cookies.
 *
 * @param name Of an account of the site.
 * @returns `signIn` is for `openPage`.
 */
export async function signedInAs(name: string, { store, deps }: ReturnType<typeof openSite>) {
  let token: string | null = null
  const carrier = {
    ambient: false,
    read: () => token,
    give(given: string) {
      token = given
      return []
    },
    take: () => [],
  }
  const signIn = { ...deps, carrier }
  const api = createApi({ store, programVersion: 'development', today, signIn })
  const ask = (path: string, method: string, told?: unknown) =>
    api.fetch(
      new Request(new URL(path, 'http://localhost'), {
        method,
        ...(told !== undefined && { body: JSON.stringify(told) }),
        headers: { 'content-type': 'application/json' },
      }),
    )
  const answer = await ask('/api/session', 'POST', { name, password: PASSWORD })
  if (!answer.ok) throw new Error(`${name} could not sign in: ${answer.status}`)
  return { api, ask, signIn }
}
