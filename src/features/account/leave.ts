import { signOut } from '../../data/session-requests.ts'
import { onServer } from '../../data/visit.ts'
import { paths } from '../../selection/paths.ts'
import type { Language } from '../../text/language.ts'

/**
 * Signs out and opens the start page anew, so that nothing of what this account saw stays in the page.
 *
 * @returns False where the server could not be told; the reader is then still signed in.
 */
export async function leave(lang: Language, everywhere: boolean): Promise<boolean> {
  const outcome = await signOut(everywhere)
  if ('refused' in outcome) return false
  window.location.assign(onServer(paths.overview({ lang })))
  return true
}
