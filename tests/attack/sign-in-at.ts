import type { Role } from '../../contract/access.ts'
import { hashOf, newToken } from '../../server/api/access/secrets.ts'
import { openSqlStore } from '../../server/node/sql-store.ts'

/**
 * Adds somebody who is signed in.
 *
 * @param address Of the database.
 * @param areaCode Null for an administrator.
 * @returns The cookie.
 */
export async function signInAt(
  address: string,
  role: Role,
  areaCode: string | null,
): Promise<string> {
  const token = newToken()
  const now = new Date().toISOString()
  const store = await openSqlStore(address)
  try {
    const none = { disabledAt: null, erasedAt: null }
    const account = { id: 'clerk', name: '填报员', role, areaCode, createdAt: now, ...none }
    await store.accounts().add(account, null)
    const session = {
      tokenHash: await hashOf(token),
      accountId: account.id,
      createdAt: now,
      seenAt: now,
    }
    await store.accounts().beginSession(session, now)
  } finally {
    await store.close()
  }
  return `session=${token}`
}
