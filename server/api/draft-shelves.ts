import type { Shelves } from './memory-state.ts'

/** Shelves that are copied when first written to, so that readers of the old ones see no change. */
export class DraftShelves<Row extends { readonly areaCode: string }> {
  readonly #shelves: Map<string, ReadonlyMap<string, Row>>
  readonly #own = new Map<string, Map<string, Row>>()

  constructor(before: Shelves<Row>) {
    this.#shelves = new Map(before)
  }

  get shelves(): Shelves<Row> {
    return this.#shelves
  }

  /** Every row, shelf by shelf. */
  *rows(): Generator<Row> {
    for (const shelf of this.#shelves.values()) yield* shelf.values()
  }

  keys(): string[] {
    return [...this.#shelves.keys()]
  }

  open(key: string): Map<string, Row> {
    let shelf = this.#own.get(key)
    if (!shelf) {
      shelf = new Map(this.#shelves.get(key))
      this.#own.set(key, shelf)
      this.#shelves.set(key, shelf)
    }
    return shelf
  }

  /** Removes the rows that `leaves` names; returns them. */
  remove(key: string, leaves: (row: Row, rowKey: string) => boolean): Row[] {
    const going = [...(this.#shelves.get(key) ?? [])].filter(([rowKey, row]) => leaves(row, rowKey))
    if (going.length === 0) return []
    const shelf = this.open(key)
    for (const [rowKey] of going) shelf.delete(rowKey)
    if (shelf.size === 0) {
      this.#shelves.delete(key)
      this.#own.delete(key)
    }
    return going.map(([, row]) => row)
  }

  /** Leaves no empty shelves. */
  tidy(): void {
    for (const [key, shelf] of this.#own) {
      if (shelf.size > 0) continue
      this.#shelves.delete(key)
      this.#own.delete(key)
    }
  }

  areaCodes(): Set<string> {
    return new Set(Array.from(this.rows(), (row) => row.areaCode))
  }
}
