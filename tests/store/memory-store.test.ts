import { createMemoryAccountStore } from '../../server/api/access/memory-account-store.ts'
import { createMemoryStore } from '../../server/api/memory-store.ts'
import { testAccounts } from './account-cases.ts'
import { testDesk } from './desk-cases.ts'
import { testRegisters } from './register-cases.ts'
import { testStore } from './store-cases.ts'

testStore('the memory store', async () => createMemoryStore())

testAccounts('in memory', async () => ({
  accounts: createMemoryAccountStore(),
  close: async () => undefined,
}))
testDesk('the memory store', async () => createMemoryStore())

testRegisters('the memory store', async () => createMemoryStore())
