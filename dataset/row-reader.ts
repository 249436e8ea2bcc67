import type { RowOf } from '../domain/dataset.ts'
import { fifteenDigits } from '../domain/fifteen-digits.ts'
import type { Measure } from '../domain/indicator.ts'
import type { Period } from '../domain/period.ts'
import { bareCode, bareText, oddCharacter, withoutOddCharacters } from './characters.ts'
import type { Column, ColumnKind } from './columns/column.ts'
import { type ColumnName, columnsOf, type TableName } from './columns/tables.ts'
import { CELL_FAULTS } from './faults/cell-faults.ts'
import type { FaultList, FlawMaker } from './faults/fault.ts'
import { ROW_FAULTS } from './faults/row-faults.ts'
import type { KnownArea, KnownFacts, KnownIndicator } from './known-facts.ts'
import { nearestMeant } from './nearest.ts'
import { type DoubtfulCell, isBlankRow, type RawCell, textOf } from './raw-cell.ts'
import { CELL_READERS, type CellReader } from './read-cell.ts'
import type { Header } from './table-header.ts'

/** A cell's content: null when empty, undefined when a fault was reported for it. */
export type Cell<T> = T | null | undefined

/** What the cells of a row say, by the field they fill; a field of several columns has a cell of each. */
export type Draft<Fact> = {
  -readonly [Field in keyof Fact]: Fact[Field] extends readonly (infer Part)[] | null
    ? null extends Fact[Field]
      ? readonly Cell<Part>[]
      : Cell<Fact[Field]>
    : Cell<Fact[Field]>
}

/** What is spelt exactly, in ASCII: a sign that looks like a hyphen is a mistake there. */
const SPELT: ReadonlySet<ColumnKind> = new Set([
  'code',
  'codes',
  'choice',
  'choices',
  'year',
  'month',
  'period',
  'date',
])

/** A column that the file has and whose cells can be judged. */
interface PlacedColumn {
  readonly column: Column
  readonly place: number
  readonly read: CellReader
  readonly isSpelt: boolean
  /** Whether a cell holds a text of the writer's own, in which any character may be. */
  readonly isWritten: boolean
}

/** For as many unknown ids it is said which one may be meant: each is compared with all. */
const GUESSES = 50

/**
 * Reads one row after the other, reporting what is wrong with each cell. One object serves a whole
 * table, so that a million rows cost no more memory than one.
 */
export class RowReader<Table extends TableName> {
  readonly file: string
  readonly #faults: FaultList
  readonly #header: Header
  readonly #known: KnownFacts
  readonly #columns: readonly PlacedColumn[]
  /** The draft of a row without any cell. */
  readonly #blank: Record<string, unknown> = {}
  readonly #context = { measure: null as Measure | null, periods: new Map<string, Period>() }
  #cells: readonly RawCell[] = []
  #row = 0
  #faulty = false
  #guesses = 0
  #area: KnownArea | null = null
  #indicator: KnownIndicator | null = null

