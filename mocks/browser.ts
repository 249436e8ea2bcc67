import { setupWorker } from 'msw/browser'
import { apiHandlers } from './handlers.ts'
import { createSampleStore } from './sample-store.ts'

/**
 * Starts the API inside the browser, over the sample county in memory.
 *
 * @param today The day it is, `YYYY-MM-DD`.
 */
export async function startMockApi(today: () => string): Promise<void> {
  const worker = setupWorker(...apiHandlers(createSampleStore(), today))
  await worker.start({ onUnhandledRequest: 'bypass', quiet: true })
}
