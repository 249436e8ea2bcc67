import { operations } from '../../../contract/operations.ts'
import type { Access, AccessDependencies } from '../access/access.ts'
import type { Operate } from '../operate.ts'
import type { Store } from '../store.ts'
import { addAccount, changeAccount } from './accounts.ts'
import { sessionResource, setUp, signIn, signOut } from './session.ts'

/** Serves signing in and out, and accounts. */
export function serveAccess(
  operate: Operate,
  deps: AccessDependencies,
  access: Access,
  store: Pick<Store, 'areas'>,
): void {
  operate(operations.session, async ({ request, circumstances }) => {
    const one = await access.signedIn(request)
    // A session that has ended leaves cookies behind that say otherwise.
    const over = one === null && deps.carrier.read(request) !== null
    return {
      resource: sessionResource(one, deps),
      headers: over ? deps.carrier.take(circumstances) : [],
    }
  })
  operate(operations.signIn, ({ request, body, circumstances }) =>
    signIn(deps, access, request, body, circumstances),
  )
  operate(operations.signOut, async ({ request, query, circumstances }) => ({
    headers: await signOut(deps, access, request, query.all !== undefined, circumstances),
  }))
  operate(operations.setUp, ({ body, circumstances }) => setUp(deps, access, body, circumstances))
  operate(operations.accounts, async ({ request }) => {
    await access.demand(request, 'manage_accounts', null)
    return { resource: { accounts: await deps.accounts.accounts() } }
  })
  operate(operations.addAccount, async ({ request, body }) => ({
    resource: await addAccount(deps, access, store, request, body),
  }))
  operate(operations.changeAccount, async ({ request, named: [id = ''], body, circumstances }) => {
    const { account, headers } = await changeAccount(
      deps,
      access,
      store,
      request,
      id,
      body,
      circumstances,
    )
    return { resource: { account }, headers }
  })
}
