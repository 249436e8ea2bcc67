import { openSqlStore } from '../../server/node/sql-store.ts'
import { testAccounts } from './account-cases.ts'
import { testStore } from './store-cases.ts'
import { testSums } from './stored-sums-cases.ts'
import { temporaryFile } from './temporary-file.ts'

testStore('the SQLite store', () => openSqlStore(`file:${temporaryFile('store.sqlite')}`))

testSums('on SQLite', () => openSqlStore(`file:${temporaryFile('sums.sqlite')}`))

testAccounts('in SQLite', async () => {
  const store = await openSqlStore(`file:${temporaryFile('accounts.sqlite')}`)
  return { accounts: store.accounts(), close: () => store.close() }
})
