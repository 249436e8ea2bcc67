/**
 * Runs tasks one after another, in the order they were handed over; a task that fails does not
 * hold up the next one.
 *
 * @example const run = oneAtATime(); await run(() => store())
 */
export function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const result = last.then(task)
    last = result.catch(() => undefined)
    return result
  }
}
