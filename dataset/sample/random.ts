/** Numbers in 0..1 that look random and are the same on every run. */
export type Random = () => number

const SEED = 'sample county 1'

/**
 * The stream of numbers that belongs to these names.
 *
 * Every series draws from its own stream, so that a change to one leaves all others as they were.
 *
 * @example stream('990100004', 'lecture_sessions')
 */
export function stream(...names: readonly string[]): Random {
  return mulberry32(fnv1a([SEED, ...names].join('/')))
}

/** A number between `low` and `high`, all equally likely. */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random()
}

/** A whole number from `low` to `high`, both included. */
export function wholeBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}

/** A number in -1..1 that is mostly near 0 (standard deviation 0.41). */
export function wobble(random: Random): number {
  return random() - random()
}

/** How many of `trials` succeed when each does so with probability `p`. */
export function successes(random: Random, trials: number, p: number): number {
  let count = 0
  for (let trial = 0; trial < trials; trial += 1) if (random() < p) count += 1
  return count
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

function mulberry32(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
