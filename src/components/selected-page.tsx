import type { ReactNode } from 'react'
import type { AreasResource } from '../../contract/resources.ts'
import type { Selection } from '../selection/selection.ts'
import { useAreas } from '../selection/use-areas.ts'
import { useSelection } from '../selection/use-selection.ts'
import { QueryBoundary } from './query-boundary.tsx'

/** What a page is about: the areas around, and what of them the address names. */
export interface SelectedProps {
  readonly areas: AreasResource
  readonly selection: Selection
}

interface SelectedPageProps {
  /** As of `QueryBoundary`. */
  readonly loading?: ReactNode
  /** Where no area is held at all. */
  readonly empty: ReactNode
  readonly children: (selected: SelectedProps) => ReactNode
}

/** A page about the area that the address names, once the areas are known. */
export function SelectedPage({ loading, empty, children }: SelectedPageProps) {
  const areas = useAreas()
  const selection = useSelection(areas.data)
  return (
    <QueryBoundary query={areas} loading={loading}>
      {(data) => (selection === null ? empty : children({ areas: data, selection }))}
    </QueryBoundary>
  )
}
