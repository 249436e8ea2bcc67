import { setupWorker } from 'msw/browser'
import { apiHandlers } from './handlers.ts'
import { createSampleStore } from './sample-store.ts'

/** Starts the API inside the browser, over the sample county in memory. */
export async function startMockApi(): Promise<void> {
  const worker = setupWorker(...apiHandlers(createSampleStore()))
  await worker.start({ onUnhandledRequest: 'bypass', quiet: true })
}
