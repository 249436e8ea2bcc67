import type { Action, Actor } from '../../../contract/access.ts'
import { ApiProblem } from '../problem-response.ts'
import { sampleAreas } from '../sample-areas.ts'
import type { Store } from '../store.ts'
import { treeOf } from '../tree-of.ts'
import type { Account, AccountStore } from './account-store.ts'
import type { PasswordHash } from './password-hash.ts'
import { actionsOf, may, type RightsIn } from './rights.ts'
import { hashOf, isToken, newToken } from './secrets.ts'
import type { SessionCarrier } from './session-carrier.ts'
import type { SignInAttempts } from './sign-in-attempts.ts'

/** What access needs to know. */
export interface AccessDependencies {
  readonly accounts: AccountStore
  readonly passwords: PasswordHash
  readonly attempts: SignInAttempts
  readonly carrier: SessionCarrier
  /** Epoch milliseconds of now. */
  readonly clock: () => number
  /** An account for trying it out; its password where everybody may know it. Default: none. */
  readonly demonstration?: { readonly name: string; readonly password: string | null } | null
}

/** The id of the demonstration's account: it writes to sample areas alone. */
export const DEMONSTRATION_ID = 'demonstration'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Signed out after so long without a request: longer than a lunch break, shorter than an evening. */
const IDLE = 4 * HOUR
/** Signed out so long after signing in, whatever happened: a working day is shorter. */
const LONGEST = 12 * HOUR
/** When a session was last used is written no more often. */
const SEEN_EVERY = MINUTE

const ANONYMOUS: Actor = { role: 'anonymous' }

/** Somebody who is signed in. */
export interface SignedIn {
  readonly account: Account
  readonly actor: Actor
  /** What is stored of their token. */
  readonly tokenHash: string
  /** UTC instant at which they are signed out unless they ask for something before. */
  readonly endsAt: string
}

/** Who asks, and what they may. */
export interface Access {
  /** Null = nobody is signed in, or no longer. */
  signedIn(request: Request): Promise<SignedIn | null>
  /** Whoever asks, signed in or not. */
  actor(request: Request): Promise<Actor>
  /** @param area Null = what belongs to no area. */
  may(actor: Actor, action: Action, area: string | null): Promise<boolean>
  /**
   * The one who asks, if they may do this there.
   *
   * @throws {ApiProblem} `signed_out`, `not_allowed`.
   */
  demand(request: Request, action: Action, area: string | null): Promise<SignedIn>
  /**
   * The one who asks, if they may do this in some area, at least their own.
   *
   * @throws {ApiProblem} `signed_out`, `not_allowed`.
   */
  demandSomewhere(request: Request, action: Action): Promise<SignedIn>
  /** Signs an account in, by a new token that nobody else has seen. */
  begin(account: Account): Promise<{ readonly token: string; readonly one: SignedIn }>
}

/** Answers who asks, from the session that a request carries, and what they may by the one table of rights. */
export function createAccess(
  { accounts, carrier, clock }: Pick<AccessDependencies, 'accounts' | 'carrier' | 'clock'>,
  store: Pick<Store, 'areas' | 'activity'>,
): Access {
  async function signedIn(request: Request): Promise<SignedIn | null> {
    const token = carrier.read(request)
    if (token === null || !isToken(token)) return null
    const tokenHash = await hashOf(token)
    const found = await accounts.session(tokenHash)
    if (!found || found.account.disabledAt !== null) return null
    const now = clock()
    const begun = Date.parse(found.session.createdAt)
    const seen = Date.parse(found.session.seenAt)
    if (now >= Math.min(seen + IDLE, begun + LONGEST)) return null
    if (now - seen >= SEEN_EVERY) await accounts.sessionSeen(tokenHash, instant(now))
    const endsAt = instant(Math.min(now + IDLE, begun + LONGEST))
    return { account: found.account, actor: actorOf(found.account), tokenHash, endsAt }
  }

  async function isAllowed(actor: Actor, action: Action, area: string | null): Promise<boolean> {
    return may(actor, action, area, await rightsFor(store, actor))
  }

  return {
    signedIn,
    actor: async (request) => (await signedIn(request))?.actor ?? ANONYMOUS,
    may: isAllowed,
    async demand(request, action, area) {
      const one = await signedIn(request)
      if (!one) throw new ApiProblem('signed_out', 'Sign in first: nobody is, or no longer.')
      if (await isAllowed(one.actor, action, area)) return one
      throw new ApiProblem('not_allowed', `This account may not do this (${action}) here.`)
    },
    async demandSomewhere(request, action) {
      const one = await signedIn(request)
      if (!one) throw new ApiProblem('signed_out', 'Sign in first: nobody is, or no longer.')
      if (actionsOf(one.actor).includes(action)) return one
      throw new ApiProblem('not_allowed', `This account may not do this (${action}).`)
    },
    async begin(account) {
      const token = newToken()
      const tokenHash = await hashOf(token)
      const now = clock()
      const at = instant(now)
      const session = { tokenHash, accountId: account.id, createdAt: at, seenAt: at }
      await accounts.beginSession(session, instant(now - LONGEST))
      const endsAt = instant(now + IDLE)
      return { token, one: { account, actor: actorOf(account), tokenHash, endsAt } }
    },
  }
}

/** UTC instant of epoch milliseconds. */
export function instant(ms: number): string {
  return new Date(ms).toISOString()
}

function actorOf({ id, role, areaCode }: Account): Actor {
  if (role === 'administrator') return { role, accountId: id, areaCode: null }
  // Of an area that is not there nothing is theirs.
  return { role, accountId: id, areaCode: areaCode ?? '', sampleOnly: id === DEMONSTRATION_ID }
}

/** The areas that the rights of somebody are about. */
export async function rightsFor(
  store: Pick<Store, 'areas' | 'activity'>,
  actor: Actor,
): Promise<RightsIn> {
  const tree = treeOf(await store.areas())
  if (!('sampleOnly' in actor) || !actor.sampleOnly) return { tree, isSample: () => false }
  const codes = await sampleAreas(store)
  return { tree, isSample: (code) => codes.has(code) }
}
