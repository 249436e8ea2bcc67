import { type AccessDependencies, DEMONSTRATION_ID, instant } from '../server/api/access/access.ts'
import type { AccountStore } from '../server/api/access/account-store.ts'
import { createMemoryAccountStore } from '../server/api/access/memory-account-store.ts'
import type { SessionCarrier } from '../server/api/access/session-carrier.ts'
import { createSignInAttempts } from '../server/api/access/sign-in-attempts.ts'
import { pbkdf2Hash } from './pbkdf2-hash.ts'

/** Everybody is told: it opens the sample county of one page. */
const DEMONSTRATION = { name: '示例', password: 'sample-county' }

/** Of the sample data (示例数据). */
const SAMPLE_COUNTY = '990100'

/**
 * Signing in to the API inside the page: accounts last until the page is loaded anew, and there is one for
 * trying it out.
 *
 * @param clock Epoch milliseconds of now.
 */
export function signInHere(clock: () => number): AccessDependencies {
  const accounts = createMemoryAccountStore()
  let ready: Promise<void> | null = null
  return {
    accounts: {
      ...accounts,
      async accountNamed(name) {
        // Only now: a password takes long to work out, and few pages are signed in to.
        ready ??= addDemonstration(accounts, instant(clock()))
        await ready
        return accounts.accountNamed(name)
      },
    },
    passwords: pbkdf2Hash,
    attempts: createSignInAttempts(clock),
    carrier: carrierHere(),
    clock,
    demonstration: DEMONSTRATION,
  }
}

async function addDemonstration(accounts: AccountStore, createdAt: string): Promise<void> {
  const account = {
    id: DEMONSTRATION_ID,
    name: DEMONSTRATION.name,
    role: 'supervisor',
    areaCode: SAMPLE_COUNTY,
    createdAt,
    disabledAt: null,
    erasedAt: null,
  } as const
  await accounts.add(account, await pbkdf2Hash.hash(DEMONSTRATION.password))
}

/** A worker cannot set cookies: the token stays here, and the hint is written as a page would. */
function carrierHere(): SessionCarrier {
  let token: string | null = null
  const hint = (end: string) => {
    // biome-ignore lint/suspicious/noDocumentCookie: browsers that are supported have no cookie store
    document.cookie = `signed_in=1; path=/; samesite=lax${end}`
    return []
  }
  return {
    ambient: false,
    read: () => token,
    give(next) {
      token = next
      return hint('')
    },
    take() {
      token = null
      // Long ago: the simulated page of the tests measures an age by a clock that may be set meanwhile.
      return hint('; expires=Thu, 01 Jan 1970 00:00:00 GMT')
    },
  }
}
