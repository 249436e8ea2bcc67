import type { AreaSum } from '../../domain/area-sum.ts'

/** Which area through which month, as of which day. */
export type SumPlace = string

/** Keeps what was added up for areas, as long as what it rests on has the same version. */
export interface KeptSums {
  /** Undefined = not kept, or of another version. */
  find(place: SumPlace, version: string): AreaSum | undefined
  keep(place: SumPlace, version: string, sum: AreaSum): void
}

/** Bytes that a sum takes beside its text: key, version, entry. */
const ENTRY = 300

/**
 * Keeps the sums asked for last in memory.
 *
 * @param limit Characters kept at most, of one byte or two each.
 */
export function createKeptSums(limit: number): KeptSums {
  // A map tells its keys in the order in which they came in. Text takes a tenth of what the object does.
  const kept = new Map<SumPlace, { readonly version: string; readonly text: string }>()
  let size = 0
  const drop = (place: SumPlace) => {
    const entry = kept.get(place)
    if (!entry) return
    size -= entry.text.length + ENTRY
    kept.delete(place)
  }
  return {
    find(place, version) {
      const entry = kept.get(place)
      if (entry?.version !== version) return undefined
      kept.delete(place)
      kept.set(place, entry)
      return JSON.parse(entry.text) as AreaSum
    },
    keep(place, version, sum) {
      const text = JSON.stringify(sum)
      drop(place)
      if (text.length > limit / 4) return
      kept.set(place, { version, text })
      size += text.length + ENTRY
      for (const [oldest] of kept) {
        if (size <= limit) break
        drop(oldest)
      }
    },
  }
}
