import type { AreaResource, ExplainResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'

/** What the explanation of a figure and each part of it are drawn from. */
export interface ExplainProps {
  readonly indicator: Indicator
  readonly explanation: ExplainResource
  readonly areas: readonly AreaResource[]
}
