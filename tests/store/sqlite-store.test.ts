import { expect, it } from 'vitest'
import { openSqlStore } from '../../server/node/sql-store.ts'
import { area } from '../builders.ts'
import { testAccounts } from './account-cases.ts'
import { testDesk } from './desk-cases.ts'
import { testPoliteWrites } from './polite-cases.ts'
import { testRegisters } from './register-cases.ts'
import { testStore } from './store-cases.ts'
import { testSums } from './stored-sums-cases.ts'
import { temporaryFile } from './temporary-file.ts'

testStore('the SQLite store', () => openSqlStore(`file:${temporaryFile('store.sqlite')}`))

testDesk('the SQLite store', () => openSqlStore(`file:${temporaryFile('desk.sqlite')}`))

testRegisters('the SQLite store', () => openSqlStore(`file:${temporaryFile('registers.sqlite')}`))

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

it('lets others be answered between the writes that it lists', async () => {
  let steps = 0
  const store = await openSqlStore(`file:${temporaryFile('listed.sqlite')}`, {
    proceed: () => {
      steps += 1
    },
  })
  const codes = ['500231101', '500231102', '500231103']
  await store.write('2026-11-27T08:00:00.000Z', async (writer) => {
    await writer.put(
      'areas',
      codes.map((code) => area({ code, parentCode: null })),
    )
    return true
  })
  steps = 0
  const listed = { areaCodes: null, before: null, corrections: false, limit: 10 }
  expect(await store.changes(listed)).toHaveLength(3)
  expect(steps).toBeGreaterThanOrEqual(3)
  await store.close()
})
