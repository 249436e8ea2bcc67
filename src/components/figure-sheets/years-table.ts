import type { Indicator } from '../../../domain/indicator.ts'
import type { YearSeries } from '../../../domain/series.ts'
import type { Language } from '../../text/language.ts'
import { workbookNumber } from '../../text/workbook-formats.ts'
import { type SheetTable, sheetTable } from '../workbook/sheet-table.ts'
import { aloneFigure, changeColumns, planColumns, valueColumns } from './figure-columns.ts'
import { remarkColumn, statusColumn } from './remark-columns.ts'
import { sheetWords } from './words.ts'

/**
 * Years below each other: the same months, the change against the year before, the whole year, its plan and what
 * became of it.
 *
 * @param years Ascending; the last one is the year asked for.
 * @param throughMonth 1..12, through which years are compared.
 * @param above Rows of the sheet above the table.
 */
export function yearsTable(
  indicator: Indicator,
  years: readonly YearSeries[],
  throughMonth: number,
  above: number,
  lang: Language,
): SheetTable {
  const words = sheetWords(lang)
  const last = years[years.length - 1]
  const isRunning = (year: YearSeries) => year === last && throughMonth < 12
  const same = ({ samePeriod: figure }: YearSeries) => ({ indicator, figure })
  const whole = (year: YearSeries) => ({
    indicator,
    figure: isRunning(year) ? year.samePeriod : year.wholeYear,
    remark: isRunning(year) ? words.running : null,
  })
  return sheetTable<YearSeries>(
    [
      { key: 'year', head: words.year, width: 12, cell: ({ year }) => words.yearOf(year) },
      {
        key: 'same',
        head: words.same(throughMonth),
        width: 14,
        cell: ({ samePeriod }) =>
          throughMonth === 12
            ? null
            : workbookNumber(aloneFigure(samePeriod), 'value', indicator, lang, 0),
      },
      ...changeColumns(same, lang),
      ...valueColumns(whole, throughMonth === 12 ? words.same(12) : words.whole, lang),
      ...planColumns(whole, lang),
      statusColumn(whole, lang),
      remarkColumn(whole, lang),
    ],
    years,
    { above },
  )
}
