import { createMemoryStore } from '../../server/api/memory-store.ts'
import { testStore } from './store-cases.ts'

testStore('the memory store', async () => createMemoryStore())
