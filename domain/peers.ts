import type { Area } from './area.ts'

/**
 * The units nearest in population: fairer to hold side by side than neighbours in a list.
 *
 * @param count How many at most.
 * @returns In code order, without the unit itself; empty where its population is unknown. Units of
 *   unknown population are never peers.
 */
export function peersOf<A extends Pick<Area, 'code' | 'population'>>(
  unit: Pick<Area, 'code' | 'population'>,
  units: readonly A[],
  count: number,
): readonly A[] {
  const { population } = unit
  if (population === null) return []
  const distance = (other: A) => Math.abs((other.population ?? 0) - population)
  return units
    .filter((other) => other.code !== unit.code && other.population !== null)
    .sort((a, b) => distance(a) - distance(b) || (a.code < b.code ? -1 : 1))
    .slice(0, count)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}
