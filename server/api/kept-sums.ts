import type { AreaSum } from '../../domain/area-sum.ts'

/** What a sum is of. */
export interface SumPlace {
  readonly areaCode: string
  /** `YYYY-MM` */
  readonly month: string
  /** Whether of an area with units; else of a unit by itself. */
  readonly isRollUp: boolean
  /** Of all that it was made from; it is the same as long as this is. */
  readonly version: string
}

/** Keeps what was added up for areas. */
export interface KeptSums {
  /** In the order asked for; undefined = not kept, or of another version. */
  find(places: readonly SumPlace[]): Promise<readonly (AreaSum | undefined)[]>
  keep(place: SumPlace, sum: AreaSum): Promise<void>
}

/** Bytes that one indicator's sums take: those of twice twelve months are most of them. */
const PARTIAL = 4_000
/** Bytes that each entry of a list takes. */
const LISTED = 100

/** Bytes of each kind kept: roll-ups of a province's counties, and the units of two or three of them. */
const KEPT = { rollUps: 16_000_000, units: 8_000_000 }

/**
 * Keeps the sums asked for last in memory, so that a county whose unit was corrected need not work out the
 * others. Units have a room of their own: those of one province would push out everything else.
 *
 * @param limits Bytes taken at most, as far as they can be told.
 */
export function createKeptSums(limits = KEPT): KeptSums {
  const rollUps = shelfOf(limits.rollUps)
  const units = shelfOf(limits.units)
  const shelf = ({ isRollUp }: SumPlace) => (isRollUp ? rollUps : units)
  return {
    find: async (places) => places.map((place) => shelf(place).find(place)),
    keep: async (place, sum) => shelf(place).keep(place, sum),
  }
}

function shelfOf(limit: number) {
  // A map tells its keys in the order in which they came in.
  const kept = new Map<string, { readonly version: string; readonly sum: AreaSum }>()
  let size = 0
  const drop = (key: string) => {
    const entry = kept.get(key)
    if (!entry) return
    size -= sizeOf(entry.sum)
    kept.delete(key)
  }
  return {
    find(place: SumPlace): AreaSum | undefined {
      const key = keyOf(place)
      const entry = kept.get(key)
      if (entry?.version !== place.version) return undefined
      kept.delete(key)
      kept.set(key, entry)
      return entry.sum
    },
    keep(place: SumPlace, sum: AreaSum): void {
      const key = keyOf(place)
      drop(key)
      kept.set(key, { version: place.version, sum })
      size += sizeOf(sum)
      for (const [oldest] of kept) {
        if (size <= limit) break
        drop(oldest)
      }
    },
  }
}

function keyOf({ areaCode, month }: SumPlace): string {
  return `${areaCode} ${month}`
}

function sizeOf({ partials, reporting, open }: AreaSum): number {
  let listed = reporting.incomplete.length + reporting.below.length + open.length
  let count = 1
  for (const { missing, ended, conflicts, below, groups } of Object.values(partials)) {
    count += 1 + groups.length
    listed += missing.length + ended.length + conflicts.length + below.length
  }
  return count * PARTIAL + listed * LISTED
}
