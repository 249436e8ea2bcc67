import { openSqlStore } from '../../server/node/sql-store.ts'
import { testStore } from './store-cases.ts'
import { testSums } from './stored-sums-cases.ts'
import { temporaryFile } from './temporary-file.ts'

testStore('the SQLite store', () => openSqlStore(`file:${temporaryFile('store.sqlite')}`))

testSums('on SQLite', () => openSqlStore(`file:${temporaryFile('sums.sqlite')}`))
