import { createApi } from '../../server/api/app.ts'
import { type openSite, PASSWORD } from '../api/visitor.ts'
import { today } from '../builders.ts'

/**
 * Somebody who is signed in, for `openPage`: their session is in memory, where a page of a test keeps no cookies.
 *
 * @param name Of an account of the site.
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
  const response = await api.fetch(
    new Request('http://localhost/api/session', {
      method: 'POST',
      body: JSON.stringify({ name, password: PASSWORD }),
      headers: { 'content-type': 'application/json' },
    }),
  )
  if (!response.ok) throw new Error(`${name} could not sign in: ${response.status}`)
  return signIn
}
