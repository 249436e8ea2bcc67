/**
 * How the keys begin under which the browser keeps what was typed and is not stored yet; the account
 * follows. Drafts of another shape are kept under another name.
 */
export const UNSENT = 'entry-drafts-1|'

/** Whether this browser keeps something of an account that its server does not hold yet. */
export function hasUnsent(accountId: string): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(`${UNSENT}${accountId}|`))
  } catch {
    // A browser that forbids storage keeps nothing.
    return false
  }
}
