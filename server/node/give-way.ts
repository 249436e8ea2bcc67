/** Lets others be answered, though not again before so many milliseconds are over. */
export function afterEach(slice: number): () => void | Promise<void> {
  let last = 0
  return () => {
    if (performance.now() - last < slice) return
    return new Promise((resolve) =>
      setImmediate(() => {
        last = performance.now()
        resolve()
      }),
    )
  }
}
