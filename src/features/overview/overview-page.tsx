import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ProgressResource } from '../../../contract/resources.ts'
import { overviewCounts } from '../../../domain/overview-counts.ts'
import { lazyComponent } from '../../components/lazy-component.tsx'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { SelectedPage, type SelectedProps } from '../../components/selected-page.tsx'
import { SetAsideNotice } from '../../components/set-aside-notice.tsx'
import { usePageTitle } from '../../components/use-page-title.ts'
import { useSignedIn } from '../../components/use-signed-in.ts'
import { withNames } from '../../data/area-name.ts'
import { indicatorsQuery, progressQuery } from '../../data/queries.ts'
import { useAnswer } from '../../data/use-answer.ts'
import { toWrite } from '../../selection/use-selection.ts'
import { yearToDateWords } from '../../text/format-date.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { overviewSentence } from '../../text/words-overview.ts'
import { FirstVisit } from './first-visit.tsx'
import styles from './overview.module.css'
import { OverviewBody } from './overview-body.tsx'
import { OverviewHead } from './overview-head.tsx'
import { OverviewLoading } from './overview-loading.tsx'

const EmptyDataset = lazyComponent(() =>
  import('./empty-dataset.tsx').then((part) => part.EmptyDataset),
)

const OverviewNotices = lazyComponent(() =>
  import('./overview-notices.tsx').then((part) => part.OverviewNotices),
)

/** Where the year stands: which indicators keep pace, which are late, and against last year. */
export function OverviewPage() {
  return (
    <SelectedPage loading={<OverviewLoading />} empty={<EmptyDataset />}>
      {(selected) => <SelectedOverview {...selected} />}
    </SelectedPage>
  )
}

function SelectedOverview({ areas, selection }: SelectedProps) {
  const lang = useLanguage()
  const indicators = useQuery(indicatorsQuery())
  const progress = useAnswer(
    progressQuery({
      area: selection.area.code,
      year: selection.year,
      through: selection.through,
    }),
  )
  // While another area loads, the page still shows the one it has figures of.
  const shown = areas.areas.find((area) => area.code === progress.data?.areaCode) ?? selection.area
  const known = useMemo(() => withNames(areas.areas, progress.data), [areas.areas, progress.data])
  const signedIn = useSignedIn()

  return (
    <>
      <FirstVisit areas={areas.areas} />
      <OverviewHead
        areas={areas.areas}
        shown={shown}
        selection={selection}
        answer={progress.data}
      />
      <div className={styles.notices}>
        <SetAsideNotice selection={selection} />
        {(signedIn || shown.annualYear !== null) && (
          <OverviewNotices
            area={shown}
            year={progress.data?.year ?? selection.year}
            state={toWrite(selection, lang)}
            lastMonth={signedIn ? areas.lastMonth : null}
          />
        )}
      </div>
      <QueryBoundary query={progress} loading={<OverviewLoading body />}>
        {(answer) => (
          <QueryBoundary query={indicators} loading={<OverviewLoading body />}>
            {(catalogue) => (
              <div className={styles.stack} aria-busy={progress.isPlaceholderData}>
                <PageTitle answer={answer} place={shown.name} />
                <OverviewBody
                  answer={answer}
                  indicators={catalogue.indicators}
                  areas={known}
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
