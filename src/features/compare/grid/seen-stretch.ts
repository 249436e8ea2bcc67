/** Places from `first` up to, but without, `end`. */
export interface Stretch {
  readonly first: number
  readonly end: number
}

/** Equal items, one after the other, and the part of them that a window shows; all in the same pixels. */
interface SeenItems {
  readonly count: number
  readonly size: number
  /** Where the window begins and ends, from the start of the first item. */
  readonly from: number
  readonly to: number
  /** Items more on either side, so that a little scrolling has them already. */
  readonly beyond: number
}

/**
 * Which of equal items are seen.
 *
 * @returns An empty stretch where there are none, or they are all outside.
 * @example seenStretch({ count: 100, size: 10, from: 95, to: 120, beyond: 1 }) // { first: 8, end: 13 }
 */
export function seenStretch({ count, size, from, to, beyond }: SeenItems): Stretch {
  const within = (place: number) => Math.min(Math.max(place, 0), count)
  return {
    first: within(Math.floor(from / size) - beyond),
    end: within(Math.ceil(to / size) + beyond),
  }
}

/**
 * The places of a stretch, and one more wherever it is: what holds the focus stays drawn, or the
 * keyboard would lose its place.
 *
 * @param kept Outside the items = none.
 */
export function placesOf({ first, end }: Stretch, kept: number, count: number): readonly number[] {
  const places = Array.from({ length: Math.max(end - first, 0) }, (_, index) => first + index)
  if (kept < 0 || kept >= count || (kept >= first && kept < end)) return places
  return kept < first ? [kept, ...places] : [...places, kept]
}
