import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

const current = new AsyncLocalStorage<string>()

/** Runs what belongs to one request under an id of its own, which log lines carry and its answer names. */
export function underRequestId<T>(task: (id: string) => T): T {
  const id = randomUUID()
  return current.run(id, () => task(id))
}

/** The id of the request that is being answered; undefined outside of one. */
export function currentRequestId(): string | undefined {
  return current.getStore()
}
