import type { Crash } from '../../contract/crash.ts'
import { PATHS } from '../../contract/paths.ts'
import { onServer } from './visit.ts'

/** One page tells this many crashes at most: one that draws anew and fails anew must not flood the log. */
const MOST = 3
let told = 0

/**
 * Tells the server that this page crashed, for its operator's log: what went wrong, where in the
 * program (whose files carry their build in their names) and on which page, without what the address
 * asks for. Nobody waits for it.
 */
export function reportCrash(error: unknown): void {
  if (told >= MOST) return
  told += 1
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const crash: Crash = {
    message: withoutQueries(message).slice(0, 500),
    stack: withoutQueries(stack).slice(0, 4_000),
    page: window.location.pathname.slice(0, 200),
  }
  fetch(onServer(PATHS.crashes), {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(crash),
  }).catch(() => undefined)
}

/** A text without the queries and hashes of the addresses in it. */
function withoutQueries(text: string): string {
  return text.replace(/(https?:\/\/[^\s?#]*)[?#][^\s:)]*/g, '$1')
}
