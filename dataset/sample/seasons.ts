import { type Random, wobble } from './random.ts'

/** How a year's work falls on January..December. */
export type Season = readonly number[]

/** Quiet around the Spring Festival, a rush before the year's reports are written. */
export const OFFICE_YEAR: Season = [0.75, 0.5, 1.1, 1, 1, 1.1, 0.95, 0.9, 1.05, 1, 1.15, 1.3]

/** 3·8 and 3·15 in March, work safety in June, Constitution Day (12·4) in December. */
export const PUBLICITY_YEAR: Season = [0.7, 0.5, 1.7, 1, 1, 1.5, 0.8, 0.8, 1, 0.9, 1.1, 1.8]

/** Meetings once a quarter or so. */
export const MEETING_YEAR: Season = [0.7, 0.4, 1.6, 0.7, 0.7, 1.4, 0.8, 0.7, 1.4, 0.9, 0.9, 1.6]

/** What comes from outside, petitions and requests, hardly knows seasons. */
export const EVEN_YEAR: Season = [0.95, 0.8, 1.1, 1, 1, 1, 1, 1, 1, 1, 1.05, 1.05]

/**
 * Spreads a year's total over its months as whole numbers that add up to it, give or take one.
 *
 * @param noise How far a month's weight may stray: 0.3 is up to 30 % either way.
 */
export function spread(total: number, season: Season, noise: number, random: Random): number[] {
  const weights = season.map((weight) => weight * (1 + noise * wobble(random)))
  const sum = weights.reduce((left, right) => left + right, 0)
  const phase = random()
  let done = 0
  let weightSoFar = 0
  return weights.map((weight) => {
    weightSoFar += weight
    const reached = Math.floor((total * weightSoFar) / sum + phase)
    const month = reached - done
    done = reached
    return month
  })
}
