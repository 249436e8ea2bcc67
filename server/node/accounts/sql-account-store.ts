// Long on purpose: every read and write of accounts and sessions as SQL, one method each.

import type { Kysely, Transaction, Updateable } from 'kysely'
import { compareTexts } from '../../../domain/compare-texts.ts'
import {
  type Account,
  type AccountChange,
  type AccountRefusal,
  type AccountStore,
  type Credentials,
  managesAccounts,
  nameKey,
} from '../../api/access/account-store.ts'
import type { Database } from '../database.ts'
import { OperatorFault } from '../fault.ts'
import { writePolitely } from '../polite-write.ts'
import type { AccountRow, Tables } from '../tables.ts'

/** Accounts and sessions in the database that holds the facts. */
export class SqlAccountStore implements AccountStore {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  accounts(): Promise<readonly Account[]> {
    return this.#database.read(async (db) => {
      const rows = await db.selectFrom('accounts').selectAll().execute()
      return rows.map(accountOf).sort((a, b) => compareTexts(a.createdAt, b.createdAt))
    })
  }

  account(id: string): Promise<Credentials | null> {
    return this.#database.read((db) => find(db, 'id', id))
  }

  accountNamed(name: string): Promise<Credentials | null> {
    return this.#database.read((db) => find(db, 'name_key', nameKey(name)))
  }

  add(account: Account, password: string | null): Promise<boolean> {
    return this.#write((db) => insert(db, account, password))
  }

  change(id: string, change: AccountChange): Promise<AccountRefusal | null> {
    const { role, areaCode, password, disabledAt } = change
    return this.#update(id, () => ({
      ...(role !== undefined && { role }),
      ...(areaCode !== undefined && { area_code: areaCode }),
      ...(password !== undefined && { password }),
      ...(disabledAt !== undefined && { disabled_at: disabledAt }),
    }))
  }

  erase(id: string, now: string): Promise<AccountRefusal | null> {
    return this.#update(id, ({ account }) => ({
      name: null,
      name_key: null,
      password: null,
      changes_seen_at: null,
      erased_at: now,
      disabled_at: account.disabledAt ?? now,
    }))
  }

  changesSeen(id: string, at: string): Promise<string | null> {
    return this.#write(async (db) => {
      const before = await db
        .selectFrom('accounts')
        .select('changes_seen_at')
        .where('id', '=', id)
        .executeTakeFirst()
      await db.updateTable('accounts').set({ changes_seen_at: at }).where('id', '=', id).execute()
      return before?.changes_seen_at ?? null
    })
  }

  async beginSession(
    { tokenHash, accountId, createdAt, seenAt }: Parameters<AccountStore['beginSession']>[0],
    since: string,
  ): Promise<void> {
    await this.#write(async (db) => {
      await db.deleteFrom('sessions').where('created_at', '<', since).execute()
      await db
        .insertInto('sessions')
        .values({
          token_hash: tokenHash,
          account_id: accountId,
          created_at: createdAt,
          seen_at: seenAt,
        })
        .execute()
    })
  }

  session(tokenHash: string): ReturnType<AccountStore['session']> {
    return this.#database.read(async (db) => {
      const row = await db
        .selectFrom('sessions')
        .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
        .selectAll('accounts')
        .select(['sessions.created_at as begun_at', 'sessions.seen_at'])
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst()
      if (!row) return null
      const { begun_at: createdAt, seen_at: seenAt } = row
      const account = accountOf(row)
      return { session: { tokenHash, accountId: account.id, createdAt, seenAt }, account }
    })
  }

  async sessionSeen(tokenHash: string, seenAt: string): Promise<void> {
    const note = (db: Kysely<Tables>) =>
      db
        .updateTable('sessions')
        .set({ seen_at: seenAt })
        .where('token_hash', '=', tokenHash)
        .execute()
    await this.#database.write(note, 0).catch((error) => {
      if (!(error instanceof OperatorFault)) throw error
    })
  }

  async endSession(tokenHash: string): Promise<void> {
    await this.#write((db) =>
      db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute(),
    )
  }

  async endSessions(accountId: string): Promise<void> {
    await this.#write((db) => endSessions(db, accountId))
  }

  async setSetupToken(hash: string, expiresAt: string): Promise<void> {
    await this.#write(async (db) => {
      await db.deleteFrom('setup_tokens').execute()
      await db.insertInto('setup_tokens').values({ hash, expires_at: expiresAt }).execute()
    })
  }

  setUp(
    ...[hash, now, account, password]: Parameters<AccountStore['setUp']>
  ): ReturnType<AccountStore['setUp']> {
    return this.#write(async (db) => {
      const taken = await db
        .deleteFrom('setup_tokens')
        .where('hash', '=', hash)
        .where('expires_at', '>', now)
        .returning('hash')
        .executeTakeFirst()
      if (!taken) return 'no_such_token'
      if (await insert(db, account, password)) return null
      throw new NameTaken()
    }).catch((error) => {
      // Thrown, so that the token is still there for another name.
      if (error instanceof NameTaken) return 'name_taken' as const
      throw error
    })
  }

  #update(
    id: string,
    changed: (before: Credentials) => Updateable<AccountRow>,
  ): Promise<AccountRefusal | null> {
    return this.#write(async (db) => {
      // Locks administrators first: two that demote each other must follow one another.
      await db
        .updateTable('accounts')
        .set({ role: 'administrator' })
        .where('role', '=', 'administrator')
        .execute()
      const before = await find(db, 'id', id)
      if (!before || before.account.erasedAt !== null) return 'unknown_account'
      const changes = changed(before)
      if (Object.keys(changes).length > 0) {
        await db.updateTable('accounts').set(changes).where('id', '=', id).execute()
      }
      await endSessions(db, id)
      const rows = await db
        .selectFrom('accounts')
        .selectAll()
        .where('role', '=', 'administrator')
        .execute()
      const left = rows.map(credentialsOf).some(managesAccounts)
      if (managesAccounts(before) && !left) throw new LastAdministrator()
      return null
    }).catch((error) => {
      if (error instanceof LastAdministrator) return 'last_administrator' as const
      throw error
    })
  }

  /** Writes in one transaction. */
  #write<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
    return writePolitely(this.#database, (db) => db.transaction().execute(work))
  }
}

