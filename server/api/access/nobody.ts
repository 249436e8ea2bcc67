import type { AccessDependencies } from './access.ts'
import { createMemoryAccountStore } from './memory-account-store.ts'
import { createSignInAttempts } from './sign-in-attempts.ts'

/**
 * For an API that answers one program alone: it asks as a reader without an account does.
 *
 * @param clock Epoch milliseconds of now.
 */
export function nobodySignsIn(clock: () => number): AccessDependencies {
  return {
    accounts: createMemoryAccountStore(),
    passwords: { hash: async () => '', verify: async () => false },
    attempts: createSignInAttempts(clock),
    carrier: { ambient: false, read: () => null, give: () => [], take: () => [] },
    clock,
  }
}
