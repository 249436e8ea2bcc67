// Long on purpose: one import from reading to storing, whose steps share what was read and found.
import { codeColumn, TABLE_NAMES, type TableName } from '../../dataset/columns/tables.ts'
import { DatasetChecker } from '../../dataset/dataset-checker.ts'
import type { Fault } from '../../dataset/faults/fault.ts'
import { FILE_FAULTS } from '../../dataset/faults/file-faults.ts'
import { ROW_FAULTS } from '../../dataset/faults/row-faults.ts'
import type { Notice } from '../../dataset/notice.ts'
import { isBlankRow, type RawCell } from '../../dataset/raw-cell.ts'
import type { Area } from '../../domain/area.ts'
import type { RowOf } from '../../domain/dataset.ts'
import { DEFAULT_TIME_ZONE, dayIn } from '../../domain/day.ts'
import type { Observation } from '../../domain/observation.ts'
import type { OfficeAnswers, OfficeMapping } from '../../domain/office-mapping.ts'
import { isRegister } from '../../domain/register/registers.ts'
import type { Author } from '../api/history.ts'
import {
  type DatasetIdentity,
  type DatasetWriter,
  type Overwritten,
  StorageUnavailable,
  type Store,
  type WriteCounts,
} from '../api/store.ts'
import { noCounts } from '../api/write-counts.ts'
import type { DatasetSource, SourceTable } from './dataset-source.ts'
import { reportMeasureChanges } from './measure-changes.ts'
import { refuseMisplaced, reportHeldOutside } from './misplaced.ts'
import { besideHeld, officeSource } from './office-source.ts'
import { Replacement, type ReplaceScope, type RowsRead, type Withdrawal } from './replacement.ts'
import { SourceFault } from './source-fault.ts'
import { MemorySpool, type Spool } from './spool.ts'
import { EXAMPLE_CODE, type TemplateRow, templateReader } from './template-example.ts'
import { VillagesNamed } from './villages-named.ts'

export interface ImportOptions {
  /** UTC instant recorded with the dataset. */
  readonly now: string
  /** In which a day begins; Asia/Shanghai unless told otherwise. */
  readonly timeZone?: string
  /** Check and count, store nothing. */
  readonly check?: boolean
  /** Areas (with all below them) and years for which the dataset is the whole truth. */
  readonly replace?: readonly ReplaceScope[]
  /**
   * Told what `replace` would withdraw, before anything is; false = do not, and store nothing.
   * Without it everything may be withdrawn.
   */
  readonly mayWithdraw?: (withdrawals: readonly Withdrawal[]) => boolean | Promise<boolean>
  /**
   * Told which figures entered at the desk would be overwritten, before anything is; false = do not, and
   * store nothing. Without it all of them may be.
   */
  readonly mayOverwrite?: (overwritten: Overwritten) => boolean | Promise<boolean>
  /**
   * Shown all rows that passed the checks, by putting them somewhere, before anything is stored; false = store
   * nothing.
   */
  readonly review?: (putInto: ReadDataset['storeWith']) => Promise<boolean>
  /** Stores the rows, by putting them through itself. Default: as they are. */
  readonly store?: (writer: DatasetWriter, putInto: ReadDataset['storeWith']) => Promise<void>
  /** Who imports, through which door and why. Default: the command line, without a reason. */
  readonly author?: Author
  /** Where checked rows wait to be stored. Default: in memory. */
  readonly spool?: () => Spool
  /** What a person said that texts of an office's own sheet mean. */
  readonly answers?: OfficeAnswers
  /** The area whose names are meant in such a sheet where several are called alike. Default: none. */
  readonly home?: string | null
  /** Take the sample data out in the same step. */
  readonly removeSample?: boolean
  /** Told now and then how many rows have been read. */
  readonly onProgress?: (rows: number) => void
}

export interface ImportReport extends FaultsFound {
  /** Whether the dataset is stored now; false with faults and for a check. */
  readonly stored: boolean
  /** Rows touched, or that would have been; all zero where there are faults. */
  readonly counts: WriteCounts
  /** What the store is known by afterwards. */
  readonly identity: DatasetIdentity
}

/** Rows handed to the store at a time. */
const BATCH = 500

const UNTOUCHED: WriteCounts = noCounts()

/**
 * Rows a table may have. Codes are held in memory while a dataset is checked, and the rows of the
 * others as numbers; China has some 40,000 townships.
 */
const MOST_ROWS: Readonly<Partial<Record<TableName, number>>> = {
  areas: 100_000,
  indicators: 2_000,
  targets: 3_000_000,
  observations: 3_000_000,
}
/** Of every other table: villages, feeds, registers. */
const MOST_OTHER_ROWS = 1_000_000

function mostRows(table: TableName): number {
  return MOST_ROWS[table] ?? MOST_OTHER_ROWS
}

