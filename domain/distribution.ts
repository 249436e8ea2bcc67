/** Where a group of figures lies: its ends and its middle, never a rank. */
export interface Distribution {
  /** How many figures there are. */
  readonly n: number
  readonly least: number
  readonly median: number
  readonly greatest: number
}

/**
 * Range and median (中位数) of the figures that exist.
 *
 * @param figures Null where a unit has none: it is left out, not counted as 0.
 * @returns Null when there is no figure at all. With an even number the median is the mean of the
 *   two in the middle.
 * @example distributionOf([3, null, 1, 10]) // { n: 3, least: 1, median: 3, greatest: 10 }
 */
export function distributionOf(figures: readonly (number | null)[]): Distribution | null {
  const known = figures.filter((figure): figure is number => figure !== null).sort((a, b) => a - b)
  const n = known.length
  const least = known[0]
  const greatest = known[n - 1]
  const upper = known[Math.floor(n / 2)]
  const lower = known[Math.floor((n - 1) / 2)]
  if (least === undefined || greatest === undefined) return null
  return { n, least, median: ((lower ?? least) + (upper ?? least)) / 2, greatest }
}
