import { LONGEST_CODE } from '../code.ts'
import { daysAfter, isDay } from '../day.ts'
import { fifteenDigits, LARGEST } from '../fifteen-digits.ts'
import type { Life } from '../life.ts'
import { LONGEST_TEXT } from '../observation.ts'
import { QUALIFIERS } from '../qualifier.ts'
import type { RegisterColumn } from './register.ts'
import { qualifierColumn, type Register, type RegisterCell, type RegisterRow } from './register.ts'
import { rowIdOf } from './row-id.ts'

/** Why a cell of a row is refused. */
export const ROW_FAULTS = [
  'unknown_column',
  'missing',
  'not_a_day',
  'day_to_come',
  'outside_life',
  'not_a_choice',
  'not_a_number',
  'too_long',
  'unknown_village',
  'done_without_day',
  'day_without_done',
  'wrong_kind',
  'twice',
] as const
export type RowFaultCode = (typeof ROW_FAULTS)[number]

/** What is wrong with a cell: the column by its name, or `id`, `reference`, `note`. */
export interface RowFault {
  readonly column: string
  readonly code: RowFaultCode
}

/** A row as it is given: choices by id or Chinese word, what is left out is empty. */
export interface GivenRow {
  readonly id?: string | null | undefined
  readonly reference?: string | null | undefined
  readonly note?: string | null | undefined
  readonly cells: Readonly<Record<string, RegisterCell | undefined>>
}

/** What a row is judged by beside itself. */
export interface RowContext {
  readonly area: Life & { readonly code: string }
  /** Codes of the area's villages. */
  readonly villages: Pick<ReadonlySet<string>, 'has'>
  /** `YYYY-MM-DD`; null = not known, and no day is one to come. */
  readonly today: string | null
  /** Days from issue to filing. */
  readonly filingDays: number
}

/** A row as it would be held, and what is wrong with it. */
export interface CheckedRow {
  /** Every column of the register has its cell; one with a fault is empty. */
  readonly row: RegisterRow
  readonly faults: readonly RowFault[]
}

/**
 * A row of a register as it is held: choices by id and in their order, lists without repetition, numbers with a
 * qualifier, filing due filled in; without an id it gets that of its content (`rowIdOf`).
 *
 * @returns The row, and every fault of it: for files, the form and the API alike. `twice` is never among them: it
 *   takes other rows to tell.
 */
export function checkRow(register: Register, given: GivenRow, context: RowContext): CheckedRow {
  const faults: RowFault[] = []
  const cells: Record<string, RegisterCell> = {}
  const known = namesOf(register)
  for (const column of register.columns) {
    const cell = given.cells[column.name] ?? null
    cells[column.name] = take(column.name, cell, (value) => heldCell(column, value, context))
    if (column.kind !== 'number') continue
    const name = qualifierColumn(column.name)
    const qualifier = take(name, given.cells[name] ?? null, heldQualifier)
    const isNumber = cells[column.name] !== null
    cells[name] = isNumber ? (qualifier ?? 'exact') : null
    if (cell === null && qualifier !== null && qualifier !== 'exact') fault(column.name, 'missing')
  }
  for (const name of Object.keys(given.cells)) if (!known.has(name)) fault(name, 'unknown_column')
  const reference = take('reference', given.reference ?? null, heldText) as string | null
  const note = take('note', given.note ?? null, heldText) as string | null
  // Before anything is filled in: what an area sets may change, and the row is the same.
  const id = take('id', given.id ?? null, heldId) ?? rowIdOf({ reference, note, cells })
  for (const { name, filingAfter, required } of register.columns) {
    if (!isEmpty(name)) continue
    const from = filingAfter === undefined ? null : cells[filingAfter]
    if (typeof from === 'string') cells[name] = daysAfter(from, context.filingDays)
    else if (required && filingAfter === undefined) fault(name, 'missing')
  }
  const own = register.columns.find(({ name }) => name === register.day)
  const day = cells[register.day]
  if (typeof day === 'string' && !own?.toCome && isOutside(day, context.area)) {
    fault(register.day, 'outside_life')
  }
  const { work } = register
  const state = work && cells[work.state]
  if (work && typeof state === 'string') {
    const isDone = work.doneStates.includes(state)
    if (isDone && isEmpty(work.done)) fault(work.done, 'done_without_day')
    if (!isDone && cells[work.done] !== null) fault(work.done, 'day_without_done')
  }
  const row = { areaCode: context.area.code, id: String(id), reference, note, cells }
  return { row, faults }

  /** Whether nothing was written in a cell, rather than something that cannot be held. */
  function isEmpty(name: string): boolean {
    return cells[name] === null && !faults.some(({ column }) => column === name)
  }

  function fault(column: string, code: RowFaultCode): void {
    faults.push({ column, code })
  }

  /** The cell as it is held; null, and a fault, where it cannot be. */
  function take<Given>(
    name: string,
    value: Given,
    held: (value: NonNullable<Given>) => RegisterCell | Refused,
  ): RegisterCell {
    if (value === null || value === undefined) return null
    const cell = held(value)
    if (!(cell instanceof Refused)) return cell
    fault(name, cell.code)
    return null
  }
}

