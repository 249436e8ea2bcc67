import type * as z from 'zod/mini'
import type {
  SessionResource,
  setupSchema,
  signInSchema,
} from '../../../contract/access-resources.ts'
import { passwordFault } from '../../../contract/password.ts'
import type { Unsigned } from '../../../contract/resources.ts'
import { type Access, type AccessDependencies, instant, type SignedIn } from '../access/access.ts'
import type { Account } from '../access/account-store.ts'
import { demandPassword, newPassword, takeAttempt } from '../access/passwords.ts'
import { actionsOf } from '../access/rights.ts'
import { hashOf } from '../access/secrets.ts'
import type { Circumstances, SetHeaders } from '../access/session-carrier.ts'
import { ApiProblem } from '../problem-response.ts'
import { nameTaken, newAccount } from './accounts.ts'

/** What is answered, with headers for the one who asked alone. */
interface Told {
  readonly resource: Unsigned<SessionResource>
  readonly headers: SetHeaders
}

/** `GET /api/session`: who is signed in. */
export function sessionResource(
  one: SignedIn | null,
  { demonstration = null }: Pick<AccessDependencies, 'demonstration'>,
): Unsigned<SessionResource> {
  if (!one) return { account: null, may: ['read'], endsAt: null, demonstration }
  const { id, name, role, areaCode } = one.account
  const account = { id, name, role, areaCode }
  return { account, may: actionsOf(one.actor), endsAt: one.endsAt, demonstration }
}

/**
 * `POST /api/session`: signs in.
 *
 * @throws {ApiProblem} As {@link demandPassword}.
 */
export async function signIn(
  deps: AccessDependencies,
  access: Access,
  request: Request,
  { name, password }: z.infer<typeof signInSchema>,
  circumstances: Circumstances,
): Promise<Told> {
  const found = await deps.accounts.accountNamed(name)
  const known = found && found.account.disabledAt === null ? found : null
  await demandPassword(deps, name, password, known?.password ?? null, circumstances)
  if (!known) throw new RangeError('a password of nobody was right')
  // Whoever was signed in here before is not any more, and a token that somebody put here is nobody's.
  const before = await access.signedIn(request)
  if (before) await deps.accounts.endSession(before.tokenHash)
  return begun(deps, access, known.account, circumstances)
}

/**
 * `DELETE /api/session`: signs out.
 *
 * @param all Whether everywhere.
 */
export async function signOut(
  { accounts, carrier }: AccessDependencies,
  access: Access,
  request: Request,
  all: boolean,
  circumstances: Circumstances,
): Promise<SetHeaders> {
  const one = await access.signedIn(request)
  if (one && all) await accounts.endSessions(one.account.id)
  else if (one) await accounts.endSession(one.tokenHash)
  return carrier.take(circumstances)
}

/**
 * `POST /api/setup`: creates the first administrator, who is then signed in.
 *
 * @throws {ApiProblem} `setup_closed`: the token was used, is too old, or another start made a new one;
 *   `name_taken`, `invalid_body`, `too_many_attempts`.
 */
export async function setUp(
  deps: AccessDependencies,
  access: Access,
  { token, name, password }: z.infer<typeof setupSchema>,
  circumstances: Circumstances,
): Promise<Told> {
  // Hashing a password is work: nobody has it done for nothing.
  if (passwordFault(password, name) === null) takeAttempt(deps.attempts, '', circumstances.address)
  const hash = await newPassword(deps, password, name)
  const now = instant(deps.clock())
  const account = newAccount({ name, role: 'administrator', areaCode: null }, now)
  const refused = await deps.accounts.setUp(await hashOf(token), now, account, hash)
  if (refused === 'name_taken') throw nameTaken()
  if (refused) {
    throw new ApiProblem(
      'setup_closed',
      'This address is no longer good: it was used, is older than an hour, or the server has started again since.',
    )
  }
  return begun(deps, access, account, circumstances)
}

/** A session of their own for somebody who has just proved who they are. */
export async function begun(
  deps: AccessDependencies,
  access: Access,
  account: Account,
  circumstances: Circumstances,
): Promise<Told> {
  const { token, one } = await access.begin(account)
  const headers = deps.carrier.give(token, circumstances)
  return { resource: sessionResource(one, deps), headers }
}
