import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Fetches more once the page is drawn and the browser has nothing else to do (`idle-fetch.ts`). */
export function useIdleFetch(client: QueryClient): void {
  useEffect(() => {
    if (typeof requestIdleCallback !== 'function') return
    const ending = new AbortController()
    const asked = requestIdleCallback(() => {
      import('./idle-fetch.ts').then(
        ({ idleFetch }) => idleFetch(client, ending.signal),
        () => undefined,
      )
    })
    return () => {
      cancelIdleCallback(asked)
      ending.abort()
    }
  }, [client])
}