/** How often a dataset is read anew because another import was stored in the meantime. */
const ATTEMPTS = 3

/**
 * Checks a dataset and stores it: all of it, or none of it when a single fault is found.
 *
 * It is read and checked first, while others may write; what passed is then stored in one
 * transaction. Where another import was stored in between, the checks begin again.
 *
 * @throws {StorageUnavailable} Others keep changing what is stored. Whatever else spool and store throw;
 *   faults of the dataset are in the report.
 * @example
 *   const source = await openDatasetSource('dataset/published')
 *   const report = await importDataset(store, source, { now: '2026-11-02T08:00:00Z' })
 */
export async function importDataset(
  store: Store,
  source: DatasetSource,
  options: ImportOptions,
): Promise<ImportReport> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { version } = await store.identity()
    const read = await readDataset(store, source, options)
    const { faults, faultCount, exampleRows, notices, declined, mapping } = read
    try {
      let outdated = false
      let counts = UNTOUCHED
      let overwritten: Overwritten = { count: 0, first: [] }
      const write = async (keep: boolean) => {
        counts = await store.write(
          options.now,
          async (writer) => {
            outdated = (await store.identity()).version !== version
            if (outdated) return false
            if (options.store) await options.store(writer, read.storeWith)
            else await read.storeWith(writer)
            overwritten = writer.overwritten
            return keep
          },
          options.author,
        )
      }
      let sound = faultCount === 0 && !declined
      let refused = false
      if (sound && options.review) {
        sound = await options.review(read.storeWith)
        refused = !sound
      }
      if (sound && options.mayOverwrite && (await holdsEntries(store))) {
        await write(false)
        if (outdated) continue
        refused = overwritten.count > 0 && !(await options.mayOverwrite(overwritten))
        sound = !refused
      }
      if (sound) await write(options.check !== true)
      if (outdated) continue
      const stored = sound && options.check !== true
      const identity = await store.identity()
      return {
        stored,
        faults,
        faultCount,
        exampleRows,
        notices,
        mapping,
        declined: declined || refused,
        counts: refused ? UNTOUCHED : counts,
        identity,
      }
    } finally {
      await read.discard()
    }
  }
  throw new StorageUnavailable(
    'keeps being written to by others; try again when they are done',
    'other imports keep changing the stored data: try again when they are done',
  )
}

/** Whether anything was ever entered at the desk. */
async function holdsEntries(store: Pick<Store, 'activity'>): Promise<boolean> {
  return (await store.activity()).some(({ sourceKinds }) => sourceKinds.includes('entry'))
}

type ReadOptions = Omit<ImportOptions, 'check'>

/** What is wrong with a dataset. */
interface FaultsFound {
  /** The first thousand. */
  readonly faults: readonly Fault[]
  /** How many there are in all. */
  readonly faultCount: number
  /** A template's example rows that were passed over. */
  readonly exampleRows: number
  /** What is worth knowing beside faults. */
  readonly notices: readonly Notice[]
  /** What rows and columns of an office's own sheets are; null for tables. */
  readonly mapping: OfficeMapping | null
  /** Whether `mayWithdraw` or `mayOverwrite` said no. */
  readonly declined: boolean
}

/** What a dataset needs of a write. */
export type Storing = Pick<
  DatasetWriter,
  'put' | 'withdraw' | 'removeSample' | 'registerRows' | 'delete'
>

/** A dataset that was read and checked. */
interface ReadDataset extends FaultsFound {
  /**
   * Puts it into a write; only where it has no fault and the store is what it was checked against.
   */
  storeWith(writer: Storing): Promise<void>
  /** Gives back what it takes. */
  discard(): Promise<void>
}

/**
 * Reads and checks a dataset.
 *
 * @param store What is stored; rows may refer to it.
 */
export async function readDataset(
  store: Store,
  source: DatasetSource,
  options: ReadOptions,
): Promise<ReadDataset> {
  const stored = { areas: await store.areas(), indicators: await store.indicators() }
  const today = dayIn(Date.parse(options.now), options.timeZone ?? DEFAULT_TIME_ZONE)
  const run = new ImportRun(store, new DatasetChecker(stored, today), stored.areas, options)
  const office =
    source.office && officeSource(source.office, stored, options.answers ?? {}, options.home)
  const dataset = office ?? source
  try {
    const replacement = await run.all(dataset)
    const { listed } = run.checker.faults
    return {
      mapping: office?.mapping ?? null,
      faults: office ? listed.map((fault) => office.locate(fault)) : listed,
      faultCount: run.checker.faults.count,
      exampleRows: run.exampleRows,
      notices: [
        ...(source.notices?.() ?? []),
        ...(office?.notices?.() ?? []),
        ...run.checker.notices,
      ],
      declined: run.declined,
      async storeWith(writer) {
        await run.spool.storeWith(writer)
        await replacement.withdrawTheRest(writer)
        if (options.removeSample) await writer.removeSample()
      },
      discard: () => run.spool.discard(),
    }
  } catch (error) {
    await run.spool.discard()
    throw error
  }
}

