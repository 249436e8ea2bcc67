import type { AreaResource, ExplainResource, SeriesResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { parseMonth } from '../../../domain/period.ts'
import { lazyComponent } from '../../components/lazy-component.tsx'
import { Notice } from '../../components/notice.tsx'
import type { BoundaryQuery } from '../../components/query-boundary.tsx'
import { usePageTitle } from '../../components/use-page-title.ts'
import { withNames } from '../../data/area-name.ts'
import type { Selection } from '../../selection/selection.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { yearToDateWords } from '../../text/format-date.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { rollUpWords } from '../../text/words-coverage.ts'
import { headline } from '../../text/words-headline.ts'
import { Finding } from './finding.tsx'
import styles from './indicator.module.css'
import { CoursePicture, MonthsPicture, YearsPicture } from './pictures.tsx'
import { indicatorWords } from './words.ts'

/** Fetched while the finding and the pictures are already read. */
const BehindFigure = lazyComponent(
  () => import('./behind-figure.tsx').then((part) => part.BehindFigure),
  <div className={styles.toCome} />,
)

interface IndicatorBodyProps {
  readonly indicator: Indicator
  readonly areas: readonly AreaResource[]
  readonly shown: AreaResource
  readonly selection: Selection
  readonly answer: SeriesResource
  readonly explained: BoundaryQuery<ExplainResource>
  /** True while the figures are those of the view before. */
  readonly busy: boolean
}

/** The finding, the pictures, and the facts behind them. */
export function IndicatorBody(props: IndicatorBodyProps) {
  const { indicator, areas, shown, selection, answer, explained, busy } = props
  const lang = useLanguage()
  const series = answer.years[answer.years.length - 1]
  const throughMonth = parseMonth(answer.through)?.month ?? 12
  usePageTitle(
    indicatorWords(lang).pageTitle(
      indicatorName(indicator, lang),
      shown.name,
      yearToDateWords(answer.through, lang),
    ),
  )
  if (!series) return null
  const last = answer.years.find((year) => year.year === series.year - 1)
  const sentence = headline(series.samePeriod, indicator, answer.through, null, lang)
  const monthly = indicator.aggregation !== 'latest'
  // Two per cent over a bar need the room.
  const beside = monthly && indicator.measure === 'count'
  const picture = { place: shown.name, indicator, answer, series, last, throughMonth }
  const notHeld = answer.rollUp && rollUpWords(answer.rollUp, lang)
  return (
    <div className={styles.stack} aria-busy={busy}>
      <p className="visually-hidden" role="status">
        {sentence}
      </p>
      {notHeld ? (
        <Notice tone="info" title={notHeld} />
      ) : (
        <>
          <Finding
            indicator={indicator}
            figure={series.samePeriod}
            corrected={answer.corrections?.[0]}
            areas={withNames(areas, answer)}
            sentence={sentence}
          />
          <CoursePicture {...picture} headline={sentence} />
          <div className={styles.pair} data-beside={beside || undefined}>
            <YearsPicture {...picture} halfOnPaper={beside} />
            {monthly && <MonthsPicture {...picture} halfOnPaper={beside} selection={selection} />}
          </div>
        </>
      )}
      <BehindFigure
        picture={picture}
        shown={shown}
        explained={explained}
        areas={areas}
        selection={selection}
        added={!notHeld}
      />
    </div>
  )
}
