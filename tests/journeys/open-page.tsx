import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { BrowserRouter } from 'react-router-dom'
import { dayIn } from '../../domain/day.ts'
import { apiHandlers } from '../../mocks/handlers.ts'
import { mockServer } from '../../mocks/node.ts'
import { createSampleStore } from '../../mocks/sample-store.ts'
import type { AccessDependencies } from '../../server/api/access/access.ts'
import type { Store } from '../../server/api/store.ts'
import { App } from '../../src/app/app.tsx'
import { ClockProvider } from '../../src/components/clock.tsx'
import { createQueryClient } from '../../src/data/query-client.ts'

const shippedStore = createSampleStore()

/** What the clock shows in these tests. */
const NOW = Date.UTC(2026, 10, 6, 1, 30)

/** Opens an address as a reader does: the whole client over the real API program. */
export function openPage(
  address: string,
  store: Store = shippedStore,
  signIn?: AccessDependencies,
) {
  serve(store, undefined, signIn)
  window.history.replaceState(null, '', address)
  const user = userEvent.setup()
  render(
    <BrowserRouter>
      <ClockProvider clock={() => NOW}>
        <App client={createQueryClient()} />
      </ClockProvider>
    </BrowserRouter>,
  )
  return { user }
}

/** Puts a store behind the API. */
export function serve(
  store: Store = shippedStore,
  programVersion?: string,
  signIn?: AccessDependencies,
): void {
  const clock = () => NOW
  const today = () => dayIn(NOW, 'Asia/Shanghai')
  mockServer.resetHandlers(...apiHandlers(store, { today, clock, programVersion, signIn }))
}

/** Takes the server away. */
export function stopServer(): void {
  mockServer.resetHandlers(http.all('/api/*', () => HttpResponse.error()))
}

/** What makes the page ask again at once: the reader comes back to its window. */
export function returnToWindow(): void {
  window.dispatchEvent(new Event('visibilitychange'))
}

/** For `getByText`: the innermost element that says this, also where numbers are elements of their own. */
export function saying(text: string | RegExp) {
  const says = (element: Element | null) =>
    typeof text === 'string' ? element?.textContent === text : text.test(element?.textContent ?? '')
  return (_: string, element: Element | null) =>
    says(element) && ![...(element?.children ?? [])].some(says)
}

/** The row of an indicator in the overview's list, once it is there. */
export async function overviewRow(name: string): Promise<HTMLElement> {
  const list = await screen.findByRole('table')
  const row = (await within(list).findByRole('link', { name })).closest('tr')
  if (!row) throw new Error(`no row of ${name}`)
  return row
}
