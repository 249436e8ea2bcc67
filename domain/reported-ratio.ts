import { TOLERANCE } from './figure.ts'
import type { Observation } from './observation.ts'

/** What is wrong with a ratio as it was reported: the first that applies. */
export type RatioFlaw =
  /** One count without the other. */
  | 'half_counted'
  | 'numerator_above'
  /** A rate beside 0 of 0. */
  | 'rate_of_nothing'
  /** A rate that the counts beside it do not give. */
  | 'rate_differs'
  /** A rate above 1, without counts. */
  | 'above_whole'

type Reported = Pick<Observation, 'value' | 'numerator' | 'denominator'>

/**
 * The rate of a ratio that was reported by counts, by a rate, or by both.
 *
 * @returns `rate`: a fraction; of counts numerator / denominator in full precision, whatever digits the
 *   rate beside them has; null where nothing was due (0 of 0), and where nothing was reported.
 * @example reportedRatio({ value: 0.33, numerator: 1, denominator: 3 }) // { flaw: 'rate_differs' }
 */
export function reportedRatio({
  value,
  numerator,
  denominator,
}: Reported): { readonly rate: number | null } | { readonly flaw: RatioFlaw } {
  if (numerator === null && denominator === null) {
    return value !== null && value > 1 ? { flaw: 'above_whole' } : { rate: value }
  }
  if (numerator === null || denominator === null) return { flaw: 'half_counted' }
  if (numerator > denominator) return { flaw: 'numerator_above' }
  if (denominator === 0) return value === null ? { rate: null } : { flaw: 'rate_of_nothing' }
  const rate = numerator / denominator
  const differs = value !== null && Math.abs(value - rate) > TOLERANCE
  return differs ? { flaw: 'rate_differs' } : { rate }
}
