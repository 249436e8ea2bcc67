import { setupServer } from 'msw/node'

/** The API for tests: each test says which store is behind it (`apiHandlers`). */
export const mockServer = setupServer()
