import type { QueryClient } from '@tanstack/react-query'
import type {
  AccountChangeBody,
  ListedAccount,
  NewAccount,
  SessionResource,
} from '../../contract/access-resources.ts'
import { PATHS } from '../../contract/paths.ts'
import { operationQuery } from './operations.ts'
import { type Outcome, outcomeOf } from './outcome.ts'

const SESSION_FRESH_MS = 60_000

/** Who is signed in, and what they may do. It ends by itself: whoever comes back to the page is told. */
export const sessionQuery = () => operationQuery('session', PATHS.session, SESSION_FRESH_MS)

/** All accounts. */
export const accountsQuery = () => operationQuery('accounts', PATHS.accounts)

/** Signs in; what other pages show may be another now. */
export function signIn(
  client: QueryClient,
  name: string,
  password: string,
): Promise<Outcome<SessionResource>> {
  return begin(client, PATHS.session, { name, password })
}

/** Creates the first administrator, who is then signed in. */
export function setUp(
  client: QueryClient,
  token: string,
  name: string,
  password: string,
): Promise<Outcome<SessionResource>> {
  return begin(client, PATHS.setup, { token, name, password })
}

/** Signs out, everywhere or here. */
export function signOut(everywhere: boolean): Promise<Outcome<unknown>> {
  return outcomeOf('DELETE', everywhere ? `${PATHS.session}?all=1` : PATHS.session)
}

export async function addAccount(
  client: QueryClient,
  account: NewAccount,
): Promise<Outcome<{ account: ListedAccount }>> {
  return renewing(client, await outcomeOf('POST', PATHS.accounts, account))
}

export async function changeAccount(
  client: QueryClient,
  id: string,
  change: AccountChangeBody,
): Promise<Outcome<{ account: ListedAccount }>> {
  const path = `${PATHS.accounts}/${encodeURIComponent(id)}`
  return renewing(client, await outcomeOf('PATCH', path, change))
}

async function begin(
  client: QueryClient,
  path: string,
  told: object,
): Promise<Outcome<SessionResource>> {
  const outcome = await outcomeOf<SessionResource>('POST', path, told)
  if ('done' in outcome) {
    client.setQueryData(sessionQuery().queryKey, outcome.done)
    // What was refused, or answered for nobody in particular, is asked for anew; nobody waits for that here.
    void client.invalidateQueries({ predicate: ({ queryKey: [path] }) => path !== PATHS.session })
  }
  return outcome
}

async function renewing<T>(client: QueryClient, outcome: Outcome<T>): Promise<Outcome<T>> {
  if ('done' in outcome) await client.invalidateQueries(accountsQuery())
  return outcome
}
