import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * Whether the page is in the reader's own browser by now: false where the server draws it, and while
 * the browser takes it over. What depends on the reader's clock waits for that.
 */
export function useTakenOver(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
