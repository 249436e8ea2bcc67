import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Account, AccountStore } from '../../server/api/access/account-store.ts'

const NOW = '2026-11-27T08:00:00.000Z'
const LATER = '2026-11-27T09:00:00.000Z'

/** A clerk of 500231101, named like their id. */
function account(id: string, overrides: Partial<Account> = {}): Account {
  return {
    id,
    name: id,
    role: 'clerk',
    areaCode: '500231101',
    createdAt: NOW,
    disabledAt: null,
    erasedAt: null,
    ...overrides,
  }
}
const administrator = (id: string) => account(id, { role: 'administrator', areaCode: null })

/** An open store of accounts, and how to close what is behind it. */
interface Opened {
  readonly accounts: AccountStore
  close(): Promise<void>
}

/** The cases that every implementation of `AccountStore` passes. */
export function testAccounts(name: string, open: () => Promise<Opened>): void {
  describe(`accounts ${name}`, () => {
    let store: AccountStore
    let close: () => Promise<void>
    beforeEach(async () => {
      ;({ accounts: store, close } = await open())
    })
    afterEach(() => close())

    /** Somebody signed in under a token that reads like their id. */
    const signIn = (id: string, token = `${id}-token`, createdAt = NOW) =>
      store.beginSession({ tokenHash: token, accountId: id, createdAt, seenAt: createdAt }, NOW)

    it('come back as they were added, oldest first, and are found by their names as people type them', async () => {
      const later = account('b', { name: 'Ｚhang San', createdAt: LATER })
      expect(await store.add(later, 'hash')).toBe(true)
      expect(await store.add(account('a', { name: '张三' }), null)).toBe(true)
      expect((await store.accounts()).map(({ id }) => id)).toEqual(['a', 'b'])
      expect(await store.accountNamed(' zHANG san')).toEqual({ account: later, password: 'hash' })
      expect((await store.accountNamed('张三'))?.password).toBeNull()
      expect(await store.accountNamed('李四')).toBeNull()
      expect(await store.account('b')).toEqual({ account: later, password: 'hash' })
      expect(await store.account('c')).toBeNull()
    })

    it('never share a name', async () => {
      await store.add(account('a', { name: 'Li Si' }), null)
      expect(await store.add(account('b', { name: 'LI SI' }), null)).toBe(false)
      expect(await store.accounts()).toHaveLength(1)
    })

    it('end all their sessions with every change, and only theirs', async () => {
      for (const id of ['a', 'b']) {
        await store.add(account(id), 'old')
        await signIn(id)
      }
      await signIn('a', 'second')
      const changes = [
        { password: 'new' },
        { role: 'supervisor', areaCode: '500231' },
        { disabledAt: NOW },
        { disabledAt: null },
      ] as const
      for (const change of changes) {
        expect(await store.change('a', change)).toBeNull()
        expect(await store.session('a-token')).toBeNull()
        expect(await store.session('second')).toBeNull()
        await signIn('a')
      }
      expect(await store.account('a')).toEqual({
        account: account('a', { role: 'supervisor', areaCode: '500231' }),
        password: 'new',
      })
      expect(await store.session('b-token')).not.toBeNull()
      expect(await store.change('nobody', { disabledAt: NOW })).toBe('unknown_account')
    })

    it('keep nothing but their id, role and area once erased, for good', async () => {
      await store.add(account('a', { name: '张三' }), 'hash')
      await signIn('a')
      expect(await store.erase('a', LATER)).toBeNull()
      const erased = account('a', { name: null, erasedAt: LATER, disabledAt: LATER })
      expect(await store.account('a')).toEqual({ account: erased, password: null })
      expect(await store.session('a-token')).toBeNull()
      expect(await store.accountNamed('张三')).toBeNull()
      expect(await store.change('a', { disabledAt: null })).toBe('unknown_account')
      expect(await store.erase('a', LATER)).toBe('unknown_account')
      // The name is free, also for several who are gone.
      expect(await store.add(account('b', { name: '张三' }), 'hash')).toBe(true)
      expect(await store.erase('b', LATER)).toBeNull()
    })

    it('always leave somebody who manages them', async () => {
      await store.add(administrator('a'), 'hash')
      await store.add(account('nobody signs in', { role: 'administrator', areaCode: null }), null)
      await signIn('a')
      for (const change of [
        { disabledAt: NOW },
        { role: 'clerk', areaCode: '500231101' },
      ] as const) {
        expect(await store.change('a', change)).toBe('last_administrator')
      }
      expect(await store.erase('a', NOW)).toBe('last_administrator')
      expect(await store.account('a')).toEqual({ account: administrator('a'), password: 'hash' })
      expect(await store.session('a-token')).not.toBeNull()

      await store.add(administrator('b'), 'hash')
      const both = await Promise.all([
        store.change('a', { disabledAt: NOW }),
        store.change('b', { disabledAt: NOW }),
      ])
      expect(both.filter((one) => one === null)).toHaveLength(1)
      expect(both.filter((one) => one === 'last_administrator')).toHaveLength(1)
    })

    it('have sessions that are found by the hash of their token, until they end', async () => {
      await store.add(account('a'), 'hash')
      await signIn('a', 'old', '2026-11-26T08:00:00.000Z')
      expect(await store.session('old')).toMatchObject({ account: { id: 'a' } })
      await signIn('a', 'one')
      // Too old by then.
      expect(await store.session('old')).toBeNull()
      await store.sessionSeen('one', LATER)
      expect(await store.session('one')).toEqual({
        session: { tokenHash: 'one', accountId: 'a', createdAt: NOW, seenAt: LATER },
        account: account('a'),
      })
      await signIn('a', 'two')
      await store.endSession('one')
      expect(await store.session('one')).toBeNull()
      expect(await store.session('two')).not.toBeNull()
      await store.endSessions('a')
      expect(await store.session('two')).toBeNull()
    })

    it('keep when somebody last looked at what changed, each for themselves', async () => {
      await store.add(account('a'), null)
      await store.add(account('b'), null)
      expect(await store.changesSeen('a', NOW)).toBeNull()
      expect(await store.changesSeen('a', LATER)).toBe(NOW)
      expect(await store.changesSeen('b', LATER)).toBeNull()
      expect(await store.changesSeen('a', LATER)).toBe(LATER)
    })

    it('begin with one administrator by a token that is good once, for an hour, and until the next', async () => {
      const setUp = (hash: string, now = NOW, id = 'a') =>
        store.setUp(hash, now, administrator(id), 'hash')
      expect(await setUp('none')).toBe('no_such_token')
      await store.setSetupToken('first', LATER)
      await store.setSetupToken('second', LATER)
      expect(await setUp('first')).toBe('no_such_token')
      expect(await setUp('second', LATER)).toBe('no_such_token')
      await store.add(account('taken', { name: 'a' }), null)
      expect(await setUp('second')).toBe('name_taken')
      expect(await setUp('second', NOW, 'b')).toBeNull()
      expect(await setUp('second', NOW, 'c')).toBe('no_such_token')
      expect((await store.accountNamed('b'))?.account.role).toBe('administrator')
    })
  })
}
