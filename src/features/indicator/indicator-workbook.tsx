import { WorkbookButton } from '../../components/workbook/workbook-button.tsx'
import { indicatorName } from '../../text/figure-words.ts'
import { yearToDateWords } from '../../text/format-date.ts'
import { useLanguage } from '../../text/use-language.tsx'
import type { PictureProps } from './pictures.tsx'
import { indicatorWords } from './words.ts'

/** The indicator's figures as a workbook: its own, the months of the year, and the years. */
export function IndicatorWorkbook(props: PictureProps) {
  const { place, indicator, answer, series, throughMonth } = props
  const lang = useLanguage()
  const period = yearToDateWords(answer.through, lang)
  const title = indicatorWords(lang).pageTitle(indicatorName(indicator, lang), place, period)
  const sheets = async () => {
    const [{ areaSheets }, { figuresTable }, { courseTable }, { yearsTable }] = await Promise.all([
      import('../../components/figure-sheets/area-sheets.ts'),
      import('../../components/figure-sheets/figures-table.ts'),
      import('../../components/figure-sheets/course-table.ts'),
      import('../../components/figure-sheets/years-table.ts'),
    ])
    const figures = [series.samePeriod]
    const about = {
      ...answer,
      title,
      place: `${place} ${answer.areaCode}`,
      figures,
      preparedAt: null,
    }
    return areaSheets(about, [indicator], lang, [
      (above) => figuresTable(figures, [indicator], above, lang),
      (above) => courseTable(indicator, series, throughMonth, above, lang),
      (above) => yearsTable(indicator, answer.years, throughMonth, above, lang),
    ])
  }
  return <WorkbookButton name={title} sheets={sheets} />
}
