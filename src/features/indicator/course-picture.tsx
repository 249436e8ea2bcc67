import { useMemo } from 'react'
import { courseModel } from '../../charts/course-model.ts'
import { courseText } from '../../charts/course-text.ts'
import { chartWords } from '../../charts/words.ts'
import { LazyChart } from '../../components/lazy-chart.tsx'
import { lazyPart } from '../../components/lazy-part.ts'
import { useLanguage } from '../../text/use-language.tsx'
import { FramedPicture, type PictureProps } from './picture-parts.tsx'

const chart = lazyPart(() =>
  import('../../charts/course-chart.tsx').then((part) => part.CourseChart),
)

/** This year against last year, the target and the expected pace. */
export function CoursePicture(props: PictureProps & { readonly headline: string }) {
  const { indicator, answer, series, last, throughMonth, headline } = props
  const lang = useLanguage()
  const words = chartWords(lang)
  const { model, text } = useMemo(() => {
    const shaped = courseModel(indicator, series, throughMonth)
    return {
      model: shaped,
      text: courseText({ indicator, series, last, model: shaped, headline, lang }),
    }
  }, [indicator, series, last, throughMonth, headline, lang])
  return (
    <FramedPicture text={text} answer={answer} years={last ? [last, series] : [series]}>
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
