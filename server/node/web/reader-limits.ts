import { LRUCache } from 'lru-cache'

/** Readers that are remembered; of more the one who asked longest ago is forgotten. */
const READERS = 10_000
const MINUTE = 60_000

/**
 * Counts what is worked out for each reader: a whole minute's worth at once, then as much as a minute
 * gives back.
 */
export class ReaderLimits {
  readonly #perMinute: number
  readonly #clock: () => number
  readonly #readers = new LRUCache<string, { left: number; at: number }>({ max: READERS })

  /**
   * @param perMinute Answers a minute; 0 = as many as they like.
   * @param clock Milliseconds that only ever grow.
   */
  constructor(perMinute: number, clock: () => number) {
    this.#perMinute = perMinute
    this.#clock = clock
  }

  /** Whether a reader may have another answer worked out; counts it if so. */
  take(reader: string): boolean {
    if (this.#perMinute === 0) return true
    const at = this.#clock()
    const before = this.#readers.get(reader) ?? { left: this.#perMinute, at }
    const given = ((at - before.at) / MINUTE) * this.#perMinute
    const left = Math.min(this.#perMinute, before.left + given)
    const allowed = left >= 1
    this.#readers.set(reader, { left: allowed ? left - 1 : left, at })
    return allowed
  }
}
