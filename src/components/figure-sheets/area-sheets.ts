import type { Indicator } from '../../../domain/indicator.ts'
import type { Language } from '../../text/language.ts'
import type { Sheet } from '../workbook/sheet.ts'
import { type SheetPart, stackTables } from '../workbook/sheet-table.ts'
import { type About, aboutRows, rulesRows } from './about-rows.ts'
import { sheetWords } from './words.ts'

/** What a page shows of an area as two sheets: the figures, and what they are. */
export function areaSheets(
  about: About,
  indicators: readonly Indicator[],
  lang: Language,
  tables: readonly ((above: number) => SheetPart)[],
): readonly [Sheet, Sheet] {
  const words = sheetWords(lang)
  const title = about.holdsSample ? [{ head: about.title }, words.sample] : [{ head: about.title }]
  return [
    {
      name: words.figures,
      ...stackTables([title], tables),
      frozen: { rows: 0, columns: 1 },
    },
    {
      name: words.about,
      rows: [...aboutRows(about, lang), ...rulesRows(about.figures, indicators, lang)],
      widths: [18, 90],
      frozen: { rows: 0, columns: 1 },
    },
  ]
}
