import type { Area } from './area.ts'

/** How many smaller and how many larger units are peers, unless a reader asks for another number. */
export const PEERS_EACH_SIDE = 5

/**
 * The units that a unit is fairly held beside (同类单位): of those with fewer residents and of those
 * with as many or more, the nearest by ratio of populations.
 *
 * @param units Those of the same area that exist in the month looked at.
 * @param eachSide How many smaller and how many larger ones at most.
 * @returns In code order, without the unit itself; empty where its population is unknown. Units of
 *   unknown population are never peers.
 * @example Of 9,000, 10,000, 11,000 and 30,000 residents, one each side of 10,000: 9,000 and 11,000.
 */
export function peersOf<A extends Pick<Area, 'code' | 'population'>>(
  unit: Pick<Area, 'code' | 'population'>,
  units: readonly A[],
  eachSide: number = PEERS_EACH_SIDE,
): readonly A[] {
  const own = unit.population ?? 0
  if (own === 0) return []
  const residents = (area: A) => area.population ?? 0
  const nearest = units
    .filter((area) => area.code !== unit.code && residents(area) > 0)
    .sort((a, b) => ratio(residents(a), own) - ratio(residents(b), own) || byCode(a, b))
  const smaller = nearest.filter((area) => residents(area) < own).slice(0, eachSide)
  const larger = nearest.filter((area) => residents(area) >= own).slice(0, eachSide)
  return [...smaller, ...larger].sort(byCode)
}

/** How many times the larger population holds the smaller one. */
function ratio(a: number, b: number): number {
  return Math.max(a, b) / Math.min(a, b)
}

function byCode(a: Pick<Area, 'code'>, b: Pick<Area, 'code'>): number {
  return a.code < b.code ? -1 : 1
}
