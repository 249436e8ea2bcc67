import type { Direction } from './indicator.ts'
import type { Qualifier } from './qualifier.ts'

export const GAP_BOUNDS = ['exact', 'at_least', 'at_most', 'about'] as const
/** How sure a pace gap is, out of the value's qualifier and the indicator's direction. */
export type GapBound = (typeof GAP_BOUNDS)[number]

/** More of a value than stated means more ahead, or for direction `down` less. */
export function gapBound(qualifier: Qualifier, direction: Direction): GapBound {
  if (qualifier === 'exact') return 'exact'
  if (qualifier === 'at_least') return direction === 'down' ? 'at_most' : 'at_least'
  return 'about'
}
