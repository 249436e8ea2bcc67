import type { TableName } from '../../dataset/columns/tables.ts'
import type { DatasetChecker } from '../../dataset/dataset-checker.ts'
import type { FaultCode } from '../../dataset/faults/fault.ts'
import { FILE_FAULTS } from '../../dataset/faults/file-faults.ts'
import type { Flaw } from '../../dataset/faults/flaw.ts'
import { ROW_FAULTS } from '../../dataset/faults/row-faults.ts'
import { formatPeriod } from '../../domain/period.ts'
import { dayOf, type RegisterRow } from '../../domain/register/register.ts'
import { REGISTER_IDS, REGISTERS, type RegisterId } from '../../domain/register/registers.ts'
import type { DatasetWriter, FactQuery, FactSet, Store } from '../api/store.ts'

/** An area, with all below it, and a year for which a dataset is the whole truth. */
export interface ReplaceScope {
  readonly areaCode: string
  readonly year: number
}

/** What a replacement takes away of one table. */
export interface Withdrawal {
  readonly table: ReplacedTable
  /** Rows stored within the scopes. */
  readonly held: number
  /** Those of them that the dataset no longer holds. */
  readonly withdrawn: number
  /** The first of them: area, indicator and period or year, as the exchange format spells them. */
  readonly first: readonly string[]
}

/** Whether so much would be withdrawn that somebody must say yes to it: more than a tenth. */
export function needsConsent({ held, withdrawn }: Withdrawal): boolean {
  return withdrawn * 10 > held
}

/** The tables that `--replace` is about. */
type ReplacedTable = 'targets' | 'observations' | RegisterId
const REPLACED: readonly ReplacedTable[] = ['targets', 'observations', ...REGISTER_IDS]

/** What was read of a table: rows to import, right or wrong, and a template's untouched examples. */
export interface RowsRead {
  readonly file: string
  readonly facts: number
  readonly examples: number
}

/** Areas whose facts of a year are in memory at a time. */
const AREAS_AT_ONCE = 8

/** As many rows of a withdrawal are named; the rest is counted. */
const NAMED = 10

/**
 * Withdraws what a dataset no longer holds within the scopes of `--replace`.
 *
 * A table that the dataset does not hold, or only as a template's untouched sheet, is left alone: a
 * file with the year's observations says nothing about its targets. A table with a head and no row
 * is a fault: nothing read is not "withdraw everything".
 */
