import type { Role } from '../../../contract/access.ts'

/** Somebody who may sign in. What they did stays under their id, whatever becomes of the rest. */
export interface Account {
  readonly id: string
  /** Null once erased. */
  readonly name: string | null
  readonly role: Role
  /** Null for administrators alone. */
  readonly areaCode: string | null
  /** UTC instants; null = not. */
  readonly createdAt: string
  readonly disabledAt: string | null
  readonly erasedAt: string | null
}

/** An account with what is kept of its password: null = it has none, and nobody can sign in. */
export interface Credentials {
  readonly account: Account
  readonly password: string | null
}

/** What of an account changes; what is left out stays. */
export interface AccountChange {
  readonly role?: Role
  readonly areaCode?: string | null
  /** As `PasswordHash` made it. */
  readonly password?: string
  /** UTC instant; null lets it in again. */
  readonly disabledAt?: string | null
}

/** Somebody signed in; the token itself is with their browser alone. */
export interface Session {
  readonly tokenHash: string
  readonly accountId: string
  /** UTC instants. */
  readonly createdAt: string
  readonly seenAt: string
}

/** Why a change was not made. */
export type AccountRefusal = 'unknown_account' | 'last_administrator'

/**
 * Where accounts and sessions are kept. Names are told apart by `nameKey`; an account is never
 * deleted. Implemented for memory and for SQL; `tests/store/` holds one case suite for all.
 */
export interface AccountStore {
  /** All accounts, oldest first. */
  accounts(): Promise<readonly Account[]>
  /** Null where there is none of this id. */
  account(id: string): Promise<Credentials | null>
  /** The account that signs in by a name; null where nobody does. */
  accountNamed(name: string): Promise<Credentials | null>
  /** Adds an account; false where another one has its name. */
  add(account: Account, password: string | null): Promise<boolean>
  /**
   * Changes an account and ends all its sessions.
   *
   * @returns Null when it is done. Who could still manage accounts must be left: the last
   *   administrator who can sign in stays one.
   */
  change(id: string, change: AccountChange): Promise<AccountRefusal | null>
  /** Takes name and password away for good and ends all sessions; its id stays. */
  erase(id: string, now: string): Promise<AccountRefusal | null>
  /**
   * Notes that somebody looks at what changed.
   *
   * @returns When they did before, a UTC instant; null = never.
   */
  changesSeen(id: string, at: string): Promise<string | null>

  /** Keeps a session, and forgets those begun before `since`. */
  beginSession(session: Session, since: string): Promise<void>
  /** A session with its account; null where there is none, or none any more. */
  session(tokenHash: string): Promise<{ session: Session; account: Account } | null>
  /** Notes when a session was last used. Where that would have to wait it is left for the next time. */
  sessionSeen(tokenHash: string, seenAt: string): Promise<void>
  endSession(tokenHash: string): Promise<void>
  /** Ends the sessions of an account. */
  endSessions(accountId: string): Promise<void>

  /** The hash of the one token that creates the first administrator; another one before is void. */
  setSetupToken(hash: string, expiresAt: string): Promise<void>
  /**
   * Adds the first administrator, once, by the token.
   *
   * @returns What kept it from being done; null when it is.
   */
  setUp(
    hash: string,
    now: string,
    account: Account,
    password: string,
  ): Promise<'no_such_token' | 'name_taken' | null>
}

/**
 * What tells names apart: 张三 typed full width, or Zhang in capitals, is the same person.
 *
 * @example nameKey(' Ｚｈａｎｇ ') // 'zhang'
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

/** Whether an account is an administrator who can sign in. */
export function managesAccounts({ account, password }: Credentials): boolean {
  return account.role === 'administrator' && account.disabledAt === null && password !== null
}
