import type { ProgressResource } from '../../../contract/resources.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { areaSheets } from '../../components/figure-sheets/area-sheets.ts'
import { figuresTable } from '../../components/figure-sheets/figures-table.ts'
import type { Sheet } from '../../components/workbook/sheet.ts'
import type { Language } from '../../text/language.ts'

/** The overview's figures as sheets: all of them, whatever the list shows. */
export function overviewSheets(
  title: string,
  place: string,
  progress: ProgressResource,
  indicators: readonly Indicator[],
  lang: Language,
): readonly Sheet[] {
  const about = { ...progress, title, place: `${place} ${progress.areaCode}`, preparedAt: null }
  return areaSheets(about, indicators, lang, [
    (above) => figuresTable(progress.figures, indicators, above, lang),
  ])
}
