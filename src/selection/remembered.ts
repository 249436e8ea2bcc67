import { useSyncExternalStore } from 'react'
import { type Remembered, rememberedIn } from '../../contract/page-address.ts'
import { basePath, drawnCookies, forgetCookies, visitCookies } from '../data/visit.ts'

/** Browsers keep a cookie no longer than 400 days. */
const LONGEST_S = 400 * 24 * 60 * 60

const listeners = new Set<() => void>()

/**
 * Remembers a value for later visits, in a cookie of this site: the server, too, draws by it.
 * Where the browser forbids cookies nothing is remembered.
 */
export function remember(name: Remembered, value: string): void {
  try {
    const secure = location.protocol === 'https:' ? '; secure' : ''
    // biome-ignore lint/suspicious/noDocumentCookie: our oldest browsers have no cookie store
    document.cookie = `${name}=${value}; path=${basePath() || '/'}; max-age=${LONGEST_S}; samesite=lax${secure}`
  } catch {
    // The address still says what is shown.
  }
  forgetCookies()
  for (const listener of listeners) listener()
}

/** A remembered value, null where there is none; draws again when the page remembers another. */
export function useRemembered(name: Remembered): string | null {
  return useSyncExternalStore(
    subscribe,
    () => rememberedIn(visitCookies(), name),
    () => rememberedIn(drawnCookies(), name),
  )
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
