import { LRUCache } from 'lru-cache'

/** What every kept entry costs beside its bytes, roughly. */
const OVERHEAD = 512

/** An answer as bytes. */
interface Entry {
  readonly bytes: Uint8Array
  /** False = may not be handed out again. */
  readonly worthKeeping: boolean
}

/** Makes an entry; `left` says when nobody waits for it any more. */
type Make<E> = (left: AbortSignal) => Promise<E>

/** An entry that is being made. */
interface Making<E> {
  readonly entry: Promise<E>
  readonly left: AbortController
  waiting: number
}

/**
 * Keeps answers as bytes up to a bound; what was used longest ago goes first.
 *
 * Asking for an answer that is being made waits for it instead of making it twice: after an import
 * every open page asks for the same figures at once. Failures are not kept.
 */
export class ByteCache<E extends Entry> {
  readonly #entries: LRUCache<string, E>
  readonly #making = new Map<string, Making<E>>()

  /** @param limit Bytes in all; an entry that takes more than a quarter of it is not kept. */
  constructor(limit: number) {
    this.#entries = new LRUCache({
      maxSize: limit,
      maxEntrySize: limit / 4,
      sizeCalculation: ({ bytes }, key) => bytes.length + key.length * 2 + OVERHEAD,
    })
  }

  /** The entry of `key`, if it is kept. */
  kept(key: string): E | undefined {
    return this.#entries.get(key)
  }

  /**
   * The entry of `key`; made when it is not kept.
   *
   * @param reader Tells when the one who asks has left. The making is told once all have.
   */
  get(key: string, make: Make<E>, reader?: AbortSignal): Promise<E> {
    const kept = this.#entries.get(key)
    if (kept) return Promise.resolve(kept)
    const making = this.#making.get(key) ?? this.#begin(key, make)
    making.waiting += 1
    const leave = () => {
      making.waiting -= 1
      if (making.waiting > 0) return
      this.#forget(key, making)
      making.left.abort()
    }
    if (reader?.aborted) leave()
    else reader?.addEventListener('abort', leave, { once: true })
    return making.entry.finally(() => reader?.removeEventListener('abort', leave))
  }

  #begin(key: string, make: Make<E>): Making<E> {
    const left = new AbortController()
    const making: Making<E> = { entry: make(left.signal), left, waiting: 0 }
    this.#making.set(key, making)
    making.entry.then(
      (entry) => {
        if (entry.worthKeeping) this.#entries.set(key, entry)
        this.#forget(key, making)
      },
      () => this.#forget(key, making),
    )
    return making
  }

  /** Somebody else may be making it anew by now. */
  #forget(key: string, making: Making<E>): void {
    if (this.#making.get(key) === making) this.#making.delete(key)
  }
}
