import { useMemo } from 'react'
import type { Comparison } from '../../../contract/comparison-decoding.ts'
import type { CoverageResource } from '../../../contract/comparison-resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { drawnComponent } from '../../components/lazy-component.tsx'
import { Notice } from '../../components/notice.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { CompareLoading } from './compare-loading.tsx'
import type { ComparedProps } from './compared-props.ts'
import { Downloads } from './downloads.tsx'
import { CompareLegend } from './legend.tsx'
import { matrixColumn, matrixColumns, matrixModel, matrixRows } from './matrix-model.ts'
import { MatrixView } from './matrix-view.tsx'
import { compareWords } from './words.ts'

/** Views besides the one that opens first. */
const CoverageView = drawnComponent(
  'coverage-view',
  () => import('./coverage-view.tsx').then((part) => part.CoverageView),
  <CompareLoading body />,
)
const IndicatorView = drawnComponent(
  'indicator-view',
  () => import('./indicator-view.tsx').then((part) => part.IndicatorView),
  <CompareLoading body />,
)
const LinesView = drawnComponent(
  'lines-view',
  () => import('./lines-view.tsx').then((part) => part.LinesView),
  <CompareLoading body />,
)
const PeersView = drawnComponent(
  'peers-view',
  () => import('./peers-view.tsx').then((part) => part.PeersView),
  <CompareLoading body />,
)

type CompareViewsProps = Omit<ComparedProps, 'answer'> & {
  readonly comparison: Comparison | null
  readonly coverage: CoverageResource | null
  readonly catalogue: readonly Indicator[]
  /** The indicator of the single views. */
  readonly indicator: string | undefined
}

/** The view that the address names, with its legend and its files. */
export function CompareViews(props: CompareViewsProps) {
  const words = compareWords(useLanguage())
  const { comparison, coverage, selection } = props
  if (coverage) return <CoverageView {...props} answer={coverage} />
  if (!comparison) return null
  if (comparison.units.length === 0) {
    return <Notice tone="info" title={words.nothing.units(selection.parent.name)} />
  }
  if (selection.view === 'peers') return <Peers {...props} answer={comparison} />
  return selection.view === 'matrix' ? (
    <Matrix {...props} answer={comparison} />
  ) : (
    <Single {...props} answer={comparison} />
  )
}

type AnsweredProps = CompareViewsProps & { readonly answer: Comparison }

function Matrix({ answer, areas, catalogue, selection, links }: AnsweredProps) {
  const { indicators, show, sort } = selection
  const columns = useMemo(
    () => matrixColumns(answer, catalogue, indicators),
    [answer, catalogue, indicators],
  )
  const rows = useMemo(
    () => matrixRows(answer, columns, { show, sort }),
    [answer, columns, show, sort],
  )
  const model = { columns, rows }
  return (
    <>
      <CompareLegend
        answer={answer}
        areas={areas}
        columns={model.columns}
        show={show}
        end={<Downloads answer={answer} areas={areas} model={model} selection={selection} />}
      />
      <MatrixView answer={answer} areas={areas} model={model} selection={selection} links={links} />
    </>
  )
}

function Peers(props: AnsweredProps) {
  const { answer, areas, catalogue, selection } = props
  const { show } = selection
  const model = useMemo(
    () => matrixModel(answer, catalogue, { indicators: null, show, sort: null }),
    [answer, catalogue, show],
  )
  return (
    <>
      <PeersView {...props} columns={model.columns} />
      <Downloads answer={answer} areas={areas} model={model} selection={selection} />
    </>
  )
}

function Single(props: AnsweredProps) {
  const { answer, areas, catalogue, indicator, selection, links } = props
  const { show, sort, view } = selection
  const known = catalogue.find((one) => one.id === indicator)
  const figures = answer.indicators.find((one) => one.indicatorId === indicator)
  const model = useMemo(() => {
    if (!known || !figures) return null
    const { rows } = matrixModel(answer, [known], { indicators: [known.id], show, sort })
    return { columns: [matrixColumn(figures, known)], rows }
  }, [answer, known, figures, show, sort])
  const column = model?.columns[0]
  if (!model || !column) return null
  const files = <Downloads answer={answer} areas={areas} model={model} selection={selection} />
  const shared = { answer, areas, column, rows: model.rows, selection, links, files }
  return view === 'indicator' ? <IndicatorView {...shared} /> : <LinesView {...shared} />
}
