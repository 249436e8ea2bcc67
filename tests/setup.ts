import '@testing-library/jest-dom/vitest'
import { format } from 'node:util'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import { mockServer } from '../mocks/node.ts'

// Roles and names of a whole page take jsdom long to work out.
configure({ asyncUtilTimeout: 10_000 })

/** What a test made the page complain about; a page that complains has failed. */
let complaints: string[] = []

beforeAll(() => {
  // An unhandled request is answered with an error, and told on the console: the test fails.
  mockServer.listen({ onUnhandledRequest: 'error' })
})

beforeEach(() => {
  complaints = []
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      complaints.push(format(...args))
    })
  }
  // jsdom lays nothing out.
  window.scrollTo = () => undefined
})

afterEach(() => {
  cleanup()
  mockServer.resetHandlers()
  localStorage.clear()
  for (const name of ['unit', 'language']) {
    // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no cookie store
    document.cookie = `${name}=; path=/; max-age=0`
  }
  vi.restoreAllMocks()
  expect(complaints).toEqual([])
})

afterAll(() => mockServer.close())
