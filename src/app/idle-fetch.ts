import type { QueryClient } from '@tanstack/react-query'
import { fetchAwaitedParts } from '../components/lazy-part.ts'
import { fetchAhead } from '../data/fetch-ahead.ts'
import { LANGUAGES } from '../text/language.ts'
import { fetchWords } from '../text/words-of.ts'

/**
 * Fetches the rest of the program: lists, other pages and the other language then open without the server.
 * Then what the next press asks for, on whatever view. Not where the reader asked to save data.
 */
export async function idleFetch(client: QueryClient, ending: AbortSignal): Promise<void> {
  if (savesData()) return
  // What cannot be fetched now is asked for again where it is needed.
  for (const lang of LANGUAGES) fetchWords(lang).catch(() => undefined)
  await fetchAwaitedParts()
  fetchAhead(client, ending)
}

function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } }
  return connection?.saveData === true
}
