import { instant } from '../../api/access/access.ts'
import { type AccountStore, managesAccounts } from '../../api/access/account-store.ts'
import { hashOf, newToken } from '../../api/access/secrets.ts'

const HOUR = 3_600_000

/**
 * Offers to create the first administrator, for an hour and until the next start.
 *
 * @param now Epoch milliseconds.
 * @returns The path to open, with a token in its fragment, which no server is told and no log holds; null
 *   where an administrator can sign in.
 */
export async function offerSetup(accounts: AccountStore, now: number): Promise<string | null> {
  if (await hasAdministrator(accounts)) return null
  const token = newToken()
  await accounts.setSetupToken(await hashOf(token), instant(now + HOUR))
  return `/setup#${token}`
}

async function hasAdministrator(accounts: AccountStore): Promise<boolean> {
  const named = (await accounts.accounts()).filter(({ role }) => role === 'administrator')
  for (const { id } of named) {
    const found = await accounts.account(id)
    if (found && managesAccounts(found)) return true
  }
  return false
}
