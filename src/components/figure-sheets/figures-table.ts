import type { Indicator } from '../../../domain/indicator.ts'
import type { Progress } from '../../../domain/progress.ts'
import { indicatorName, unitWord } from '../../text/figure-words.ts'
import type { Language } from '../../text/language.ts'
import { type SheetTable, sheetTable } from '../workbook/sheet-table.ts'
import {
  changeColumns,
  type FigureRow,
  paceColumns,
  planColumns,
  valueColumns,
} from './figure-columns.ts'
import { remarkColumn, statusColumn } from './remark-columns.ts'
import { sheetWords } from './words.ts'

/**
 * One area's figures, a row for each indicator: value, plan, completion, gap and change as formulas over their
 * sides; absences as words in the last column.
 *
 * @param above Rows of the sheet above the table.
 * @param indicators Figures of others are left out.
 */
export function figuresTable(
  figures: readonly Progress[],
  indicators: readonly Indicator[],
  above: number,
  lang: Language,
): SheetTable {
  const words = sheetWords(lang)
  const rows = figures.flatMap((figure): FigureRow[] => {
    const indicator = indicators.find(({ id }) => id === figure.indicatorId)
    return indicator ? [{ indicator, figure }] : []
  })
  const own = (row: FigureRow) => row
  return sheetTable<FigureRow>(
    [
      {
        key: 'name',
        head: words.indicator,
        width: 30,
        cell: ({ indicator }) => indicatorName(indicator, lang),
      },
      {
        key: 'unit',
        head: words.unit,
        width: 10,
        cell: ({ indicator }) =>
          indicator.measure === 'ratio' ? '%' : unitWord(indicator, lang) || null,
      },
      ...valueColumns(own, words.value, lang),
      ...planColumns(own, lang),
      ...paceColumns(own, lang),
      ...changeColumns(own, lang),
      statusColumn(own, lang),
      remarkColumn(own, lang),
    ],
    rows,
    { above },
  )
}
