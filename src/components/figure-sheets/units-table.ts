import type { Comparison, DecodedIndicator } from '../../../contract/comparison-decoding.ts'
import type { ComparedFigure, LineAspect } from '../../../domain/compared-figure.ts'
import type { Indicator } from '../../../domain/indicator.ts'
import { numberOf } from '../../../domain/pace.ts'
import type { Language } from '../../text/language.ts'
import { labelled } from '../../text/punctuation.ts'
import { absenceWord } from '../../text/words-absence.ts'
import { workbookNumber } from '../../text/workbook-formats.ts'
import type { SheetCell } from '../workbook/sheet.ts'
import { reckoned, type SheetColumn, sheetTable } from '../workbook/sheet-table.ts'
import { changeColumns, paceColumns, planColumns, valueColumns } from './figure-columns.ts'
import { remarkColumn, statusColumn } from './remark-columns.ts'
import { sheetWords } from './words.ts'

/** A unit, or the area that they add up to. */
interface UnitRow {
  readonly code: string
  readonly name: string
  readonly population: number | null
  readonly compared: ComparedFigure
}

const PER = 1_000

/**
 * The units of a comparison below their total, which is the sum of them where they add up, with range and median
 * of one aspect beneath.
 *
 * @param above Rows of the sheet above the table.
 * @returns Rows of a sheet, and the widths of its columns.
 */
export function unitsTable(
  indicator: Indicator,
  answer: Comparison,
  { total, rows: figures, spread }: DecodedIndicator,
  { place, aspect }: { readonly place: string; readonly aspect: LineAspect },
  above: number,
  lang: Language,
): { readonly rows: readonly (readonly SheetCell[])[]; readonly widths: readonly number[] } {
  const words = sheetWords(lang)
  const rows = answer.units.flatMap(({ code, name, population }, index): UnitRow[] => {
    const compared = figures[index]
    return compared ? [{ code, name, population, compared }] : []
  })
  const of = ({ compared }: UnitRow) => ({ indicator, figure: compared.progress })
  const table = sheetTable<UnitRow>(
    [
      { key: 'name', head: words.area, width: 22, cell: ({ name }) => name },
      { key: 'code', head: words.code, width: 14, cell: ({ code }) => code },
      ...valueColumns(of, words.value, lang),
      ...planColumns(of, lang),
      ...paceColumns(of, lang),
      ...changeColumns(of, lang),
      ...rateColumns(indicator, lang),
      statusColumn(of, lang),
      remarkColumn((row) => ({ ...of(row), remark: rateRemark(row.compared, lang) }), lang),
    ],
    rows,
    {
      above,
      total: answer.rollUp.made
        ? {
            code: answer.parentCode,
            name: words.total(place),
            population: null,
            compared: total,
          }
        : undefined,
    },
  )
  const range = spread[aspect]
  const column = table.column(aspect)
  const sample = rows.find(({ compared }) => shown(compared, aspect, indicator, lang) !== null)
  const format = sample && shown(sample.compared, aspect, indicator, lang)?.format
  const below = (label: string, name: string, value: number | undefined) =>
    value === undefined || format === undefined
      ? []
      : [
          table.rowBelow(
            label,
            aspect,
            reckoned({ value, format }, { formula: `${name}(${column})`, result: value }),
          ),
        ]
  return {
    widths: table.widths,
    rows: [
      ...table.rows,
      ...below(words.least, 'MIN', range?.least),
      ...below(words.median, 'MEDIAN', range?.median),
      ...below(words.greatest, 'MAX', range?.greatest),
    ],
  }
}

function shown(compared: ComparedFigure, aspect: LineAspect, indicator: Indicator, lang: Language) {
  return workbookNumber(compared, aspect, indicator, lang, 2)
}

/** Why a value has no figure per 1,000 residents. */
function rateRemark({ rate, progress }: ComparedFigure, lang: Language): string | null {
  return rate?.kind === 'absent' && progress.value.kind === 'value'
    ? labelled(sheetWords(lang).rate, absenceWord(rate.reason, lang), lang)
    : null
}

/** Residents, and the value per 1,000 of them. */
function rateColumns(indicator: Indicator, lang: Language): SheetColumn<UnitRow>[] {
  const words = sheetWords(lang)
  return [
    {
      key: 'residents',
      head: words.residents,
      width: 12,
      cell: ({ population, compared }) =>
        population === null || compared.rate === null
          ? null
          : { value: population, format: '#,##0' },
    },
    {
      key: 'rate',
      head: words.rate,
      width: 12,
      cell: ({ compared }) => shown(compared, 'rate', indicator, lang),
      formula: ({ compared, population }, { at }) => {
        const value = numberOf(compared.progress.value)
        if (value === null || population === null) return null
        return {
          formula: `${at('value')}/${at('residents')}*${PER}`,
          result: (value / population) * PER,
        }
      },
    },
  ]
}
