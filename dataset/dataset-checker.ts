import type { Area } from '../domain/area.ts'
import type { RowOf } from '../domain/dataset.ts'
import type { Indicator, Measure } from '../domain/indicator.ts'
import type { Life } from '../domain/life.ts'
import type { Observation } from '../domain/observation.ts'
import type { RegisterRow } from '../domain/register/register.ts'
import {
  isRegister,
  REGISTER_IDS,
  REGISTERS,
  type RegisterId,
} from '../domain/register/registers.ts'
import type { Village } from '../domain/register/village.ts'
import type { Target } from '../domain/target.ts'
import { checkArea } from './check-area.ts'
import { checkAreaRelations, unnamedParts } from './check-area-relations.ts'
import { checkFeed } from './check-feed.ts'
import { checkIndicator } from './check-indicator.ts'
import {
  checkObservation,
  keyOfObservation,
  type Misplaced,
  misplacedObservation,
} from './check-observation.ts'
import { type Cells, RegisterRows } from './check-register-row.ts'
import { checkTarget, keyOfTarget } from './check-target.ts'
import { checkVillage } from './check-village.ts'
import { codeColumn, type TableName } from './columns/tables.ts'
import { CELL_FAULTS } from './faults/cell-faults.ts'
import { FaultList } from './faults/fault.ts'
import { FirstRows } from './first-rows.ts'
import { KnownFacts } from './known-facts.ts'
import type { Notice } from './notice.ts'
import { type RawCell, textOf } from './raw-cell.ts'
import { type Draft, RowReader } from './row-reader.ts'
import { readHeader } from './table-header.ts'

/** An indicator that the dataset measures differently from what is stored. */
export interface MeasureChange {
  readonly id: string
  readonly file: string
  readonly row: number
  readonly stored: Measure
  readonly found: Measure
}

/**
 * Checks a dataset row by row in memory that does not grow with its texts: rows go in as cells of
 * text and come out as facts, or as faults in `faults`.
 *
 * Tables are opened in the order of `TABLE_NAMES`, each with its header and then its rows; a table
 * that the dataset does not hold is passed over, and what it would name must be stored already.
 *
 * @example
 *   const checker = new DatasetChecker({ areas: [], indicators: [] })
 *   const areas = checker.open('areas', 'areas.csv', ['code', 'name', 'level'])
 *   areas.row(2, ['500231', '垫江县', 'county']) // an Area
 *   areas.end()
 */
export class DatasetChecker {
  readonly faults = new FaultList()
  readonly #notices: Notice[] = []
  readonly #known: KnownFacts
  readonly #storedMeasures: ReadonlyMap<string, Measure>
  readonly #measureChanges: MeasureChange[] = []
  readonly #today: string | null
  #misplaced: Misplaced[] = []
  /** What came so far of the two tables. */
  #targets = new FirstRows()
  #observations = new FirstRows()
  readonly #rows = new Map<RegisterId, RegisterRows>()

  /**
   * @param stored What the store holds already, which rows may refer to.
   * @param today `YYYY-MM-DD`: no figure is of a later month; null = not known.
   */
  constructor(
    stored: { areas: readonly Area[]; indicators: readonly Indicator[] },
    today: string | null = null,
  ) {
    this.#today = today
    this.#known = new KnownFacts(stored)
    this.#storedMeasures = new Map(stored.indicators.map((one) => [one.id, one.measure]))
  }

  /**
   * Takes up a table by its header.
   *
   * @param file Name that faults are listed under.
   * @param header Cells of the first row; empty for an empty file.
   */
  open<T extends TableName>(
    table: T,
    file: string,
    header: readonly RawCell[],
  ): TableCheck<RowOf[T]> {
    for (const cell of header) {
      if (typeof cell === 'object' && cell.stored === null) this.#unsavedHeading(file, cell.shown)
    }
    const read = readHeader(table, file, header.map(textOf), this.faults)
    if (!read || read.unusable.has(codeColumn(table).name)) this.unreadable(table)
    if (!read) return { row: () => null, end: () => undefined }
    const known = this.#known
    const notices = this.#notices
    const reader = new RowReader(table, file, read, known, this.faults)
    const check = this.#checks[table]()
    return {
      row(row, cells) {
        const draft = reader.read(row, cells)
        return draft && check(reader, draft)
      },
      end: () => {
        const rows = isRegister(table) ? this.#rows.get(table) : undefined
        for (const says of rows?.notices() ?? []) notices.push({ file, says })
        if (table !== 'areas') return
        checkAreaRelations(reader, known)
        for (const says of unnamedParts(known)) notices.push({ file, says })
      },
    }
  }

  /** Makes villages known that are stored, before rows of registers name them. */
  knowVillages(villages: readonly Pick<Village, 'areaCode' | 'code'>[]): void {
    for (const village of villages) this.#known.putVillage(village)
  }

