import { afterAll, beforeAll, describe } from 'vitest'
import { openSqlStore } from '../../server/node/sql-store.ts'
import { findPostgres, type PostgresCluster, startPostgres } from './postgres-cluster.ts'
import { testStore } from './store-cases.ts'

describe.skipIf(!findPostgres())('on PostgreSQL', () => {
  let cluster: PostgresCluster

  beforeAll(async () => {
    cluster = await startPostgres()
  })
  afterAll(() => cluster.stop())

  testStore('the PostgreSQL store', async () => openSqlStore(await cluster.create()))
})
