import { useMemo } from 'react'
import type { AreaResource, ProgressResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { lazyComponent } from '../../components/lazy-component.tsx'
import type { KnownArea } from '../../data/area-name.ts'
import type { Selection } from '../../selection/selection.ts'
import { IndicatorList } from './indicator-list.tsx'
import styles from './overview.module.css'
import { overviewModel } from './overview-model.ts'
import { Summary } from './summary.tsx'

/** Fetched while the summary and the list are already read. */
const OverviewDetails = lazyComponent(
  () => import('./overview-details.tsx').then((part) => part.OverviewDetails),
  <div className={styles.toCome} />,
)

/** Beside them, so that no file more is asked for. */
const StatePicture = lazyComponent(() =>
  import('./overview-details.tsx').then((part) => part.StatePicture),
)

const DueLine = lazyComponent(() => import('./overview-details.tsx').then((part) => part.DueLine))

const ListWorkbook = lazyComponent(() =>
  import('./overview-details.tsx').then((part) => part.ListWorkbook),
)

interface OverviewBodyProps {
  readonly answer: ProgressResource
  readonly indicators: readonly Indicator[]
  readonly areas: readonly KnownArea[]
  readonly shown: AreaResource
  readonly selection: Selection
}

/** Everything below the head: the state in words and marks, the list, what is missing, the units. */
export function OverviewBody({ answer, indicators, areas, shown, selection }: OverviewBodyProps) {
  const { statuses, sort } = selection
  const model = useMemo(
    () => overviewModel(answer, indicators, { statuses, sort }),
    [answer, indicators, statuses, sort],
  )
  const taken = { place: shown.name, progress: answer, indicators }
  return (
    <>
      {!model.unitsOnly && !model.empty && (
        <>
          <Summary
            answer={answer}
            model={model}
            areas={areas}
            selection={selection}
            due={<DueLine area={shown.code} />}
          >
            <StatePicture {...taken} />
          </Summary>
          <IndicatorList answer={answer} areas={areas} selection={selection} model={model}>
            <ListWorkbook {...taken} />
          </IndicatorList>
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
