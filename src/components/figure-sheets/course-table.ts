import type { Indicator } from '../../../domain/indicator.ts'
import type { Qualifier } from '../../../domain/qualifier.ts'
import type { SeriesPeriod, YearSeries } from '../../../domain/series.ts'
import type { Language } from '../../text/language.ts'
import { clauseWords } from '../../text/punctuation.ts'
import { absenceWord } from '../../text/words-absence.ts'
import { enteredNumber } from '../../text/workbook-formats.ts'
import type { NumberCell } from '../workbook/sheet.ts'
import { type SheetTable, sheetTable } from '../workbook/sheet-table.ts'
import { REMARK_WIDTH } from './remark-columns.ts'
import { sheetWords } from './words.ts'

const WIDTH = 14

/** A month of the year: what was reported for it, and what is known at its end. */
interface MonthRow {
  readonly month: number
  /** Reported periods that end with the month. */
  readonly periods: readonly SeriesPeriod[]
  readonly own: number | null
}

/**
 * A year month by month: what was reported in each, the year to date as a sum of it, last year, target and what
 * was due. A month that is missing or still to come is empty and says so beside it.
 *
 * @param throughMonth 1..12; later months are not due yet.
 * @param above Rows of the sheet above the table.
 */
export function courseTable(
  indicator: Indicator,
  series: YearSeries,
  throughMonth: number,
  above: number,
  lang: Language,
): SheetTable {
  const words = sheetWords(lang)
  const { samePeriod, plan } = series
  const { monthly, monthlyQualifiers, monthsMissing, units } = samePeriod
  const rows = Array.from({ length: 12 }, (_, index) => monthRow(series, index + 1, throughMonth))
  const number = (value: number | null | undefined, qualifier: Qualifier | null = 'exact') =>
    value === null || value === undefined
      ? null
      : enteredNumber(value, qualifier ?? 'exact', indicator, lang)
  const line =
    (which: 'thisYear' | 'lastYear', last: number) =>
    ({ month }: MonthRow): NumberCell | null =>
      month > last
        ? null
        : number(monthly[which][month - 1], monthlyQualifiers[which][month - 1] ?? 'exact')
  return sheetTable<MonthRow>(
    [
      { key: 'month', head: words.month, width: 12, cell: ({ month }) => words.monthOf(month) },
      {
        key: 'own',
        head: words.own,
        width: WIDTH,
        cell: ({ own, periods }) =>
          number(own, periods.length === 1 ? periods[0]?.qualifier : null),
      },
      {
        key: 'thisYear',
        head: words.value,
        width: WIDTH,
        cell: line('thisYear', throughMonth),
        formula: (_, { at }, index) => {
          if (indicator.aggregation !== 'sum') return null
          const result = rows.slice(0, index + 1).reduce((sum, row) => sum + (row.own ?? 0), 0)
          return { formula: `SUM(${at('own', 0)}:${at('own', index)})`, result }
        },
      },
      { key: 'lastYear', head: words.lastYear, width: WIDTH, cell: line('lastYear', 12) },
      {
        key: 'target',
        head: words.target,
        width: WIDTH,
        cell: ({ month }) => number(plan[month - 1]?.target),
      },
      {
        key: 'due',
        head: words.due,
        width: WIDTH,
        cell: ({ month }) => {
          const due = plan[month - 1]?.due ?? null
          // Parts of a plan are seldom whole.
          const cell = number(due)
          return cell && indicator.measure === 'count' ? { ...cell, format: '0.##' } : cell
        },
      },
      {
        key: 'remark',
        head: words.remark,
        width: REMARK_WIDTH,
        cell: ({ month, periods }) => {
          const longer = periods.filter(({ from, to }) => from < to)
          const said = longer.map(({ from, to, units }) => words.together(from, to, units))
          if (month > throughMonth) said.push(words.notDueYet)
          else if (!units && monthsMissing.includes(month)) {
            said.push(absenceWord('not_reported', lang))
          }
          return said.length === 0 ? null : clauseWords([...new Set(said)], lang)
        },
      },
    ],
    rows,
    { above },
  )
}

function monthRow({ periods, samePeriod }: YearSeries, month: number, last: number): MonthRow {
  const ending = month > last ? [] : periods.filter(({ to }) => to === month)
  // Of one unit a longer period holds the months in it; of several, each reported in its own way.
  const longest = [...ending].sort((a, b) => a.from - b.from).slice(0, 1)
  const counted = samePeriod.units ? ending : longest
  const values = counted.flatMap(({ value }) => value ?? [])
  const single = counted.length === 1 ? (counted[0]?.value ?? null) : null
  const sum = values.reduce((all, value) => all + value, 0)
  return { month, periods: counted, own: counted.length > 1 ? sum : single }
}
