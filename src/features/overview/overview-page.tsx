import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AreasResource, ProgressResource } from '../../../contract/resources.ts'
import { overviewCounts } from '../../../domain/overview-counts.ts'
import { lazyPart, useLazyPart } from '../../components/lazy-part.ts'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { SetAsideNotice } from '../../components/set-aside-notice.tsx'
import { areasQuery, indicatorsQuery, progressQuery } from '../../data/queries.ts'
import type { Selection } from '../../selection/selection.ts'
import { useSelection } from '../../selection/use-selection.ts'
import { yearToDateWords } from '../../text/format-date.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { overviewSentence } from '../../text/words-overview.ts'
import styles from './overview.module.css'
import { OverviewBody } from './overview-body.tsx'
import { OverviewHead } from './overview-head.tsx'
import { OverviewLoading } from './overview-loading.tsx'

const emptyDataset = lazyPart(() => import('./empty-dataset.tsx'))

/** Where the year stands: which indicators keep pace, which are late, and against last year. */
export function OverviewPage() {
  const areas = useQuery(areasQuery())
  const selection = useSelection(areas.data)
  return (
    <QueryBoundary query={areas} loading={<OverviewLoading />}>
      {(data) =>
        selection === null ? <Empty /> : <SelectedOverview areas={data} selection={selection} />
      }
    </QueryBoundary>
  )
}

function Empty() {
  const loaded = useLazyPart(emptyDataset)
  return loaded && <loaded.EmptyDataset />
}

interface SelectedOverviewProps {
  readonly areas: AreasResource
  readonly selection: Selection
}

function SelectedOverview({ areas, selection }: SelectedOverviewProps) {
  const indicators = useQuery(indicatorsQuery())
  const progress = useQuery(
    progressQuery({
      area: selection.area.code,
      year: selection.year,
      through: selection.through,
    }),
  )
  // While another area loads, the page still shows the one it has figures of.
  const shown = areas.areas.find((area) => area.code === progress.data?.areaCode) ?? selection.area

  return (
    <>
      <OverviewHead
        areas={areas.areas}
        shown={shown}
        selection={selection}
        answer={progress.data}
      />
      <SetAsideNotice setAside={selection.setAside} />
      <QueryBoundary query={progress} loading={<OverviewLoading body />}>
        {(answer) => (
          <QueryBoundary query={indicators} loading={<OverviewLoading body />}>
            {(catalogue) => (
              <div className={styles.stack} aria-busy={progress.isPlaceholderData}>
                <PageTitle answer={answer} place={shown.name} />
                <OverviewBody
                  answer={answer}
                  indicators={catalogue.indicators}
                  areas={areas.areas}
                  shown={shown}
                  selection={selection}
                />
              </div>
            )}
          </QueryBoundary>
        )}
      </QueryBoundary>
    </>
  )
}

/** Names the view in the browser's title and tells screen readers when the figures have changed. */
function PageTitle({ answer, place }: { answer: ProgressResource; place: string }) {
  const lang = useLanguage()
  const words = pageWords(lang)
  const period = yearToDateWords(answer.through, lang)
  useEffect(() => {
    document.title = words.pageTitle(place, period)
  }, [words, place, period])
  return (
    <p className="visually-hidden" role="status">
      {place} {period}: {overviewSentence(overviewCounts(answer), lang)}
    </p>
  )
}
