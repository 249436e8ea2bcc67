import type { Area } from './area.ts'
import type { Indicator } from './indicator.ts'
import type { MonthState } from './month-state.ts'
import type { Observation } from './observation.ts'
import type { Feed } from './register/feed.ts'
import type { RegisterRow } from './register/register.ts'
import type { RegisterId } from './register/registers.ts'
import type { Village } from './register/village.ts'
import type { Target } from './target.ts'

/** The facts that everything else is computed from: what a row of each kind is. */
export interface RowOf extends Readonly<Record<RegisterId, RegisterRow>> {
  readonly areas: Area
  readonly indicators: Indicator
  readonly targets: Target
  readonly observations: Observation
  /**
   * Figures that were typed or imported for months in which a register feeds the indicator: shown beside what the
   * register says, never added.
   */
  readonly besides: Observation
  readonly villages: Village
  readonly feeds: Feed
}

/** All facts of each kind. */
export type Dataset = {
  readonly [Kind in 'areas' | 'indicators' | 'targets' | 'observations']: readonly RowOf[Kind][]
} & {
  readonly [Kind in 'villages' | 'feeds' | RegisterId]?: readonly RowOf[Kind][]
} & {
  /** A month without rows is 0 where it is submitted. */
  readonly monthStates?: readonly MonthState[]
}
