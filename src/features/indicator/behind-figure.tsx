import type { AreaResource, ExplainResource } from '../../../contract/resources.ts'
import { type BoundaryQuery, QueryBoundary } from '../../components/query-boundary.tsx'
import { withNames } from '../../data/area-name.ts'
import type { Selection } from '../../selection/selection.ts'
import { ExplainPanel } from './explain-panel.tsx'
import { FiguresTable } from './figures-table.tsx'
import styles from './indicator.module.css'
import type { PictureProps } from './pictures.tsx'
import { PlaceInCounty } from './place-in-county.tsx'
import { UnitsPicture } from './units-picture.tsx'

interface BehindFigureProps {
  readonly picture: PictureProps
  readonly shown: AreaResource
  readonly explained: BoundaryQuery<ExplainResource>
  readonly areas: readonly AreaResource[]
  readonly selection: Selection
  /** False where the units are shown but not added up: there is no figure to explain. */
  readonly added: boolean
}

/** What is behind the figure: its place in the county, its units, where it comes from, all figures. */
export function BehindFigure({
  picture,
  shown,
  explained,
  areas,
  selection,
  added,
}: BehindFigureProps) {
  const { indicator, answer } = picture
  const parent = areas.find((area) => area.code === shown.parentCode)
  return (
    <>
      {parent && (
        <div className={styles.keep}>
          <PlaceInCounty
            area={shown}
            parent={parent}
            indicator={indicator}
            year={picture.series.year}
            through={answer.through}
          />
        </div>
      )}
      <QueryBoundary query={explained} loading={<div className={styles.toCome} />}>
        {(explanation) => (
          <>
            {explanation.units.length > 0 && (
              <UnitsPicture
                indicator={indicator}
                explanation={explanation}
                areas={withNames(areas, explanation)}
                selection={selection}
              />
            )}
            {added && (
              <ExplainPanel
                indicator={indicator}
                explanation={explanation}
                areas={withNames(areas, explanation)}
              />
            )}
          </>
        )}
      </QueryBoundary>
      {added && <FiguresTable {...picture} />}
    </>
  )
}