  #unsavedHeading(file: string, found: string): void {
    const place = { file, row: 1, column: null, found }
    this.faults.add(() => ({ ...place, ...CELL_FAULTS.unsavedFormula() }))
  }

  /** Says that a table of codes cannot be read, so that its codes are not called unknown. */
  unreadable(table: TableName): void {
    if (table === 'areas') this.#known.areasComplete = false
    if (table === 'indicators') this.#known.indicatorsComplete = false
    if (table === 'villages') this.#known.villagesComplete = false
  }

  /**
   * Observations since the last call that begin after today or lie outside the life of their area:
   * faults, but for those that are stored already and come back with an export.
   */
  takeMisplaced(): readonly Misplaced[] {
    const taken = this.#misplaced
    this.#misplaced = []
    return taken
  }

  /** Lists a misplaced observation as a fault. */
  refuseMisplaced({ file, row, found, flaw }: Misplaced): void {
    this.faults.add(() => ({ file, row, column: 'period', found, ...flaw() }))
  }

  /** The lives of the areas that the dataset has a row for. */
  *lives(): Generator<Life & { readonly code: string; readonly row: number }> {
    for (const [code, { row, validFrom, validTo }] of this.#known.areas) {
      if (row !== null) yield { code, row, validFrom, validTo }
    }
  }

  /** What is worth knowing beside faults. */
  get notices(): readonly Notice[] {
    return this.#notices
  }

  /** Indicators measured differently from what is stored: a fault if observations exist. */
  get measureChanges(): readonly MeasureChange[] {
    return this.#measureChanges
  }

  /** The name of an area, stored or of the dataset; null where none is known. */
  nameOfArea(code: string): string | null {
    return this.#known.areas.get(code)?.name ?? null
  }

  /** An area, stored or of the dataset, with all below it; empty when there is none of that code. */
  withDescendants(code: string): readonly string[] {
    return this.#known.withDescendants(code)
  }

  /** Whether a row came, right or wrong, of this area, indicator and period. */
  hasObservation({
    areaCode,
    indicatorId,
    period,
  }: Pick<Observation, 'areaCode' | 'indicatorId' | 'period'>): boolean {
    const [area, indicator] = this.#codesOf(areaCode, indicatorId)
    if (!area || !indicator) return false
    const key = keyOfObservation(this.#known, area, indicator, period)
    return this.#observations.get(key) !== null
  }

  /** Whether a row came, right or wrong, of this area, indicator, year and day of effect. */
  hasTarget(row: Pick<Target, 'areaCode' | 'indicatorId' | 'year' | 'effectiveFrom'>): boolean {
    const [area, indicator] = this.#codesOf(row.areaCode, row.indicatorId)
    if (!area || !indicator) return false
    const key = keyOfTarget(this.#known, area, indicator, row)
    return key !== null && this.#targets.get(key) !== null
  }

  /** Whether a row came, right or wrong, of this register, area and id. */
  hasRow(register: RegisterId, row: Pick<RegisterRow, 'areaCode' | 'id'>): boolean {
    return this.#rows.get(register)?.has(row) ?? false
  }

  #codesOf(areaCode: string, indicatorId: string) {
    return [this.#known.areas.get(areaCode), this.#known.indicators.get(indicatorId)] as const
  }

  /** The check of each table's rows, made anew for each file. */
  readonly #checks: { readonly [T in TableName]: () => RowCheck<T> } = {
    areas: () => (reader, draft) => checkArea(reader, draft, this.#known),
    indicators: () => (reader, draft) => {
      const indicator = checkIndicator(reader, draft, this.#known)
      const stored = indicator && this.#storedMeasures.get(indicator.id)
      if (stored && stored !== indicator.measure) {
        const { id, measure: found } = indicator
        this.#measureChanges.push({ id, file: reader.file, row: reader.row, stored, found })
      }
      return indicator
    },
    targets: () => {
      const seen = new FirstRows()
      this.#targets = seen
      return (reader, draft) => checkTarget(reader, draft, this.#known, seen)
    },
    villages: () => {
      const seen = new Map<string, number>()
      return (reader, draft) => checkVillage(reader, draft, this.#known, seen)
    },
    feeds: () => {
      const seen = new FirstRows()
      return (reader, draft) => checkFeed(reader, draft, this.#known, seen)
    },
    observations: () => {
      const seen = new FirstRows()
      this.#observations = seen
      return (reader, draft) => {
        const fact = checkObservation(reader, draft, this.#known, seen)
        const misplaced = fact && misplacedObservation(reader, fact, this.#known, this.#today)
        if (misplaced) this.#misplaced.push(misplaced)
        return fact
      }
    },
    ...this.#registerChecks(),
  }

  #registerChecks() {
    const checkOf = (id: RegisterId) => (): RowCheck<RegisterId> => {
      const rows = new RegisterRows(id, REGISTERS[id], this.#known, this.#today)
      this.#rows.set(id, rows)
      // Cells stand in the draft by the names of their columns.
      return (reader, draft) => rows.check(reader, draft as object as Cells)
    }
    return Object.fromEntries(REGISTER_IDS.map((id) => [id, checkOf(id)])) as unknown as {
      readonly [T in RegisterId]: () => RowCheck<T>
    }
  }
}

type RowCheck<T extends TableName> = (
  reader: RowReader<T>,
  draft: Draft<RowOf[T]>,
) => RowOf[T] | null

/** One table being checked. */
export interface TableCheck<Row> {
  /**
   * Checks the next row.
   *
   * @param row Its number as a spreadsheet shows it.
   * @returns The fact, or null for an empty row or one with faults.
   */
  row(row: number, cells: readonly RawCell[]): Row | null
  /** Checks what can only be said once all rows are known. */
  end(): void
}
