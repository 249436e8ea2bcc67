import {
  type Account,
  type AccountChange,
  type AccountRefusal,
  type AccountStore,
  type Credentials,
  managesAccounts,
  nameKey,
  type Session,
} from './account-store.ts'

/** Accounts in memory: for the mock API and for tests. */
export function createMemoryAccountStore(): AccountStore {
  const accounts = new Map<string, Credentials>()
  const sessions = new Map<string, Session>()
  const visits = new Map<string, string>()
  let setup: { hash: string; expiresAt: string } | null = null

  const named = (name: string) =>
    [...accounts.values()].find(
      ({ account }) => account.name !== null && nameKey(account.name) === nameKey(name),
    ) ?? null

  function endSessions(accountId: string): void {
    for (const [hash, session] of sessions) {
      if (session.accountId === accountId) sessions.delete(hash)
    }
  }

  function add(account: Account, password: string | null): boolean {
    if (account.name !== null && named(account.name)) return false
    accounts.set(account.id, { account, password })
    return true
  }

  function put(id: string, next: (before: Credentials) => Credentials): AccountRefusal | null {
    const before = accounts.get(id)
    if (!before || before.account.erasedAt !== null) return 'unknown_account'
    const after = next(before)
    const others = [...accounts.values()].filter((one) => one !== before)
    if (managesAccounts(before) && !managesAccounts(after) && !others.some(managesAccounts)) {
      return 'last_administrator'
    }
    accounts.set(id, after)
    endSessions(id)
    return null
  }

  return {
    accounts: async () =>
      [...accounts.values()]
        .map(({ account }) => account)
        .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
    account: async (id) => accounts.get(id) ?? null,
    accountNamed: async (name) => named(name),
    add: async (account, password) => add(account, password),
    change: async (id, { password, ...change }: AccountChange) =>
      put(id, (before) => ({
        account: { ...before.account, ...change },
        password: password ?? before.password,
      })),
    erase: async (id, now) =>
      put(id, ({ account }) => ({
        account: { ...account, name: null, erasedAt: now, disabledAt: account.disabledAt ?? now },
        password: null,
      })),
    async changesSeen(id, at) {
      const before = visits.get(id) ?? null
      visits.set(id, at)
      return before
    },
    async beginSession(session, since) {
      for (const [hash, one] of sessions) if (one.createdAt < since) sessions.delete(hash)
      sessions.set(session.tokenHash, session)
    },
    async session(tokenHash) {
      const session = sessions.get(tokenHash)
      const account = session && accounts.get(session.accountId)?.account
      return account ? { session, account } : null
    },
    async sessionSeen(tokenHash, seenAt) {
      const session = sessions.get(tokenHash)
      if (session) sessions.set(tokenHash, { ...session, seenAt })
    },
    async endSession(tokenHash) {
      sessions.delete(tokenHash)
    },
    endSessions: async (accountId) => endSessions(accountId),
    async setSetupToken(hash, expiresAt) {
      setup = { hash, expiresAt }
    },
    async setUp(hash, now, account, password) {
      if (setup?.hash !== hash || setup.expiresAt <= now) return 'no_such_token'
      if (!add(account, password)) return 'name_taken'
      setup = null
      return null
    },
  }
}
