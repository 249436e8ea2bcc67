import type { ReactNode } from 'react'
import type { Comparison } from '../../../contract/comparison-decoding.ts'
import type { KnownArea } from '../../data/area-name.ts'
import type { CompareSelection } from '../../selection/compare-selection.ts'
import type { CompareLinks } from './compare-links.ts'
import type { MatrixColumn } from './matrix-model.ts'

/** What every view of a comparison is drawn from. */
export interface ComparedProps {
  readonly answer: Comparison
  readonly areas: readonly KnownArea[]
  readonly selection: CompareSelection
  readonly links: CompareLinks
}

/** What the views of a single indicator are drawn from. */
export interface SingleViewProps extends ComparedProps {
  readonly column: MatrixColumn
  /** Places of the units in the chosen order. */
  readonly rows: readonly number[]
  /** The view as files, to stand above what may be very long. */
  readonly files: ReactNode
}
