import type { AccessDependencies } from '../../api/access/access.ts'
import { cookieCarrier } from '../../api/access/session-carrier.ts'
import { createSignInAttempts } from '../../api/access/sign-in-attempts.ts'
import type { Config } from '../config.ts'
import type { SqlStoreWithSums } from '../sql-store.ts'
import { readyDemonstration } from './demonstration.ts'
import { createScryptHash } from './scrypt-hash.ts'

/**
 * How people sign in to this server: accounts of its database, passwords by scrypt, sessions in cookies.
 *
 * @param clock Epoch milliseconds of now.
 * @param now UTC instant of the start.
 */
export async function openSignIn(
  store: SqlStoreWithSums,
  { basePath, demonstration }: Pick<Config, 'basePath' | 'demonstration'>,
  clock: () => number,
  now: string,
): Promise<AccessDependencies> {
  const passwords = createScryptHash()
  return {
    accounts: store.accounts(),
    passwords,
    attempts: createSignInAttempts(() => performance.now()),
    carrier: cookieCarrier(basePath),
    clock,
    demonstration: await readyDemonstration(store, passwords, demonstration, now),
  }
}
