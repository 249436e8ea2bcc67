import type { RegisterRowResource } from '../../../contract/register-resources.ts'
import { QUALIFIERS } from '../../../domain/qualifier.ts'
import {
  qualifierColumn,
  type RegisterCell,
  type RegisterColumn,
} from '../../../domain/register/register.ts'
import { formatCount } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { listWords } from '../../text/punctuation.ts'
import { decimalsOf } from '../../text/typed-number-words.ts'

/** Cells of a row by their columns; empty ones may be left out. */
export type Cells = RegisterRowResource['cells']

/** Names of villages by their codes. */
export type VillageNames = Readonly<Record<string, string>>

/** The word of one of a column's choices; of a value that it does not list, the value. */
export function choiceWord(
  { choices = [] }: Pick<RegisterColumn, 'choices'>,
  id: string,
  lang: Language,
): string {
  return choices.find((choice) => choice.id === id)?.[lang] ?? id
}

/** What a cell says, as a table shows it; empty where it is empty. */
export function cellWords(
  column: RegisterColumn,
  cells: Cells,
  villages: VillageNames,
  lang: Language,
): string {
  const cell: RegisterCell = cells[column.name] ?? null
  if (cell === null) return ''
  if (typeof cell === 'number') {
    const said = cells[qualifierColumn(column.name)]
    const qualifier = QUALIFIERS.find((one) => one === said) ?? 'exact'
    return formatCount(cell, qualifier, { decimals: decimalsOf(cell) }, lang)
  }
  if (typeof cell !== 'string') {
    return listWords(
      cell.map((one) => choiceWord(column, one, lang)),
      lang,
    )
  }
  return column.kind === 'village' ? (villages[cell] ?? cell) : choiceWord(column, cell, lang)
}
