import type { Area } from './area.ts'
import type { Indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import type { Target } from './target.ts'

/** The four kinds of facts that everything else is computed from. */
export interface Dataset {
  readonly areas: readonly Area[]
  readonly indicators: readonly Indicator[]
  readonly observations: readonly Observation[]
  readonly targets: readonly Target[]
}
