import type { RegisterRowResource } from '../../../contract/register-resources.ts'
import { checkRow, type RowContext, type RowFaultCode } from '../../../domain/register/check-row.ts'
import {
  qualifierColumn,
  type Register,
  type RegisterCell,
  type RegisterColumn,
} from '../../../domain/register/register.ts'
import { readRegisterCell } from '../../../domain/register/typed-cell.ts'
import type { Village } from '../../../domain/register/village.ts'
import type { Refusal } from '../../../domain/typed-number.ts'
import type { Language } from '../../text/language.ts'
import { type Cells, cellWords } from './cell-words.ts'

/** Of every row beside the declared columns. */
export const BESIDE = ['reference', 'note'] as const

/** What stands in the fields of a form, by column: ids of choices, days and villages, else as typed. */
export type TypedRow = Readonly<Record<string, string>>

/** A row as the API takes it. */
export interface RowToSend {
  readonly reference: string | null
  readonly note: string | null
  readonly cells: Record<string, RegisterCell>
}

/** What is wrong with a cell. */
export type CellFault =
  | { readonly code: RowFaultCode; readonly refusal?: Refusal }
  | { readonly code: 'other_area'; readonly area: string }

/** What rows are judged by. */
export interface JudgedBy extends Omit<RowContext, 'villages'> {
  readonly villages: readonly Pick<Village, 'code' | 'name'>[]
}

/** Parts the values of a field that takes several. */
const BETWEEN = ';'

/** The values of a field that takes several. */
export function valuesIn(typed: string | undefined): readonly string[] {
  return typed ? typed.split(BETWEEN) : []
}

/** The field after one of its values was taken or left, in the order of the choices. */
export function withValue(
  { choices = [] }: RegisterColumn,
  typed: string | undefined,
  id: string,
  isTaken: boolean,
): string {
  const values = valuesIn(typed)
  const isIn = (one: string) => (one === id ? isTaken : values.includes(one))
  return choices.flatMap((choice) => (isIn(choice.id) ? [choice.id] : [])).join(BETWEEN)
}

/** A stored row as its writer would have typed it. */
export function typedOf(
  { columns }: Register,
  row: Pick<RegisterRowResource, 'cells' | 'reference' | 'note'>,
  lang: Language,
): TypedRow {
  const typed = columns.map((column) => [column.name, typedCell(column, row.cells, lang)])
  return {
    ...Object.fromEntries(typed),
    reference: row.reference ?? '',
    note: row.note ?? '',
  }
}

function typedCell(column: RegisterColumn, cells: Cells, lang: Language): string {
  const cell = cells[column.name] ?? null
  if (cell === null) return ''
  if (typeof cell === 'number') return cellWords(column, cells, {}, lang)
  if (typeof cell === 'string') return cell
  const listed = cell.join(BETWEEN)
  // Else what is one tag would be read as several.
  return listed.includes('、') && cell.length === 1 ? `${listed}${BETWEEN}` : listed
}

/** Reads a form, or a pasted line: the row to send, and what is no cell. */
function readTypedRow({ columns }: Register, typed: TypedRow, villages: JudgedBy['villages']) {
  const cells: Record<string, RegisterCell> = {}
  const refusals: Record<string, CellFault> = {}
  for (const column of columns) {
    const read = readRegisterCell(column, typed[column.name] ?? '', villages)
    if (read.kind === 'refused') {
      refusals[column.name] =
        read.why === 'not_a_number' ? { code: read.why, refusal: read.refusal } : { code: read.why }
    } else if (read.cell !== null) {
      cells[column.name] = read.cell
      const qualifier = read.qualifier ?? typed[qualifierColumn(column.name)]
      if (qualifier) cells[qualifierColumn(column.name)] = qualifier
    }
  }
  const beside = (name: (typeof BESIDE)[number]) => typed[name]?.trim() || null
  const row: RowToSend = { reference: beside('reference'), note: beside('note'), cells }
  return { row, refusals }
}

/**
 * Reads what was typed or pasted of a row, and judges it as the server will.
 *
 * @returns The row to send; its id, which without one of its own is that of its content; faults by column.
 */
export function judgeRow(register: Register, typed: TypedRow, context: JudgedBy) {
  const { row, refusals } = readTypedRow(register, typed, context.villages)
  const villages = new Set(context.villages.map(({ code }) => code))
  const checked = checkRow(register, { ...row, id: typed.id || null }, { ...context, villages })
  const faults: Record<string, CellFault> = {}
  for (const { column, code } of checked.faults) faults[column] ??= { code }
  return { row, id: checked.row.id, faults: { ...faults, ...refusals } }
}

/** The fields of the next row: the day stays, as rows are written down day by day. */
export function nextTyped({ day, columns }: Register, typed: TypedRow): TypedRow {
  const isToCome = columns.find(({ name }) => name === day)?.toCome
  return isToCome ? {} : { [day]: typed[day] ?? '' }
}

/**
 * Fills what is empty as in the last row: where, by whom and how it was done is often the same. Not its day, its
 * numbers, what it was about, nor how far it is.
 */
export function asLast(
  { about, columns, work }: Register,
  typed: TypedRow,
  last: TypedRow,
): TypedRow {
  const own = new Set([about, work?.state])
  const filled = columns.flatMap(({ name, kind, lines }) => {
    const isOwn = own.has(name) || kind === 'day' || kind === 'number' || lines
    return !isOwn && !typed[name] && last[name] ? [[name, last[name]]] : []
  })
  return { ...typed, ...Object.fromEntries(filled) }
}

/** Whether anything is typed over what was there. */
export function isTouched(typed: TypedRow, base: TypedRow): boolean {
  const names = new Set([...Object.keys(typed), ...Object.keys(base)])
  return [...names].some((name) => (typed[name] ?? '') !== (base[name] ?? ''))
}
