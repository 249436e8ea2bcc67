import { useMemo } from 'react'
import type { AreaResource, ProgressResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { lazyComponent } from '../../components/lazy-component.tsx'
import type { Selection } from '../../selection/selection.ts'
import styles from './overview.module.css'
import { overviewModel } from './overview-model.ts'
import { PacePicture } from './pace-picture.tsx'
import { StatusFilter } from './status-filter.tsx'
import { Summary } from './summary.tsx'
import { ToDoLines } from './to-do-lines.tsx'

/** Fetched while the summary and the picture are already read. */
const OverviewDetails = lazyComponent(
  () => import('./overview-details.tsx').then((part) => part.OverviewDetails),
  <div className={styles.toCome} />,
)

interface OverviewBodyProps {
  readonly answer: ProgressResource
  readonly indicators: readonly Indicator[]
  readonly areas: readonly AreaResource[]
  readonly shown: AreaResource
  readonly selection: Selection
}

/** Everything below the head: the state in words and marks, the picture, the cards, the lists. */
export function OverviewBody({ answer, indicators, areas, shown, selection }: OverviewBodyProps) {
  const { statuses, sort } = selection
  const model = useMemo(
    () => overviewModel(answer, indicators, { statuses, sort }),
    [answer, indicators, statuses, sort],
  )
  return (
    <>
      {!model.unitsOnly && !model.empty && (
        <>
          <Summary answer={answer} model={model} />
          <ToDoLines answer={answer} model={model} areas={areas} selection={selection} />
          <StatusFilter answer={answer} model={model} selection={selection} />
          {model.drawn.length > 0 && <PacePicture answer={answer} model={model} />}
        </>
      )}
      <OverviewDetails
        answer={answer}
        areas={areas}
        shown={shown}
        selection={selection}
        model={model}
      />
    </>
  )
}