class ImportRun {
  readonly checker: DatasetChecker
  /** What passed the checks; nothing more once there is a fault. */
  readonly spool: Spool
  readonly #store: Store
  readonly #areas: readonly Area[]
  readonly #options: ReadOptions
  #rows = 0
  readonly #read = new Map<TableName, RowsRead>()
  exampleRows = 0
  declined = false

  constructor(store: Store, checker: DatasetChecker, areas: readonly Area[], options: ReadOptions) {
    this.#store = store
    this.#areas = areas
    this.checker = checker
    this.#options = options
    this.spool = options.spool?.() ?? new MemorySpool()
  }

  async all(source: DatasetSource): Promise<Replacement> {
    const { checker } = this
    for (const fault of source.faults) checker.faults.add(() => fault)
    const table = (name: TableName) => source.tables.find((one) => one.table === name)
    // A misnamed file may hold the codes that others name: then they are not called unknown.
    if (source.faults.length > 0) {
      for (const name of TABLE_NAMES) if (!table(name)) checker.unreadable(name)
    }
    await this.#take('areas', table('areas'))
    await this.#take('indicators', table('indicators'))
    await reportMeasureChanges(this.#store, checker)

    const replacement = new Replacement(this.#options.replace ?? [], checker)
    const areasFile = table('areas')?.file ?? ''
    const replaced = (name: TableName, code: string, year: number) =>
      table(name) !== undefined && replacement.covers(code, year)
    await reportHeldOutside(this.#store, this.#areas, checker, areasFile, replaced)
    for (const name of TABLE_NAMES) {
      if (name !== 'areas' && name !== 'indicators') await this.#take(name, table(name))
    }
    replacement.judge(this.#read)
    if (!this.sound()) return replacement
    const withdrawals = await replacement.withdrawals(this.#store)
    const { mayWithdraw } = this.#options
    if (withdrawals.length > 0 && mayWithdraw) this.declined = !(await mayWithdraw(withdrawals))
    return replacement
  }

  readonly sound = (): boolean => this.checker.faults.count === 0

  #changedExample(table: TableName, file: string, row: number): void {
    const column = codeColumn(table).name
    const flaw = ROW_FAULTS.changedExample()
    this.checker.faults.add(() => ({ file, row, column, found: EXAMPLE_CODE, ...flaw }))
  }

  async #take<T extends TableName>(name: T, source: SourceTable | undefined): Promise<void> {
    if (!source) return
    const put = async (rows: RowOf[T][]) => {
      await refuseMisplaced(this.#store, this.#areas, this.checker)
      if (!this.sound()) return
      if (!source.numbersOnly) return this.spool.put(name, rows)
      const observations = await besideHeld(this.#store, rows as readonly Observation[])
      await this.spool.put('observations', observations)
    }
    let table: ReturnType<typeof this.checker.open<T>> | undefined
    let kindOf: (cells: readonly RawCell[]) => TemplateRow = () => 'fact'
    const villages = new VillagesNamed(this.#store, this.checker, name)
    let batch: RowOf[T][] = []
    let row = 0
    let facts = 0
    let examples = 0
    try {
      for await (const cellRows of source.batches()) {
        if (isRegister(name)) await villages.know(cellRows)
        for (const cells of cellRows) {
          row += 1
          if (!table) {
            table = this.checker.open(name, source.file, cells)
            kindOf = templateReader(name, cells)
            continue
          }
          if (row > mostRows(name) && cells.some((cell) => cell !== '')) {
            throw new SourceFault(tooManyRows(name, source.file, row))
          }
          const kind = kindOf(cells)
          if (kind !== 'fact') {
            if (kind === 'changed') this.#changedExample(name, source.file, row)
            else examples += 1
            continue
          }
          if (!isBlankRow(cells)) facts += 1
          const fact = table.row(row, cells)
          if (fact === null) continue
          batch.push(fact)
          if (batch.length < BATCH) continue
          await put(batch)
          batch = []
        }
        this.#rows += cellRows.length
        this.#options.onProgress?.(this.#rows)
      }
      table ??= this.checker.open(name, source.file, [])
      table.end()
    } catch (error) {
      if (!(error instanceof SourceFault)) throw error
      this.checker.faults.addLast(error.fault)
      this.checker.unreadable(name)
    }
    if (batch.length > 0) await put(batch)
    this.exampleRows += examples
    if (row > 0) this.#read.set(name, { file: source.file, facts, examples })
  }
}

function tooManyRows(table: TableName, file: string, row: number): Fault {
  const flaw = FILE_FAULTS.tooManyRows(mostRows(table))
  return { file, row, column: null, found: String(row), ...flaw }
}
