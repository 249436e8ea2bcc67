import type { ExplainResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { KnownArea } from '../../data/area-name.ts'

/** What the explanation of a figure and each part of it are drawn from. */
export interface ExplainProps {
  readonly indicator: Indicator
  readonly explanation: ExplainResource
  readonly areas: readonly KnownArea[]
}
