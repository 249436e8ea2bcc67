import { setupWorker } from 'msw/browser'
import { dayIn } from '../domain/day.ts'
import { apiHandlers } from './handlers.ts'
import { createSampleStore } from './sample-store.ts'

/**
 * Starts the API inside the browser, over the sample county in memory.
 *
 * @param clock Epoch milliseconds of now.
 */
export async function startMockApi(clock: () => number): Promise<void> {
  const today = () => dayIn(clock())
  const worker = setupWorker(...apiHandlers(createSampleStore(), { today, clock }))
  await worker.start({ onUnhandledRequest: 'bypass', quiet: true })
}