  constructor(table: Table, file: string, header: Header, known: KnownFacts, faults: FaultList) {
    this.file = file
    this.#header = header
    this.#known = known
    this.#faults = faults
    const { places, unusable } = header
    this.#columns = columnsOf(table).flatMap((column) => {
      const place = unusable.has(column.name) ? undefined : places.get(column.name)
      if (place === undefined) return []
      const { kind, label } = column
      const isWritten = (kind === 'text' || kind === 'tags') && !label
      return [{ column, place, read: CELL_READERS[kind], isSpelt: SPELT.has(kind), isWritten }]
    })
    for (const column of columnsOf(table)) {
      fill(
        this.#blank,
        column,
        unusable.has(column.name) ? undefined : (column.empty ?? emptyCell(column)),
      )
    }
  }

  /** Reads the next row; null when it is empty and to be passed over. */
  read(row: number, cells: readonly RawCell[]): Draft<RowOf[Table]> | null {
    if (isBlankRow(cells)) return null
    this.#row = row
    this.#cells = cells
    this.#faulty = this.#header.unusable.size > 0
    this.#area = null
    this.#indicator = null
    this.#context.measure = null
    for (let place = this.#header.width; place < cells.length; place += 1) this.#stray(place)
    for (const place of this.#header.nameless) this.#stray(place)
    const draft = { ...this.#blank }
    for (const { column, place, read: readCell, isSpelt, isWritten } of this.#columns) {
      const given = cells[place]
      if (!given && !column.required) continue
      const cell = this.#takesShare(column) ? shareOf(given) : given
      const shown = bareText(textOf(cell))
      const text = isSpelt ? bareText(bareCode(shown)) : shown
      if (typeof cell === 'object') {
        const read = text === '' ? null : readCell(text, column, this.#context)
        fill(draft, column, this.#report(column.name, doubtOf(cell, read)))
        continue
      }
      if (text === '') {
        if (column.required) fill(draft, column, this.#report(column.name, CELL_FAULTS.missing))
        continue
      }
      const odd = isWritten ? null : oddCharacter(text, isSpelt)
      const value = odd
        ? () => CELL_FAULTS.oddCharacter(odd, withoutOddCharacters(text))
        : readCell(text, column, this.#context)
      if (typeof value === 'function') {
        fill(draft, column, this.#report(column.name, value))
        continue
      }
      fill(draft, column, value)
      if (column.refersTo) this.#look(column, text)
    }
    return draft as Draft<RowOf[Table]>
  }

  get row(): number {
    return this.#row
  }

  /** The area that `area_code` names; null when it names none that is known. */
  get area(): KnownArea | null {
    return this.#area
  }

  /** The indicator that `indicator_id` names; null when it names none that is known. */
  get indicator(): KnownIndicator | null {
    return this.#indicator
  }

  /** Reports a fault of this row. */
  fault(column: ColumnName<Table>, flaw: FlawMaker): void {
    this.#report(column, flaw)
  }

  /** Reports a fault that shows in a row only once others are known. */
  faultAt(row: number | null, column: string, found: string, flaw: FlawMaker): void {
    this.#add(row, column, found, flaw)
  }

  /** Whether no fault was reported for the row. */
  get isSound(): boolean {
    return !this.#faulty
  }

  /** The draft as a fact; null when a fault was reported for the row. */
  fact(draft: Draft<RowOf[Table]>): RowOf[Table] | null {
    // Without a fault each field holds what its column's kind says, and the required ones are filled.
    return this.#faulty ? null : (draft as RowOf[Table])
  }

  /** Whether a number of the column is a fraction, which a workbook may show in per cent. */
  #takesShare({ kind, inUnit }: Column): boolean {
    return kind === 'fraction' || (inUnit === true && this.#context.measure !== 'count')
  }

  #report(column: string, flaw: FlawMaker): undefined {
    const place = this.#header.places.get(column)
    const found = place === undefined ? '' : bareText(textOf(this.#cells[place]))
    this.#add(this.#row, column, found, flaw)
  }

  #add(row: number | null, name: string | null, found: string, flaw: FlawMaker): void {
    this.#faulty = true
    const column = name === null ? null : (this.#header.spellings.get(name) ?? name)
    this.#faults.add(() => ({ file: this.file, row, column, found, ...flaw() }))
  }

  #look({ name, refersTo }: Column, code: string): void {
    const { areas, areasComplete, indicators, indicatorsComplete } = this.#known
    if (refersTo === 'areas') {
      this.#area = areas.get(code) ?? null
      if (!this.#area && areasComplete) this.#report(name, ROW_FAULTS.unknownArea)
      return
    }
    this.#indicator = indicators.get(code) ?? null
    this.#context.measure = this.#indicator?.measure ?? null
    if (this.#indicator || !indicatorsComplete) return
    this.#guesses += 1
    const guess = this.#guesses <= GUESSES
    this.#report(name, () =>
      ROW_FAULTS.unknownIndicator(guess ? nearestMeant(code, indicators.keys()) : null),
    )
  }

  #stray(place: number): void {
    const found = bareText(textOf(this.#cells[place]))
    if (found !== '') this.#add(this.#row, null, found, () => CELL_FAULTS.strayCell(place + 1))
  }
}

/** What a cell stores, where it shows just that in per cent; else the cell. */
function shareOf(cell: RawCell | undefined): RawCell | undefined {
  if (typeof cell !== 'object' || cell.stored === null) return cell
  const [, shown] = /^(\d+(?:\.\d+)?)%$/.exec(cell.shown) ?? []
  return shown !== undefined && fifteenDigits(Number(cell.stored) * 100) === Number(shown)
    ? cell.stored
    : cell
}

/** Why a doubtful cell is not read: with the advice for what it shows, and what it stores. */
export function doubtOf(
  { shown, stored }: DoubtfulCell,
  read: ReturnType<CellReader> | null,
): FlawMaker {
  if (stored === null) return CELL_FAULTS.unsavedFormula
  if (shown === '') return () => CELL_FAULTS.hidden(stored)
  return () => {
    const doubt = CELL_FAULTS.shownOtherwise(stored)
    if (typeof read !== 'function') return doubt
    const { code, expected } = read()
    const { zh, en } = doubt.expected
    return { code, expected: { zh: `${expected.zh}；${zh}`, en: `${expected.en}; ${en}` } }
  }
}

/** What an empty cell holds: nothing, or no codes. */
function emptyCell({ kind }: Column): null | readonly string[] {
  return kind === 'codes' ? [] : null
}

function fill(draft: Record<string, unknown>, { field, part }: Column, cell: unknown): void {
  if (part === undefined) {
    draft[field] = cell
    return
  }
  const parts = [...((draft[field] as unknown[] | undefined) ?? [])]
  parts[part] = cell
  draft[field] = parts
}
