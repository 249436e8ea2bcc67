import { useMemo } from 'react'
import { monthsModel } from '../../charts/months-model.ts'
import { monthsText } from '../../charts/months-text.ts'
import { chartWords } from '../../charts/words.ts'
import { LazyChart } from '../../components/lazy-chart.tsx'
import { lazyPart } from '../../components/lazy-part.ts'
import { JAN_FEB, type Selection } from '../../selection/selection.ts'
import { toWrite, useWriteSelection } from '../../selection/use-selection.ts'
import { useLanguage } from '../../text/use-language.tsx'
import styles from './indicator.module.css'
import { FramedPicture, type PictureProps } from './picture-parts.tsx'
import { indicatorWords } from './words.ts'

const chart = lazyPart(() =>
  import('../../charts/months-chart.tsx').then((part) => part.MonthsChart),
)

/** Single months, quarters or years as they were reported, beside last year's. */
export function MonthsPicture(props: PictureProps & { readonly selection: Selection }) {
  const { indicator, answer, series, last, throughMonth, selection } = props
  const lang = useLanguage()
  const words = chartWords(lang)
  const together = selection.janFeb === 'together'
  const { model, text } = useMemo(() => {
    const shaped = monthsModel(indicator, series, last, throughMonth, together)
    return { model: shaped, text: monthsText({ indicator, series, model: shaped, lang }) }
  }, [indicator, series, last, throughMonth, together, lang])
  return (
    <FramedPicture
      text={text}
      answer={answer}
      years={last ? [last, series] : [series]}
      control={model.canCombine && <JanFebSwitch selection={selection} />}
    >
      <LazyChart
        part={chart}
        chart={{ model, words: text.words, tips: text.tips }}
        label={text.title}
        busy={words.drawing}
        failed={words.drawingFailed}
      />
    </FramedPicture>
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
