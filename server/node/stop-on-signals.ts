/** Signals this close together are one: a terminal and npm both pass Ctrl+C on. */
const ONE_REQUEST = 500

/**
 * Ends the process cleanly on SIGTERM or SIGINT: runs `close`, then exits with 0. A second signal,
 * given while that lasts, exits at once with 1.
 *
 * @param onError Told why `close` failed; the process then exits with 1.
 */
export function stopOnSignals(close: () => Promise<void>, onError: (error: unknown) => void): void {
  let asked: number | null = null
  const stop = () => {
    const now = performance.now()
    if (asked !== null) {
      if (now - asked > ONE_REQUEST) process.exit(1)
      return
    }
    asked = now
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        onError(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