export class Replacement {
  readonly #checker: DatasetChecker
  readonly #scopes: readonly ReplaceScope[]
  readonly #codes = new Map<number, Set<string>>()
  readonly #held = new Set<ReplacedTable>()
  /** What stays: rows of the dataset, and all of a table that it does not hold. */
  readonly #keep: FactSet = {
    hasObservation: (row) => !this.#held.has('observations') || this.#checker.hasObservation(row),
    hasTarget: (row) => !this.#held.has('targets') || this.#checker.hasTarget(row),
  }

  /** To be made once the areas of the dataset are known; reports scopes that name none. */
  constructor(scopes: readonly ReplaceScope[], checker: DatasetChecker) {
    this.#checker = checker
    this.#scopes = scopes
    for (const scope of scopes) {
      const codes = checker.withDescendants(scope.areaCode)
      if (codes.length === 0) this.#refuse(scope, ROW_FAULTS.unknownScope())
      const all = this.#codes.get(scope.year) ?? new Set()
      for (const code of codes) all.add(code)
      this.#codes.set(scope.year, all)
    }
  }

  /** Whether what is stored for an area and a year is replaced, or may be. */
  covers(areaCode: string, year: number): boolean {
    return this.#codes.get(year)?.has(areaCode) ?? false
  }

  /** Judges whether the tables say what is to be there instead, once they are read. */
  judge(read: ReadonlyMap<TableName, RowsRead>): void {
    if (this.#scopes.length === 0) return
    let empty = false
    for (const table of REPLACED) {
      const rows = read.get(table)
      if (!rows) continue
      if (rows.facts > 0) this.#held.add(table)
      else if (rows.examples === 0) {
        empty = true
        const place = { file: rows.file, row: null, column: null, found: '' }
        this.#checker.faults.add(() => ({ ...place, ...FILE_FAULTS.nothingRead() }))
      }
    }
    if (this.#held.size > 0 || empty) return
    for (const scope of this.#scopes) this.#refuse(scope, ROW_FAULTS.nothingToReplace())
  }

  /**
   * What would be withdrawn, by table.
   *
   * @param store As it was before the import.
   */
  async withdrawals(store: Store): Promise<Withdrawal[]> {
    const found = new Map(
      REPLACED.map((table) => [table, { held: 0, withdrawn: 0, first: [] as string[] }]),
    )
    const count = (table: ReplacedTable, kept: boolean, name: () => string) => {
      const tally = found.get(table)
      if (!tally) return
      tally.held += 1
      if (kept) return
      tally.withdrawn += 1
      if (tally.first.length < NAMED) tally.first.push(name())
    }
    for (const query of this.#queries()) {
      if (this.#held.has('targets')) {
        for (const row of await store.targets(query)) {
          count('targets', this.#keep.hasTarget(row), () => this.#nameOf(row, `${row.year}`))
        }
      }
      for (const [register, row] of await this.#rowsOf(store, query)) {
        count(register, this.#checker.hasRow(register, row), () =>
          this.#nameOf({ ...row, indicatorId: row.id }, dayOf(row, REGISTERS[register].day) ?? ''),
        )
      }
      if (!this.#held.has('observations')) continue
      const reported = (await store.observations(query)).filter(
        ({ sourceKind }) => sourceKind !== 'register',
      )
      for (const row of [...reported, ...(await store.besides(query))]) {
        count('observations', this.#keep.hasObservation(row), () =>
          this.#nameOf(row, formatPeriod(row.period)),
        )
      }
    }
    return REPLACED.flatMap((table) => {
      const tally = found.get(table)
      return tally && tally.withdrawn > 0 ? [{ table, ...tally }] : []
    })
  }

  async withdrawTheRest(
    writer: Pick<DatasetWriter, 'withdraw' | 'registerRows' | 'delete'>,
  ): Promise<void> {
    for (const query of this.#queries()) {
      for (const [register, row] of await this.#rowsOf(writer, query)) {
        if (!this.#checker.hasRow(register, row)) await writer.delete(register, [row])
      }
      for (const year of query.years) await writer.withdraw(query.areaCodes, year, this.#keep)
    }
  }

  /** Stored rows of the registers that the dataset holds, by the register's own day. */
  async #rowsOf(
    store: Pick<DatasetWriter, 'registerRows'>,
    { areaCodes, years }: FactQuery,
  ): Promise<(readonly [RegisterId, RegisterRow])[]> {
    const found: (readonly [RegisterId, RegisterRow])[] = []
    for (const register of REGISTER_IDS.filter((id) => this.#held.has(id))) {
      for (const year of years) {
        const span = { from: `${year}-01-01`, to: `${year}-12-31` }
        const rows = await store.registerRows({ register, areaCodes, ...span })
        for (const { row } of rows) found.push([register, row])
      }
    }
    return found
  }

  /** What is in scope, so many areas of a year at a time that their facts fit into memory. */
  *#queries(): Generator<FactQuery> {
    for (const [year, codes] of this.#codes) {
      const all = [...codes]
      for (let from = 0; from < all.length; from += AREAS_AT_ONCE) {
        yield { areaCodes: all.slice(from, from + AREAS_AT_ONCE), years: [year] }
      }
    }
  }

  #nameOf(row: { areaCode: string; indicatorId: string }, when: string): string {
    const name = this.#checker.nameOfArea(row.areaCode)
    return `${row.areaCode} ${name ?? ''} ${row.indicatorId} ${when}`
  }

  #refuse({ areaCode, year }: ReplaceScope, flaw: Flaw<FaultCode>): void {
    const place = { file: '--replace', row: null, column: null, found: `${areaCode},${year}` }
    this.#checker.faults.add(() => ({ ...place, ...flaw }))
  }
}
