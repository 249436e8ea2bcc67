import { useMemo } from 'react'
import { chartWords } from '../../charts/words.ts'
import { yearsModel } from '../../charts/years-model.ts'
import { yearsText } from '../../charts/years-text.ts'
import { LazyChart } from '../../components/lazy-chart.tsx'
import { lazyPart } from '../../components/lazy-part.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { FramedPicture, type PictureProps } from './picture-parts.tsx'

const chart = lazyPart(() => import('../../charts/years-chart.tsx').then((part) => part.YearsChart))

/** Up to five years, same months and whole, each against its own plan. */
export function YearsPicture({ indicator, answer, throughMonth }: PictureProps) {
  const lang = useLanguage()
  const words = chartWords(lang)
  const { model, text } = useMemo(() => {
    const shaped = yearsModel(indicator, answer.years, throughMonth)
    return { model: shaped, text: yearsText({ indicator, model: shaped, lang }) }
  }, [indicator, answer.years, throughMonth, lang])
  return (
    <FramedPicture text={text} answer={answer} years={answer.years}>
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
