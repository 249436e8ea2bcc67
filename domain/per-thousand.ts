import { absent, type Figure, value } from './figure.ts'

/** Below this many residents a rate per 1,000 would say more about chance than about work. */
export const LEAST_POPULATION = 1000

/**
 * A count per 1,000 residents, so that large and small units can be held side by side.
 *
 * @param population Residents; null when unknown.
 * @returns Absent with the reason of `count`, else `no_population` where the population is unknown
 *   or under 1,000. Keeps the qualifier of `count`.
 * @example perThousand(value(200), 8000) // 25 per 1,000
 */
export function perThousand(count: Figure, population: number | null): Figure {
  if (count.kind === 'absent') return count
  if (population === null || population < LEAST_POPULATION) return absent('no_population')
  return value((count.value * 1000) / population, count.qualifier)
}
