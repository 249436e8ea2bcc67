import type { Area } from './area.ts'
import type { Indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import type { Target } from './target.ts'

/** The four kinds of facts that everything else is computed from: what a row of each is. */
export interface RowOf {
  readonly areas: Area
  readonly indicators: Indicator
  readonly targets: Target
  readonly observations: Observation
}

/** All facts of each kind. */
export type Dataset = { readonly [Kind in keyof RowOf]: readonly RowOf[Kind][] }
