/** Slots at first; doubled whenever three quarters are taken. */
const FEWEST_SLOTS = 1_024

/**
 * The row in which each fact came first, by a number that tells the facts apart.
 *
 * A file may hold millions: in a `Map` they take 40 bytes each, here 16, and nothing that a garbage
 * collector has to look through.
 */
export class FirstRows {
  /** Slots: a key and its row; row 0 = free. */
  #keys = new Float64Array(FEWEST_SLOTS)
  #rows = new Uint32Array(FEWEST_SLOTS)
  #taken = 0

  /**
   * The row of a key; null when it did not come yet.
   *
   * @param key A whole number from 0 that is held exactly.
   */
  get(key: number): number | null {
    return this.#rows[this.#slotOf(key)] || null
  }

  /** @param row From 1. */
  set(key: number, row: number): void {
    const slot = this.#slotOf(key)
    if (this.#rows[slot] === 0) this.#taken += 1
    this.#keys[slot] = key
    this.#rows[slot] = row
    if (this.#taken > this.#rows.length * 0.75) this.#grow()
  }

  /** The slot that holds a key, or the free one where it belongs. */
  #slotOf(key: number): number {
    const last = this.#rows.length - 1
    let slot = scattered(key) & last
    while (this.#rows[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & last
    return slot
  }

  #grow(): void {
    const [keys, rows] = [this.#keys, this.#rows]
    this.#keys = new Float64Array(keys.length * 2)
    this.#rows = new Uint32Array(rows.length * 2)
    for (const [slot, key] of keys.entries()) {
      const row = rows[slot] ?? 0
      if (row === 0) continue
      const place = this.#slotOf(key)
      this.#keys[place] = key
      this.#rows[place] = row
    }
  }
}

/** Bits of a key so mixed that keys which follow each other lie apart (the last steps of MurmurHash3). */
function scattered(key: number): number {
  let bits = key ^ Math.imul(key / 2 ** 32, 0x9e3779b1)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
