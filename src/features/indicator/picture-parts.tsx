import type { ReactNode } from 'react'
import type { SeriesResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { YearSeries } from '../../../domain/series.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { ChartLegend } from '../../charts/chart-legend.tsx'
import type { PictureText } from '../../charts/picture-text.ts'
import { asOfWords } from '../../text/format-date.ts'
import { sourceSentence } from '../../text/source-words.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './indicator.module.css'

/** What every picture of the page is made from. */
export interface PictureProps {
  readonly indicator: Indicator
  readonly answer: SeriesResource
  /** The year asked for. */
  readonly series: YearSeries
  /** The year before it; undefined where the answer does not hold it. */
  readonly last: YearSeries | undefined
  readonly throughMonth: number
}

interface FramedPictureProps {
  readonly text: PictureText<unknown>
  readonly answer: SeriesResource
  /** Years the picture shows, for its source line. */
  readonly years: readonly YearSeries[]
  /** A switch beside the legend. */
  readonly control?: ReactNode
  /** Units that count differently make years or months hard to compare. */
  readonly children: ReactNode
}

/** A picture in its frame; where there is nothing to draw, the sentence that says why. */
export function FramedPicture({ text, answer, years, control, children }: FramedPictureProps) {
  const lang = useLanguage()
  const kinds = years.flatMap((year) => year.wholeYear.sourceKinds)
  return (
    <ChartFrame
      title={text.title}
      unit={text.unit}
      asOf={asOfWords(answer.through, lang)}
      summary={text.absent ?? text.summary}
      source={sourceSentence(kinds, lang)}
      sample={kinds.includes('sample')}
      table={text.table}
      aside={
        <div className={styles.aside}>
          {text.absent === null && <ChartLegend entries={text.legend} />}
          {control}
        </div>
      }
      notes={
        text.notes.length > 0 && (
          <ul className={styles.notes}>
            {text.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )
      }
    >
      {text.absent === null ? children : <p className={styles.absent}>{text.absent}</p>}
    </ChartFrame>
  )
}
