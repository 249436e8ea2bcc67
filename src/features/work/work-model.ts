import type { RegisterRowResource, RowBody } from '../../../contract/register-resources.ts'
import { cellIn, type RegisterRow } from '../../../domain/register/register.ts'
import { statesOf, type WorkRegister } from '../../../domain/register/work.ts'
import type { Language } from '../../text/language.ts'

type Row = Pick<RegisterRow, 'cells' | 'note'>

/** The text of a cell; empty where there is none. */
export function textIn(row: Pick<Row, 'cells'>, column: string): string {
  return String(cellIn(row, column) ?? '')
}

/** Who answers for a row, once each. */
export function whoOf({ work }: WorkRegister, row: Pick<Row, 'cells'>): readonly string[] {
  return [...new Set(work.who.map((column) => textIn(row, column)))].filter((name) => name !== '')
}

/** What a column is called; its name where the register has no such column. */
export function titleOf({ columns }: WorkRegister, name: string, lang: Language): string {
  return columns.find((column) => column.name === name)?.title[lang] ?? name
}

/** The word of a row's state. */
export function stateOf(register: WorkRegister, row: Pick<Row, 'cells'>, lang: Language): string {
  const id = textIn(row, register.work.state)
  return statesOf(register).find((state) => state.id === id)?.[lang] ?? id
}

/** The last note of a row's course; null where there is none. */
export function latestNote({ work }: WorkRegister, row: Row): string | null {
  const notes = work.progress === undefined ? (row.note ?? '') : textIn(row, work.progress)
  return notes.trim().split('\n').at(-1)?.trim() || null
}

/**
 * A row with some of its cells changed, to be written over the one that was seen.
 *
 * @param changes By column; `note` is the row's own.
 */
export function changedRow(
  { areaCode, reference, note: before, cells, revision }: RegisterRowResource,
  { note = before, ...changes }: RegisterRow['cells'],
): RowBody {
  return {
    area: areaCode,
    reference,
    note: note === null ? null : String(note),
    cells: { ...cells, ...changes } as RowBody['cells'],
    revision,
  }
}
