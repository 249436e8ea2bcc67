/** What every kept entry costs beside its bytes, roughly. */
const OVERHEAD = 512

/**
 * Keeps answers as bytes up to a bound; what was used longest ago goes first.
 *
 * Asking for an answer that is being made waits for it instead of making it twice: after an import
 * every open page asks for the same figures at once.
 */
export class ByteCache<Entry extends { readonly bytes: Uint8Array }> {
  readonly #limit: number
  readonly #kept = new Map<string, Entry>()
  readonly #making = new Map<string, Promise<Entry>>()
  #size = 0

  /** @param limit Bytes in all; an entry that takes more than a quarter of it is not kept. */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** Bytes kept, with what keeping them costs. */
  get size(): number {
    return this.#size
  }

  /**
   * The entry of `key`; made when it is not kept.
   *
   * @param worthKeeping Whether an entry may be handed out again.
   */
  async get(
    key: string,
    make: () => Promise<Entry>,
    worthKeeping: (entry: Entry) => boolean,
  ): Promise<Entry> {
    const kept = this.#kept.get(key)
    if (kept) {
      this.#kept.delete(key)
      this.#kept.set(key, kept)
      return kept
    }
    const under = this.#making.get(key)
    if (under) return under
    const making = make()
    this.#making.set(key, making)
    try {
      const entry = await making
      if (worthKeeping(entry)) this.#keep(key, entry)
      return entry
    } finally {
      this.#making.delete(key)
    }
  }

  #keep(key: string, entry: Entry): void {
    const cost = costOf(key, entry)
    if (cost > this.#limit / 4) return
    this.#kept.set(key, entry)
    this.#size += cost
    for (const [oldest, old] of this.#kept) {
      if (this.#size <= this.#limit) return
      this.#kept.delete(oldest)
      this.#size -= costOf(oldest, old)
    }
  }
}

function costOf(key: string, entry: { readonly bytes: Uint8Array }): number {
  return entry.bytes.length + key.length * 2 + OVERHEAD
}
