import { useEffect } from 'react'
import { fetchAwaitedParts } from '../components/lazy-part.ts'
import { LANGUAGES } from '../text/language.ts'
import { fetchWords } from '../text/words-of.ts'

/**
 * Fetches the rest of the program once the page is drawn and the browser has nothing else to do: lists,
 * other pages and the other language then open without the server. Not where the reader asked to save
 * data.
 */
export function useIdleFetch(): void {
  useEffect(() => {
    if (typeof requestIdleCallback !== 'function' || savesData()) return
    const asked = requestIdleCallback(() => {
      void fetchAwaitedParts()
      // What cannot be fetched now is asked for again where it is needed.
      for (const lang of LANGUAGES) fetchWords(lang).catch(() => undefined)
    })
    return () => cancelIdleCallback(asked)
  }, [])
}

function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } }
  return connection?.saveData === true
}
