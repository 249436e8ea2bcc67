import { checkRow, type RowContext, type RowFaultCode } from '../domain/register/check-row.ts'
import {
  type Register,
  type RegisterCell,
  type RegisterRow,
  withoutEmpty,
} from '../domain/register/register.ts'
import type { RegisterId } from '../domain/register/registers.ts'
import { numberOf } from '../domain/register/row-id.ts'
import { columnNamed, columnsOf } from './columns/tables.ts'
import { CELL_FAULTS } from './faults/cell-faults.ts'
import type { FlawMaker } from './faults/fault.ts'
import { REGISTER_FAULTS } from './faults/register-faults.ts'
import { FirstRows } from './first-rows.ts'
import type { KnownFacts } from './known-facts.ts'
import { NOTICES } from './notice.ts'
import type { Amount } from './read-cell.ts'
import type { RowReader } from './row-reader.ts'
import type { Words } from './words.ts'

/** What the cells of a row say, by the names of fields and columns; undefined = a fault was reported. */
export type Cells = Readonly<Record<string, RegisterCell | Amount | undefined>>

/** Checks the rows of one register's table, one after the other. */
export class RegisterRows {
  readonly #id: RegisterId
  readonly #register: Register
  readonly #known: KnownFacts
  readonly #today: string | null
  readonly #contexts = new Map<string, RowContext>()
  /** The columns of numbers, and those that say how exact they are. */
  readonly #amounts: readonly (readonly [name: string, qualifier: string])[]
  /** First row of each area and id. */
  readonly #seen = new FirstRows()
  #again = { count: 0, row: 0, first: 0 }

  /** @param today `YYYY-MM-DD`; null = not known. */
  constructor(id: RegisterId, register: Register, known: KnownFacts, today: string | null) {
    this.#id = id
    this.#register = register
    this.#known = known
    this.#today = today
    this.#amounts = columnsOf(id).flatMap(({ name, qualifiedBy }) =>
      qualifiedBy === undefined ? [] : [[name, qualifiedBy] as const],
    )
  }

  /**
   * Checks one row.
   *
   * @returns The row; null when it has a fault, or says the same as one before.
   */
  check(reader: RowReader<RegisterId>, draft: Cells): RegisterRow | null {
    const { areaCode } = draft
    if (!reader.area || typeof areaCode !== 'string') return null
    const { id, reference, note } = draft as Readonly<Record<string, string | null | undefined>>
    const cells = this.#withQualifiers(reader, draft)
    const context = this.#contextOf(areaCode)
    const { row, faults } = checkRow(this.#register, { id, reference, note, cells }, context)
    for (const { column, code } of faults) {
      // A cell with a fault of its own gets no second one.
      if (draft[column] !== undefined) reader.fault(column, this.#flawOf(column, code, context))
    }
    if (id === undefined) return null
    const key = keyOf(row)
    const first = this.#seen.get(key)
    if (first === null) this.#seen.set(key, reader.row)
    else if (id === null) {
      if (this.#again.count === 0) this.#again = { count: 0, row: reader.row, first }
      this.#again.count += 1
      return null
    } else reader.fault('id', () => REGISTER_FAULTS.rowTwice(first))
    return reader.isSound ? withoutEmpty(row) : null
  }

  /** Whether a row came, right or wrong, of this area and id. */
  has(row: Pick<RegisterRow, 'areaCode' | 'id'>): boolean {
    return this.#seen.get(keyOf(row)) !== null
  }

  /** What is worth knowing of the rows that came. */
  notices(): readonly Words[] {
    const { count, row, first } = this.#again
    return count === 0 ? [] : [NOTICES.sameRows(count, row, first)]
  }

  /** The cells of the register's columns; a number that says in words how exact it is says so in its second cell. */
  #withQualifiers(reader: RowReader<RegisterId>, draft: Cells) {
    const { areaCode: _, id: __, reference: ___, note: ____, ...cells } = draft
    const own = cells as Record<string, RegisterCell | undefined>
    for (const [name, qualifier] of this.#amounts) {
      const amount = draft[name]
      if (typeof amount !== 'object' || amount === null || !('qualifier' in amount)) continue
      own[name] = amount.value
      if (own[qualifier] === null) own[qualifier] = amount.qualifier
      else if (own[qualifier] !== undefined && own[qualifier] !== amount.qualifier) {
        const zh = columnNamed(this.#id, qualifier)?.zh ?? ''
        reader.fault(name, () =>
          CELL_FAULTS.qualifiedNumber(String(amount.value), amount.qualifier, qualifier, zh),
        )
      }
    }
    return own
  }

  #contextOf(areaCode: string): RowContext {
    const known = this.#contexts.get(areaCode)
    if (known) return known
    const area = this.#known.areas.get(areaCode)
    const context = {
      area: {
        code: areaCode,
        validFrom: area?.validFrom ?? null,
        validTo: area?.validTo ?? null,
      },
      villages: this.#known.villagesOf(areaCode),
      today: this.#today,
      filingDays: this.#known.filingDaysOf(areaCode),
    }
    this.#contexts.set(areaCode, context)
    return context
  }

  #flawOf(column: string, code: RowFaultCode, { area, today }: RowContext): FlawMaker {
    const { work, columns } = this.#register
    switch (code) {
      case 'missing':
        return CELL_FAULTS.missing
      case 'day_to_come':
        return () => REGISTER_FAULTS.dayToCome(today ?? '')
      case 'outside_life':
        return () => REGISTER_FAULTS.dayOutsideLife(area)
      case 'unknown_village':
        return () => REGISTER_FAULTS.unknownVillage(area.code)
      case 'done_without_day':
      case 'day_without_done': {
        const states = columns.find(({ name }) => name === work?.state)
        const done = (states?.choices ?? []).filter(({ id }) => work?.doneStates.includes(id))
        return () =>
          REGISTER_FAULTS[code === 'done_without_day' ? 'doneWithoutDay' : 'dayWithoutDone'](done)
      }
      default:
        // The cell was read as its column holds it: nothing else can be wrong.
        throw new Error(`${this.#id}.${column}: ${code}`)
    }
  }
}

function keyOf({ areaCode, id }: Pick<RegisterRow, 'areaCode' | 'id'>): number {
  return numberOf(`${areaCode} ${id}`)
}
