import { expect, it } from 'vitest'
import { openSqlStore } from '../../server/node/sql-store.ts'
import { testAccounts } from './account-cases.ts'
import { testDesk } from './desk-cases.ts'
import { testPoliteWrites } from './polite-cases.ts'
import { testStore } from './store-cases.ts'
import { testSums } from './stored-sums-cases.ts'
import { temporaryFile } from './temporary-file.ts'

testStore('the SQLite store', () => openSqlStore(`file:${temporaryFile('store.sqlite')}`))

testDesk('the SQLite store', () => openSqlStore(`file:${temporaryFile('desk.sqlite')}`))

testSums('on SQLite', () => openSqlStore(`file:${temporaryFile('sums.sqlite')}`))

testAccounts('in SQLite', async () => {
  const store = await openSqlStore(`file:${temporaryFile('accounts.sqlite')}`)
  return { accounts: store.accounts(), close: () => store.close() }
})

it('accounts in SQLite: who signs in during an import waits for its end, and nobody else does', async () => {
  const store = await openSqlStore(`file:${temporaryFile('accounts.sqlite')}`)
  const accounts = store.accounts()
  const now = '2026-11-27T08:00:00.000Z'
  const clerk = { role: 'clerk', areaCode: '500231101', disabledAt: null, erasedAt: null } as const
  let adding: Promise<boolean> | null = null
  await store.write(now, async () => {
    adding = accounts.add({ ...clerk, id: 'a', name: '张三', createdAt: now }, null)
    // What need not be written now gives way at once, and reading goes on.
    await accounts.sessionSeen('token', now)
    expect(await accounts.accounts()).toEqual([])
    return true
  })
  expect(await adding).toBe(true)
  await store.close()
})

testPoliteWrites('in SQLite', async () => {
  const url = `file:${temporaryFile('polite.sqlite')}`
  return [await openSqlStore(url), await openSqlStore(url)]
})
