import type { RegisterRowsResource } from '../../../contract/register-resources.ts'
import type { AreaResource } from '../../../contract/resources.ts'
import { QUALIFIERS } from '../../../domain/qualifier.ts'
import { qualifierColumn, type Register } from '../../../domain/register/register.ts'
import type { Sheet } from '../../components/workbook/sheet.ts'
import { type SheetColumn, sheetTable } from '../../components/workbook/sheet-table.ts'
import type { Language } from '../../text/language.ts'
import { decimalsOf } from '../../text/typed-number-words.ts'
import { enteredNumber } from '../../text/workbook-formats.ts'
import { cellWords, type VillageNames } from './cell-words.ts'
import { registerWords } from './words.ts'

type Row = RegisterRowsResource['rows'][number]

/** Rows as a sheet: numbers are numbers, 余 and 约 part of their format. */
export function rowsSheet(
  register: Register,
  { rows, names }: Pick<RegisterRowsResource, 'rows' | 'names'>,
  area: Pick<AreaResource, 'code' | 'name'>,
  villages: VillageNames,
  lang: Language,
): Sheet {
  const words = registerWords(lang).rows
  const text = (one: string | null) => one || null
  const columns: readonly SheetColumn<Row>[] = [
    {
      key: 'area',
      head: words.unit,
      width: 14,
      cell: ({ areaCode }) => (areaCode === area.code ? null : (names[areaCode] ?? areaCode)),
    },
    ...register.columns.map(
      (column): SheetColumn<Row> => ({
        key: column.name,
        head: column.title[lang],
        width: column.name === register.about ? 36 : 14,
        cell: ({ cells }) => {
          const cell = cells[column.name]
          if (typeof cell !== 'number') return text(cellWords(column, cells, villages, lang))
          const said = cells[qualifierColumn(column.name)]
          const qualifier = QUALIFIERS.find((one) => one === said) ?? 'exact'
          return enteredNumber(
            cell,
            qualifier,
            { measure: 'count', decimals: decimalsOf(cell) },
            lang,
          )
        },
      }),
    ),
    { key: 'reference', head: words.reference, width: 14, cell: ({ reference }) => reference },
    { key: 'note', head: words.note, width: 20, cell: ({ note }) => note },
  ]
  const table = sheetTable(columns, rows, { above: 0 })
  return {
    name: register.title[lang],
    rows: table.rows,
    widths: table.widths,
    frozen: { rows: 1, columns: 0 },
  }
}

/** An empty sheet with the heads that import and paste find columns by: those of files, in Chinese. */
export function templateSheet({ id, columns }: Register): Sheet {
  const words = registerWords('zh').rows
  const heads = [words.area, ...columns.map(({ title }) => title.zh), words.reference, words.note]
  return {
    name: id,
    rows: [heads.map((head) => ({ head }))],
    widths: heads.map(() => 16),
    frozen: { rows: 1, columns: 0 },
  }
}
