/** This machine's clock, epoch milliseconds; null until the program's start gives it. */
let local: (() => number) | null = null
/** By how many milliseconds the server's clock is ahead of it. */
let ahead = 0

/** A smaller difference is the way of an answer, not a clock that is wrong. */
const WRONG_MS = 60_000

/** A clock that goes by the server's where this machine's is wrong: days that people are asked for follow from it. */
export function followServer(clock: () => number): () => number {
  local = clock
  return () => clock() + ahead
}

/** Takes the time from an answer that no cache has kept: others tell when they were made. */
export function noteServerTime({ headers }: Response): void {
  const told = Date.parse(headers.get('date') ?? '')
  if (!local || Number.isNaN(told) || !headers.get('cache-control')?.includes('no-store')) return
  const difference = told - local()
  ahead = Math.abs(difference) < WRONG_MS ? 0 : difference
}
