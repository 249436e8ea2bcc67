import { LRUCache } from 'lru-cache'

/** What every kept entry costs beside its bytes, roughly. */
const OVERHEAD = 512

/** An answer as bytes. */
interface Entry {
  readonly bytes: Uint8Array
  /** False = may not be handed out again. */
  readonly worthKeeping: boolean
}

/**
 * Keeps answers as bytes up to a bound; what was used longest ago goes first.
 *
 * Asking for an answer that is being made waits for it instead of making it twice: after an import
 * every open page asks for the same figures at once. Failures are not kept.
 */
export class ByteCache<E extends Entry> {
  readonly #entries: LRUCache<string, E, () => Promise<E>>

  /** @param limit Bytes in all; an entry that takes more than a quarter of it is not kept. */
  constructor(limit: number) {
    this.#entries = new LRUCache({
      maxSize: limit,
      maxEntrySize: limit / 4,
      sizeCalculation: ({ bytes, worthKeeping }, key) =>
        worthKeeping ? bytes.length + key.length * 2 + OVERHEAD : limit,
      fetchMethod: (_key, _old, { context: make }) => make(),
      // Readers get their answer also when others push it out while it is being made.
      ignoreFetchAbort: true,
    })
  }

  /** The entry of `key`; made when it is not kept. */
  get(key: string, make: () => Promise<E>): Promise<E> {
    return this.#entries.forceFetch(key, { context: make })
  }
}
