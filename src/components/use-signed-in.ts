import { visitCookies } from '../data/visit.ts'
import { useTakenOver } from './use-taken-over.ts'

/**
 * Whether somebody may be signed in, so that asking what concerns them is worth while: a cookie says so. Never while
 * the server draws: pages come drawn for nobody in particular.
 */
export function useSignedIn(): boolean {
  // Signing in and out leads to another page: the cookie is looked up anew.
  return useTakenOver() && /\bsigned_in=1/.test(visitCookies())
}
