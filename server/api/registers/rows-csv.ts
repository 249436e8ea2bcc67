import { csvText } from '../../../contract/csv-text.ts'
import { fileHeadings } from '../../../domain/register/file-columns.ts'
import {
  cellIn,
  qualifierColumn,
  type Register,
  type RegisterRow,
} from '../../../domain/register/register.ts'

/**
 * Rows as the file of their register that import takes: choices by their words in Chinese, by ids in English.
 *
 * @param hidden Columns that the reader may not see: they are left out.
 */
export function rowsCsv(
  register: Register,
  rows: readonly RegisterRow[],
  hidden: ReadonlySet<string>,
  lang: 'zh' | 'en',
): string {
  const columns = register.columns.filter(({ name }) => !hidden.has(name))
  const names = [
    'area_code',
    'id',
    ...columns.flatMap(({ name, kind }) =>
      kind === 'number' ? [name, qualifierColumn(name)] : name,
    ),
    'reference',
    'note',
  ]
  const headings = fileHeadings(register)
  const cellOf = (row: RegisterRow, name: string): string | number | null => {
    if (name === 'area_code') return row.areaCode
    if (name === 'id' || name === 'reference' || name === 'note') return row[name]
    const cell = cellIn(row, name)
    const choices = columns.find((one) => one.name === name)?.choices
    const spelt = (value: string) =>
      (lang === 'zh' ? choices?.find(({ id }) => id === value)?.zh : undefined) ?? value
    if (typeof cell === 'number' || cell === null) return cell
    return typeof cell === 'string' ? spelt(cell) : cell.map(spelt).join(';')
  }
  return csvText([
    names.map((name) => headings[name]?.[lang] ?? name),
    ...rows.map((row) => names.map((name) => cellOf(row, name))),
  ])
}
