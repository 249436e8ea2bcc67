import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importDataset } from '../../server/imports/import-source.ts'
import { copyStore } from '../../server/node/copy/copy-store.ts'
import { openDatasetSource } from '../../server/node/dataset/open-dataset-source.ts'
import { openSqlStore } from '../../server/node/sql-store.ts'
import { testAccounts } from './account-cases.ts'
import { testDesk } from './desk-cases.ts'
import { testPoliteWrites } from './polite-cases.ts'
import { findPostgres, type PostgresCluster, startPostgres } from './postgres-cluster.ts'
import { testRegisters } from './register-cases.ts'
import { testStore } from './store-cases.ts'
import { testSums } from './stored-sums-cases.ts'
import { temporaryFile } from './temporary-file.ts'

describe.skipIf(!findPostgres())('on PostgreSQL', () => {
  let cluster: PostgresCluster
  /** With this program's tables, and nothing in them: made once. */
  let empty: string

  beforeAll(async () => {
    cluster = await startPostgres()
    empty = await cluster.create()
    await (await openSqlStore(empty)).close()
  })
  // A busy machine takes its time to end it.
  afterAll(() => cluster.stop(), 60_000)

  testStore('the PostgreSQL store', async () => openSqlStore(await cluster.create(empty)))

  testAccounts('in PostgreSQL', async () => {
    const store = await openSqlStore(await cluster.create(empty))
    return { accounts: store.accounts(), close: () => store.close() }
  })
  testDesk('the PostgreSQL store', async () => openSqlStore(await cluster.create(empty)))
  testRegisters('the PostgreSQL store', async () => openSqlStore(await cluster.create(empty)))

  testPoliteWrites('in PostgreSQL', async () => {
    const url = await cluster.create(empty)
    return [await openSqlStore(url), await openSqlStore(url)]
  })

  it('leaves it for the next time to note that a session was used, where that would have to wait', async () => {
    const url = await cluster.create(empty)
    const store = await openSqlStore(url)
    const accounts = store.accounts()
    const at = '2026-11-02T08:00:00.000Z'
    const account = { id: 'a', name: '张三', role: 'administrator', areaCode: null } as const
    await accounts.add({ ...account, createdAt: at, disabledAt: null, erasedAt: null }, 'hash')
    await accounts.beginSession({ tokenHash: 't', accountId: 'a', createdAt: at, seenAt: at }, at)
    const other = new pg.Client(url)
    await other.connect()
    await other.query('begin')
    await other.query('select * from sessions for update')
    await accounts.sessionSeen('t', '2026-11-02T09:00:00.000Z')
    await other.end()
    expect((await accounts.session('t'))?.session.seenAt).toBe(at)
    await store.close()
  })

  testSums('on PostgreSQL', async () => openSqlStore(await cluster.create(empty)))

  it('a store is filled from a file, and a file from it, with every fact', async () => {
    const file = await openSqlStore(`file:${temporaryFile('from.sqlite')}`)
    const source = await openDatasetSource('dataset/published')
    await importDataset(file, source, { now: '2026-11-02T08:00:00.000Z' })
    const store = await openSqlStore(await cluster.create(empty))
    const back = await openSqlStore(`file:${temporaryFile('to.sqlite')}`)
    const sums = await copyStore(file, store)
    const clerk = {
      role: 'clerk',
      areaCode: '500231101',
      disabledAt: null,
      erasedAt: null,
    } as const
    const account = { ...clerk, id: 'a', name: '张三', createdAt: '2026-11-02T08:00:00.000Z' }
    await file.accounts().add(account, 'hash')
    expect(await file.copyAccounts(store)).toBe(1)
    expect(sums).toMatchObject({
      areas: { rows: 116 },
      indicators: { rows: 25 },
      targets: { rows: 0 },
      observations: { rows: 113 },
    })
    expect(await copyStore(store, back)).toEqual(sums)
    expect(await store.copyAccounts(back)).toBe(1)
    expect(await back.accounts().accountNamed('张三')).toEqual({ account, password: 'hash' })
    await expect(file.copyAccounts(store)).rejects.toThrow(/holds accounts already/)
    for (const one of [file, store, back]) await one.close()
  })
})
