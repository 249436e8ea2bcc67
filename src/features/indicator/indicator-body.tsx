import { useEffect } from 'react'
import type { AreaResource, ExplainResource, SeriesResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { parseMonth } from '../../../domain/period.ts'
import { lazyPart, useLazyPart } from '../../components/lazy-part.ts'
import { Notice } from '../../components/notice.tsx'
import type { BoundaryQuery } from '../../components/query-boundary.tsx'
import type { Selection } from '../../selection/selection.ts'
import { indicatorName } from '../../text/figure-words.ts'
import { yearToDateWords } from '../../text/format-date.ts'
import { pageWords } from '../../text/page-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { rollUpWords } from '../../text/words-coverage.ts'
import { headline } from '../../text/words-headline.ts'
import { CoursePicture } from './course-picture.tsx'
import { Finding } from './finding.tsx'
import styles from './indicator.module.css'
import { MonthsPicture } from './months-picture.tsx'
import { indicatorWords } from './words.ts'
import { YearsPicture } from './years-picture.tsx'

/** Fetched while the finding and the pictures are already read. */
const behindFigure = lazyPart(() => import('./behind-figure.tsx'))

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
  const behind = useLazyPart(behindFigure)
  useTitle(indicator, shown, answer)
  if (!series) return null
  const last = answer.years.find((year) => year.year === series.year - 1)
  const sentence = headline(series.samePeriod, indicator, answer.through, null, lang)
  const picture = { indicator, answer, series, last, throughMonth }
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
          <Finding indicator={indicator} figure={series.samePeriod} sentence={sentence} />
          <CoursePicture {...picture} headline={sentence} />
          <div className={styles.pair}>
            <YearsPicture {...picture} />
            {indicator.aggregation !== 'latest' && (
              <MonthsPicture {...picture} selection={selection} />
            )}
          </div>
        </>
      )}
      {behind === null ? (
        <div className={styles.toCome} />
      ) : (
        <behind.BehindFigure
          picture={picture}
          shown={shown}
          explained={explained}
          areas={areas}
          selection={selection}
          added={!notHeld}
        />
      )}
    </div>
  )
}

/** Names the view in the browser's title. */
function useTitle(indicator: Indicator, shown: AreaResource, answer: SeriesResource) {
  const lang = useLanguage()
  const product = pageWords(lang).product
  const title = indicatorWords(lang).pageTitle(
    indicatorName(indicator, lang),
    shown.name,
    yearToDateWords(answer.through, lang),
  )
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
}
