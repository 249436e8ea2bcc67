import { type ComponentType, type ReactNode, useMemo } from 'react'
import type { SeriesResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import type { YearSeries } from '../../../domain/series.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { ChartLegend } from '../../charts/chart-legend.tsx'
import { CourseChart } from '../../charts/course-chart.tsx'
import { courseModel } from '../../charts/course-model.ts'
import { courseText } from '../../charts/course-text.ts'
import { MonthsChart } from '../../charts/months-chart.tsx'
import { monthsModel } from '../../charts/months-model.ts'
import { monthsText } from '../../charts/months-text.ts'
import type { ChartProps } from '../../charts/page-chart.tsx'
import type { PictureDrawing } from '../../charts/picture-file/picture.ts'
import type { PictureText } from '../../charts/picture-text.ts'
import { YearsChart } from '../../charts/years-chart.tsx'
import { yearsModel } from '../../charts/years-model.ts'
import { yearsText } from '../../charts/years-text.ts'
import { ChartPlace } from '../../components/chart-place.tsx'
import { TakePicture } from '../../components/take-picture/take-picture.tsx'
import { JAN_FEB, type Selection } from '../../selection/selection.ts'
import { toWrite, useWriteSelection } from '../../selection/use-selection.ts'
import { asOfWords } from '../../text/format-date.ts'
import { sourceSentence } from '../../text/source-words.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './indicator.module.css'
import { indicatorWords } from './words.ts'

/** What every picture of the page is made from. */
export interface PictureProps {
  /** Name of the area. */
  readonly place: string
  readonly indicator: Indicator
  readonly answer: SeriesResource
  /** The year asked for. */
  readonly series: YearSeries
  /** The year before it; undefined where the answer does not hold it. */
  readonly last: YearSeries | undefined
  readonly throughMonth: number
}

/** This year against last year, the target and the expected pace. */
export function CoursePicture(props: PictureProps & { readonly headline: string }) {
  const { place, indicator, answer, series, last, throughMonth, headline } = props
  const lang = useLanguage()
  const picture = useMemo(() => {
    const model = courseModel(indicator, series, throughMonth)
    return { model, text: courseText({ indicator, series, last, model, headline, lang }) }
  }, [indicator, series, last, throughMonth, headline, lang])
  const years = last ? [last, series] : [series]
  return (
    <FramedPicture
      {...picture}
      kind="course"
      Chart={CourseChart}
      place={place}
      answer={answer}
      years={years}
    />
  )
}

interface Beside {
  /** Whether another picture is beside it on paper. */
  readonly halfOnPaper?: boolean | undefined
}

/** Up to five years, same months and whole, each against its own plan. */
export function YearsPicture(props: PictureProps & Beside) {
  const { place, indicator, answer, throughMonth, halfOnPaper } = props
  const lang = useLanguage()
  const { years } = answer
  const picture = useMemo(() => {
    const model = yearsModel(indicator, years, throughMonth)
    return { model, text: yearsText({ indicator, model, lang }) }
  }, [indicator, years, throughMonth, lang])
  return (
    <FramedPicture
      {...picture}
      kind="years"
      Chart={YearsChart}
      place={place}
      answer={answer}
      years={years}
      halfOnPaper={halfOnPaper}
    />
  )
}

/** Single months, quarters or years as they were reported, beside last year's. */
export function MonthsPicture(props: PictureProps & Beside & { readonly selection: Selection }) {
  const { indicator, answer, series, last, throughMonth, selection } = props
  const lang = useLanguage()
  const together = selection.janFeb === 'together'
  const picture = useMemo(() => {
    const model = monthsModel(indicator, series, last, throughMonth, together)
    return { model, text: monthsText({ indicator, series, model, lang }) }
  }, [indicator, series, last, throughMonth, together, lang])
  return (
    <FramedPicture
      {...picture}
      kind="months"
      Chart={MonthsChart}
      place={props.place}
      halfOnPaper={props.halfOnPaper}
      answer={answer}
      years={last ? [last, series] : [series]}
      control={picture.model.canCombine && <JanFebSwitch selection={selection} />}
    />
  )
}

/** January and February as one or each; the address holds the choice. */
function JanFebSwitch({ selection }: { readonly selection: Selection }) {
  const lang = useLanguage()
  const words = indicatorWords(lang).janFeb
  const write = useWriteSelection()
  return (
    <fieldset className={styles.switch} title={words.why}>
      <legend>{words.label}</legend>
      {JAN_FEB.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name="janfeb"
            value={option}
            checked={selection.janFeb === option}
            onChange={() => write({ ...toWrite(selection, lang), janFeb: option }, true)}
          />
          {words[option]}
        </label>
      ))}
    </fieldset>
  )
}

type ChartKind = 'course' | 'months' | 'years'
type Drawn<Kind> = Extract<PictureDrawing, { readonly kind: Kind }>

interface FramedPictureProps<Kind extends ChartKind> extends Beside {
  readonly kind: Kind
  readonly model: Drawn<Kind>['model']
  readonly text: PictureText<Drawn<Kind>['words']>
  readonly Chart: ComponentType<ChartProps<Drawn<Kind>['model'], Drawn<Kind>['words']>>
  readonly place: string
  readonly answer: SeriesResource
  /** Years the picture shows, for its source line. */
  readonly years: readonly YearSeries[]
  /** A switch beside the legend. */
  readonly control?: ReactNode
}

/** A picture in its frame; where there is nothing to draw, the sentence that says why. */
function FramedPicture<Kind extends ChartKind>(props: FramedPictureProps<Kind>) {
  const { kind, model, text, Chart, place, answer, years, control } = props
  const lang = useLanguage()
  const kinds = years.flatMap((year) => year.wholeYear.sourceKinds)
  const picture = async () => {
    const { chartPicture } = await import('../../charts/picture-file/chart-picture.ts')
    const drawing = { kind, model, words: text.words } as Drawn<Kind>
    return chartPicture({ place, text, drawing, through: answer.through, kinds, lang })
  }
  return (
    <ChartFrame
      long={props.halfOnPaper ?? false}
      title={text.title}
      unit={text.unit}
      asOf={asOfWords(answer.through, lang)}
      summary={text.absent ?? text.summary}
      source={sourceSentence(kinds, lang)}
      sample={kinds.includes('sample')}
      table={text.table}
      tools={text.absent === null && <TakePicture title={text.title} picture={picture} />}
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
              <li key={note}>
                <UnbrokenText text={note} />
              </li>
            ))}
          </ul>
        )
      }
    >
      {text.absent === null ? (
        <ChartPlace
          Chart={Chart}
          chart={{ model, words: text.words, tips: text.tips }}
          label={text.title}
          half={props.halfOnPaper}
        />
      ) : (
        <p className={styles.absent}>
          <UnbrokenText text={text.absent} />
        </p>
      )}
    </ChartFrame>
  )
}