/**
 * Carries all accounts into a database that has none. Sessions stay behind: they belong to the
 * address that people signed in at.
 *
 * @returns How many.
 * @throws {OperatorFault} The target has accounts.
 */
export async function copyAccounts(from: Database, to: Database): Promise<number> {
  const rows = await from.read((db) => db.selectFrom('accounts').selectAll().execute())
  await to.write((db) =>
    db.transaction().execute(async (transaction) => {
      const held = await transaction.selectFrom('accounts').select('id').executeTakeFirst()
      if (held) throw new OperatorFault('the target holds accounts already: name an empty database')
      for (const row of rows) await transaction.insertInto('accounts').values(row).execute()
    }),
  )
  return rows.length
}

/** Gives a transaction up whose outcome would leave nobody to manage accounts. */
class LastAdministrator extends Error {}
class NameTaken extends Error {}

async function find(
  db: Kysely<Tables>,
  column: 'id' | 'name_key',
  text: string,
): Promise<Credentials | null> {
  const row = await db
    .selectFrom('accounts')
    .selectAll()
    .where(column, '=', text)
    .executeTakeFirst()
  return row ? credentialsOf(row) : null
}

async function insert(
  db: Kysely<Tables>,
  account: Account,
  password: string | null,
): Promise<boolean> {
  const row = await db
    .insertInto('accounts')
    .values({
      id: account.id,
      name: account.name,
      name_key: account.name === null ? null : nameKey(account.name),
      role: account.role,
      area_code: account.areaCode,
      password,
      created_at: account.createdAt,
      disabled_at: account.disabledAt,
      erased_at: account.erasedAt,
      changes_seen_at: null,
    })
    .onConflict((conflict) => conflict.column('name_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

async function endSessions(db: Kysely<Tables>, accountId: string): Promise<void> {
  await db.deleteFrom('sessions').where('account_id', '=', accountId).execute()
}

function credentialsOf(row: AccountRow): Credentials {
  return { account: accountOf(row), password: row.password }
}

function accountOf(row: AccountRow): Account {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    areaCode: row.area_code,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
    erasedAt: row.erased_at,
  }
}
