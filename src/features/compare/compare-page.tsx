import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Comparison } from '../../../contract/comparison-decoding.ts'
import type { CoverageResource } from '../../../contract/comparison-resources.ts'
import type { AreasResource, IndicatorsResource } from '../../../contract/resources.ts'
import { drawnComponent } from '../../components/lazy-component.tsx'
import { Notice } from '../../components/notice.tsx'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { usePageTitle } from '../../components/use-page-title.ts'
import { withNames } from '../../data/area-name.ts'
import { comparisonQuery } from '../../data/comparison-queries.ts'
import { coverageQuery, indicatorsQuery } from '../../data/queries.ts'
import { useAnswer } from '../../data/use-answer.ts'
import type { CompareSelection } from '../../selection/compare-selection.ts'
import { useAreas } from '../../selection/use-areas.ts'
import { compareToWrite, useCompare } from '../../selection/use-compare.ts'
import { yearToDateWords } from '../../text/format-date.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { rollUpWords } from '../../text/words-coverage.ts'
import styles from './compare.module.css'
import { CompareHead } from './compare-head.tsx'
import { compareLinks } from './compare-links.ts'
import { CompareLoading } from './compare-loading.tsx'
import { CompareToolbar } from './compare-toolbar.tsx'
import { CompareViews } from './compare-views.tsx'
import { compareWords } from './words.ts'

const CompareSetAside = drawnComponent('compare-set-aside', () =>
  import('./compare-set-aside.tsx').then((part) => part.CompareSetAside),
)

/** The units of an area side by side: who keeps pace, who has not reported, and what is comparable. */
export function ComparePage() {
  const areas = useAreas()
  const indicators = useQuery(indicatorsQuery())
  return (
    <QueryBoundary query={areas} loading={<CompareLoading />}>
      {(allAreas) => (
        <QueryBoundary query={indicators} loading={<CompareLoading />}>
          {(catalogue) => <ChosenCompare areas={allAreas} catalogue={catalogue} />}
        </QueryBoundary>
      )}
    </QueryBoundary>
  )
}

interface ChosenCompareProps {
  readonly areas: AreasResource
  readonly catalogue: IndicatorsResource
}

function ChosenCompare({ areas, catalogue }: ChosenCompareProps) {
  const words = compareWords(useLanguage())
  const selection = useCompare(areas, catalogue)
  if (selection === null) {
    return (
      <Notice tone="info" title={words.nothing.title}>
        <p>{words.nothing.text}</p>
      </Notice>
    )
  }
  return <SelectedCompare areas={areas} catalogue={catalogue} selection={selection} />
}

type SelectedCompareProps = ChosenCompareProps & { readonly selection: CompareSelection }

/** What the view on the screen needs of the API. */
function useComparedAnswers(selection: CompareSelection, indicator: string | undefined) {
  const { parent, year, through, level, view } = selection
  const single = view === 'indicator' || view === 'lines'
  const asked = { parent: parent.code, year, through, level }
  const comparison = useAnswer({
    ...comparisonQuery(
      single && indicator !== undefined
        ? { ...asked, indicators: [indicator], monthly: view === 'lines' }
        : asked,
    ),
    enabled: view !== 'coverage',
  })
  const coverage = useAnswer({ ...coverageQuery(asked), enabled: view === 'coverage' })
  return { comparison, coverage }
}

function SelectedCompare({ areas, catalogue, selection }: SelectedCompareProps) {
  const lang = useLanguage()
  const { view } = selection
  const indicator = selection.indicator ?? catalogue.indicators[0]?.id
  const { comparison, coverage } = useComparedAnswers(selection, indicator)
  const query = view === 'coverage' ? coverage : comparison
  const answer: Comparison | CoverageResource | undefined = query.data
  // While another area loads, the page still shows the one it has figures of.
  const shown = areas.areas.find((area) => area.code === answer?.parentCode) ?? selection.parent
  const links = useMemo(
    () =>
      compareLinks(compareToWrite(selection, lang), {
        year: answer?.year ?? selection.year ?? 0,
        through: answer?.through ?? selection.through ?? '',
      }),
    [selection, lang, answer?.year, answer?.through],
  )
  const known = useMemo(() => withNames(areas.areas, answer), [areas.areas, answer])
  const window = { ...selection, parent: shown }
  return (
    <>
      <CompareHead
        areas={areas.areas}
        shown={shown}
        selection={selection}
        answer={answer}
        links={links}
      />
      {selection.setAside.length + selection.unknown.length > 0 && (
        <CompareSetAside selection={selection} />
      )}
      <CompareToolbar
        areas={known}
        catalogue={catalogue.indicators}
        selection={selection}
        answer={answer}
        links={links}
      />
      <QueryBoundary<Comparison | CoverageResource> query={query} loading={<CompareLoading body />}>
        {(data) => (
          <div className={styles.stack} aria-busy={query.isPlaceholderData}>
            <PageTitle place={shown.name} through={data.through} />
            <RollUpNotice answer={data} />
            <CompareViews
              comparison={view === 'coverage' ? null : (comparison.data ?? null)}
              coverage={view === 'coverage' ? (coverage.data ?? null) : null}
              areas={known}
              catalogue={catalogue.indicators}
              indicator={indicator}
              selection={window}
              links={links}
            />
          </div>
        )}
      </QueryBoundary>
    </>
  )
}

/** Says where units are shown but not added up. */
function RollUpNotice({ answer }: { readonly answer: Comparison | CoverageResource }) {
  const lang = useLanguage()
  const words = compareWords(lang)
  if (!('rollUp' in answer) || answer.rollUp.made) return null
  return (
    <Notice tone="info" title={rollUpWords(answer.rollUp, lang) ?? undefined}>
      <p>{words.matrix.noTotalWhy}</p>
    </Notice>
  )
}

/** Names the view in the browser's title and tells screen readers when the figures have changed. */
function PageTitle({ place, through }: { readonly place: string; readonly through: string }) {
  const lang = useLanguage()
  const words = compareWords(lang)
  const title = words.title(place)
  const period = yearToDateWords(through, lang)
  usePageTitle(pageWords(lang).pageTitle(title, period))
  return (
    <p className="visually-hidden" role="status">
      {title} {period}
    </p>
  )
}