/** The names of a register's cells, worked out once: every row asks. */
function namesOf(register: Register): ReadonlySet<string> {
  const names =
    NAMES.get(register) ??
    new Set(
      register.columns.flatMap(({ name, kind }) =>
        kind === 'number' ? [name, qualifierColumn(name)] : name,
      ),
    )
  NAMES.set(register, names)
  return names
}

const NAMES = new WeakMap<Register, ReadonlySet<string>>()

/** Why a cell is not held. */
class Refused {
  constructor(readonly code: RowFaultCode) {}
}

function heldCell(
  { kind, choices = [], toCome }: RegisterColumn,
  cell: NonNullable<RegisterCell>,
  { villages, today }: RowContext,
): RegisterCell | Refused {
  switch (kind) {
    case 'number':
      if (typeof cell !== 'number' || !(cell >= 0 && cell <= LARGEST)) {
        return new Refused('not_a_number')
      }
      return fifteenDigits(cell)
    case 'choices': {
      if (!isList(cell)) return new Refused('wrong_kind')
      const ids = cell.map((one) => choiceIn(choices, one))
      if (ids.includes(null)) return new Refused('not_a_choice')
      const held = choices.flatMap(({ id }) => (ids.includes(id) ? id : []))
      return held.length === 0 ? null : held
    }
    case 'tags': {
      if (!isList(cell)) return new Refused('wrong_kind')
      const tags = [...new Set(cell.flatMap(tagsIn))]
      if (tags.some((tag) => UNREADABLE.test(tag))) return new Refused('wrong_kind')
      if (tags.join(TAG_SEPARATOR).length > LONGEST_TEXT) return new Refused('too_long')
      return tags.length === 0 ? null : tags
    }
  }
  if (typeof cell !== 'string') return new Refused('wrong_kind')
  if (kind === 'text' || kind === 'person') return heldText(cell)
  const text = cell.trim()
  if (text === '') return null
  if (kind === 'choice') return choiceIn(choices, text) ?? new Refused('not_a_choice')
  if (kind === 'village') return villages.has(text) ? text : new Refused('unknown_village')
  if (!isDay(text)) return new Refused('not_a_day')
  return !toCome && today !== null && text > today ? new Refused('day_to_come') : text
}

function heldText(cell: unknown): RegisterCell | Refused {
  if (typeof cell !== 'string') return new Refused('wrong_kind')
  const text = cell.replace(/\r\n?/g, '\n').trim()
  if (text === '') return null
  if (text.length > LONGEST_TEXT) return new Refused('too_long')
  return UNREADABLE.test(text) ? new Refused('wrong_kind') : text
}

function heldId(id: unknown): RegisterCell | Refused {
  if (typeof id !== 'string' || !ID.test(id)) return new Refused('wrong_kind')
  return id.length > LONGEST_CODE ? new Refused('too_long') : id
}

function heldQualifier(cell: RegisterCell): RegisterCell | Refused {
  return QUALIFIERS.find((one) => one === cell) ?? new Refused('not_a_choice')
}

/** Letters, digits, _ and -, as files spell codes. */
const ID = /^[0-9A-Za-z][0-9A-Za-z_-]*$/
// No file can carry them, and nobody can read them.
const UNREADABLE = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/u

/** Stands between tags in files, so it is in none. */
export const TAG_SEPARATOR = ';'

/** The tags that a text names. */
export function tagsIn(text: string): readonly string[] {
  if (!/[;；]/.test(text)) return text.trim() === '' ? [] : [text.trim()]
  return text.split(/[;；]/).flatMap((part) => part.trim() || [])
}

/** The id of a choice that is named by its id or its Chinese word; null where none is. */
function choiceIn(choices: NonNullable<RegisterColumn['choices']>, text: string): string | null {
  return choices.find(({ id, zh }) => id === text || zh === text)?.id ?? null
}

function isList(cell: RegisterCell): cell is readonly string[] {
  return Array.isArray(cell) && cell.every((one) => typeof one === 'string')
}

/** Whether a day lies in no month of an area's life. */
function isOutside(day: string, { validFrom, validTo }: Life): boolean {
  const month = day.slice(0, 7)
  return (validFrom !== null && month < validFrom) || (validTo !== null && month > validTo)
}
