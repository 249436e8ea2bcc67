import { DEMONSTRATION_ID } from '../../api/access/access.ts'
import type { AccountStore } from '../../api/access/account-store.ts'
import type { PasswordHash } from '../../api/access/password-hash.ts'
import type { Store } from '../../api/store.ts'
import { treeOf } from '../../api/tree-of.ts'

/** How the demonstration signs in. */
export const DEMONSTRATION_NAME = '示例'

/** Where the operator names none: everybody is told it, and it opens nothing but the sample county. */
const KNOWN_PASSWORD = 'sample-county'

/** What a server with accounts and facts holds. */
type Held = Pick<Store, 'areas' | 'activity'> & { accounts(): AccountStore }

/**
 * Makes the account for trying it out ready, for the county of the sample data; or keeps it shut where it
 * is not wanted.
 *
 * @param wanted Null = not; without a password it has one that everybody is told.
 * @param now UTC instant.
 * @returns What the page says about it; null where there is none.
 */
export async function readyDemonstration(
  store: Held,
  passwords: PasswordHash,
  wanted: { readonly password: string | null } | null,
  now: string,
): Promise<{ readonly name: string; readonly password: string | null } | null> {
  const accounts = store.accounts()
  const known = await accounts.account(DEMONSTRATION_ID)
  const areaCode = wanted && (await sampleCounty(store))
  if (areaCode === null) {
    if (known?.account.disabledAt === null) {
      await accounts.change(DEMONSTRATION_ID, { disabledAt: now })
    }
    return null
  }
  const password = wanted?.password ?? KNOWN_PASSWORD
  const role = 'supervisor'
  if (!known) {
    const account = {
      id: DEMONSTRATION_ID,
      name: DEMONSTRATION_NAME,
      role,
      areaCode,
      createdAt: now,
      disabledAt: null,
      erasedAt: null,
    } as const
    if (!(await accounts.add(account, await passwords.hash(password)))) return null
  } else if (
    known.account.disabledAt !== null ||
    known.account.areaCode !== areaCode ||
    !(await passwords.verify(password, known.password))
  ) {
    const hash = await passwords.hash(password)
    const change = { role, areaCode, password: hash, disabledAt: null } as const
    if ((await accounts.change(DEMONSTRATION_ID, change)) !== null) return null
  }
  return { name: DEMONSTRATION_NAME, password: wanted?.password ? null : password }
}

/** The area whose units have sample data; null where none is held. */
async function sampleCounty(store: Held): Promise<string | null> {
  const sampled = (await store.activity()).find(({ sourceKinds }) => sourceKinds.includes('sample'))
  if (!sampled) return null
  return treeOf(await store.areas()).get(sampled.areaCode)?.parentCode ?? sampled.areaCode
}
