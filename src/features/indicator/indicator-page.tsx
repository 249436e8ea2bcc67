import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from 'react-router-dom'
import type { Indicator } from '../../../domain/indicator.ts'
import { QueryBoundary } from '../../components/query-boundary.tsx'
import { SelectedPage, type SelectedProps } from '../../components/selected-page.tsx'
import { SetAsideNotice } from '../../components/set-aside-notice.tsx'
import { explainQuery, indicatorsQuery, seriesQuery } from '../../data/queries.ts'
import { useAnswer } from '../../data/use-answer.ts'
import { paths } from '../../selection/paths.ts'
import { toWrite } from '../../selection/use-selection.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { IndicatorBody } from './indicator-body.tsx'
import { IndicatorHead } from './indicator-head.tsx'
import { IndicatorLoading } from './indicator-loading.tsx'
import { UnknownIndicator } from './unknown-indicator.tsx'

/** How one indicator went, against plan and last years, and where its figure comes from. */
export function IndicatorPage() {
  const { id = '' } = useParams()
  const lang = useLanguage()
  // An empty dataset is explained where every visit starts.
  const empty = <Navigate to={paths.overview({ lang })} replace />
  return (
    <SelectedPage loading={<IndicatorLoading />} empty={empty}>
      {(selected) => <KnownIndicator id={id} {...selected} />}
    </SelectedPage>
  )
}

function KnownIndicator({ id, areas, selection }: SelectedProps & { readonly id: string }) {
  const lang = useLanguage()
  const indicators = useQuery(indicatorsQuery())
  return (
    <QueryBoundary query={indicators} loading={<IndicatorLoading />}>
      {({ indicators: catalogue }) => {
        const indicator = catalogue.find((one) => one.id === id)
        return indicator ? (
          <SelectedIndicator
            indicator={indicator}
            catalogue={catalogue}
            areas={areas}
            selection={selection}
          />
        ) : (
          <UnknownIndicator id={id} overview={paths.overview(toWrite(selection, lang))} />
        )
      }}
    </QueryBoundary>
  )
}

interface SelectedIndicatorProps extends SelectedProps {
  readonly indicator: Indicator
  readonly catalogue: readonly Indicator[]
}

function SelectedIndicator({ indicator, catalogue, areas, selection }: SelectedIndicatorProps) {
  const asked = {
    area: selection.area.code,
    indicator: indicator.id,
    year: selection.year,
    through: selection.through,
  }
  const series = useAnswer(seriesQuery(asked))
  const explained = useAnswer(explainQuery(asked))
  // While another view loads, the page still shows the one it has figures of.
  const shown = areas.areas.find((area) => area.code === series.data?.areaCode) ?? selection.area
  const head = { indicator, catalogue, areas: areas.areas, shown, selection }
  return (
    <>
      <IndicatorHead {...head} answer={series.data} />
      <SetAsideNotice selection={selection} />
      <QueryBoundary query={series} loading={<IndicatorLoading body />}>
        {(answer) => (
          <IndicatorBody
            {...head}
            indicator={catalogue.find((one) => one.id === answer.indicatorId) ?? indicator}
            answer={answer}
            explained={explained}
            busy={series.isPlaceholderData}
          />
        )}
      </QueryBoundary>
    </>
  )
}
