import '@testing-library/jest-dom/vitest'
import { format } from 'node:util'
import { cleanup, configure, prettyDOM } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import { mockServer } from '../mocks/node.ts'

configure({
  // Roles and names of a whole page take long to work out.
  asyncUtilTimeout: 10_000,
  // Else every look for what is not there yet prints the whole page: a fifth of the time.
  getElementError: (message) => new Error(message ?? 'no such element'),
})

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
  // The simulated page lays nothing out.
  window.scrollTo = () => undefined
})

afterEach(({ task }) => {
  if (task.result?.state === 'fail') console.info(prettyDOM(document.body, 20_000))
  cleanup()
  mockServer.resetHandlers()
  vi.unstubAllGlobals()
  localStorage.clear()
  for (const name of ['unit', 'language', 'signed_in']) {
    // biome-ignore lint/suspicious/noDocumentCookie: the simulated page has no cookie store
    document.cookie = `${name}=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT`
  }
  vi.restoreAllMocks()
  // The next file has the same page.
  expect(document.cookie).toBe('')
  expect(complaints).toEqual([])
})

afterAll(() => mockServer.close())
