import { useQuery } from '@tanstack/react-query'
import type { AreasResource, ProgressResource } from '../../../contract/resources.ts'
import { overviewCounts } from '../../../domain/overview-counts.ts'
import { lazyComponent } from '../../components/lazy-component.tsx'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { SetAsideNotice } from '../../components/set-aside-notice.tsx'
import { usePageTitle } from '../../components/use-page-title.ts'
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

const EmptyDataset = lazyComponent(() =>
  import('./empty-dataset.tsx').then((part) => part.EmptyDataset),
)

/** Where the year stands: which indicators keep pace, which are late, and against last year. */
export function OverviewPage() {
  const areas = useQuery(areasQuery())
  const selection = useSelection(areas.data)
  return (
    <QueryBoundary query={areas} loading={<OverviewLoading />}>
      {(data) =>
        selection === null ? (
          <EmptyDataset />
        ) : (
          <SelectedOverview areas={data} selection={selection} />
        )
      }
    </QueryBoundary>
  )
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
  const period = yearToDateWords(answer.through, lang)
  usePageTitle(pageWords(lang).pageTitle(place, period))
  return (
    <p className="visually-hidden" role="status">
      {place} {period}: {overviewSentence(overviewCounts(answer), lang)}
    </p>
  )
}
