// Long on purpose: the whole door to what is stored, with the rows that go through it.
import type { Area } from '../../domain/area.ts'
import type { RowOf } from '../../domain/dataset.ts'
import type { FollowUp, FollowUpState } from '../../domain/follow-up.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { MonthState } from '../../domain/month-state.ts'
import type { Observation, SourceKind } from '../../domain/observation.ts'
import type { Qualifier } from '../../domain/qualifier.ts'
import type { Feed } from '../../domain/register/feed.ts'
import type { RegisterRow } from '../../domain/register/register.ts'
import { REGISTER_IDS, type RegisterId } from '../../domain/register/registers.ts'
import type { Village } from '../../domain/register/village.ts'
import type { ReportedYear } from '../../domain/reporting-month.ts'
import type { Target } from '../../domain/target.ts'
import type {
  AreaChange,
  Author,
  ChangesQuery,
  CorrectionCount,
  FigureChange,
  LastChange,
  LastTargetChange,
} from './history.ts'
import type { ImportedRows, ImportNote, StoredImport } from './stored-imports.ts'

/** What a stored dataset is known by; every answer of the API carries it. */
export interface DatasetIdentity {
  /** Changes with every import that changed anything; opaque to readers. */
  readonly version: string
  /** UTC instant of the last import that changed anything; null while the store is empty. */
  readonly importedAt: string | null
  /** Whether any stored observation is sample data (示例数据). */
  readonly holdsSample: boolean
}

/**
 * A part of the dataset that has a version of its own.
 *
 * - `figures:CODE`: all that an area's figures are made of: facts of its own, of areas below it, and of
 *   those that any of them took over.
 * - `reports:CODE`: of the same areas only who reported which months, how many figures and whence.
 * - `reports`: that of all areas.
 *
 * Rows of areas and indicators belong to each of them.
 */
export type Scope = `figures:${string}` | `reports:${string}` | 'reports'

/**
 * The facts cannot be read at the moment, and perhaps can be later: no fault of reader or program.
 * The message is for the operator, `reason` for everybody.
 */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable'

  /** @param reason What is wrong, in words that follow "the database". */
  constructor(
    readonly reason: string,
    message: string,
  ) {
    super(message)
  }
}

/** Which facts to select: all areas x years named, of all indicators unless some are named. */
export interface FactQuery {
  readonly areaCodes: readonly string[]
  readonly years: readonly number[]
  readonly indicatorIds?: readonly string[]
  /** True = one step of many: nobody asks for the same ones soon, and they need not be held. */
  readonly inPassing?: boolean
}

/** Which changes of observations to read. */
export interface FigureChangesQuery extends FactQuery {
  /** Only those of months that had been submitted or closed (更正). */
  readonly corrections?: true
}

/** What an area itself has reported: years and months, and from which kinds of source. */
export interface AreaActivity extends ReportedYear {
  readonly sourceKinds: readonly SourceKind[]
  readonly observations: number
}

/** How many rows of one kind a write touched. */
export interface RowCounts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly removed: number
}

export type RowKind = keyof RowOf
export type WriteCounts = Readonly<Record<RowKind, RowCounts>>

/** Observations and versions of targets, told apart by what identifies them. */
export interface FactSet {
  hasObservation(row: ObservationPlace): boolean
  hasTarget(row: TargetPlace): boolean
}

/** What identifies an observation: area, indicator and period. */
export type ObservationPlace = Pick<Observation, 'areaCode' | 'indicatorId' | 'period'>
/** What identifies a version of a target: area, indicator, year and the day it takes effect. */
export type TargetPlace = Pick<Target, 'areaCode' | 'indicatorId' | 'year' | 'effectiveFrom'>

/** A row's identity within its kind. */
export type FactKey = string

/** Figures that were typed in by hand, and are others now. */
export interface Overwritten {
  readonly count: number
  /** Some of them, as they were. */
  readonly first: readonly Observation[]
}

const OVERWRITTEN_NAMED = 10

/**
 * Adds those of some changed observations that were entered at the desk.
 *
 * @param rows Each as it was, and as it is. Rows of other kinds have no source and count as none.
 */
export function withOverwritten(
  { count, first }: Overwritten,
  rows: readonly (readonly [object | null, object | null])[],
): Overwritten {
  const entered = rows.flatMap(([before]) =>
    before && 'sourceKind' in before && before.sourceKind === 'entry'
      ? (before as Observation)
      : [],
  )
  if (entered.length === 0) return { count, first }
  return {
    count: count + entered.length,
    first: [...first, ...entered].slice(0, OVERWRITTEN_NAMED),
  }
}

/** Which of what was asked to read. */
export interface FollowUpQuery {
  /** Null = of all areas. */
  readonly areaCodes: readonly string[] | null
  readonly states: readonly FollowUpState[]
  readonly indicatorId?: string | undefined
  readonly year?: number | undefined
  /** Only this one. */
  readonly id?: string
}

/** One row of a register. */
export interface RowPlace {
  readonly register: RegisterId
  readonly areaCode: string
  readonly id: string
}

/** Which rows of a register to read. */
export interface RegisterQuery {
  readonly register: RegisterId
  readonly areaCodes: readonly string[]
  /** Days, `YYYY-MM-DD`, of the register's own day, both inclusive. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Only this one. */
  readonly id?: string
}

/** Which page of the rows of a register to read, by their days. */
export interface RegisterPageQuery extends Omit<RegisterQuery, 'id'> {
  /** Columns of single values, each with those of which a row has one. */
  readonly where: ReadonlyMap<string, readonly string[]>
  /** Columns of numbers to add. */
  readonly sums: readonly string[]
  readonly latestFirst: boolean
  readonly offset: number
  readonly limit: number
}

/** A page of the rows of a register. */
export interface RegisterPage {
  /** How many were asked for. */
  readonly total: number
  /** By day, then by area and id. */
  readonly rows: readonly HeldRow[]
  /** Over all that were asked for. */
  readonly sums: readonly {
    readonly column: string
    readonly value: number
    readonly qualifier: Qualifier
    readonly rows: number
  }[]
}

/** A row of a register as it is held. */
export interface HeldRow {
  readonly row: RegisterRow
  /** Of the write that made it what it is; opaque. */
  readonly revision: string
}

/** Reads registers and what they are about. */
interface RegisterReader {
  /** Rows of a register in some areas, in no promised order. */
  registerRows(query: RegisterQuery): Promise<readonly HeldRow[]>
  /** Which registers feed which indicators of these areas, or of all, by area and indicator. */
  feeds(areaCodes?: readonly string[]): Promise<readonly Feed[]>
  /** The villages of these areas, or of all, by area and code. */
  villages(areaCodes?: readonly string[]): Promise<readonly Village[]>
  /** Figures that stand beside those of registers, as observations are asked for. */
  besides(query: FactQuery): Promise<readonly Observation[]>
}

/** Reads how far units are with their months, what is asked about their figures, and by which changes their figures came about. */
interface DeskReader extends RegisterReader {
  /**
   * When each of these observations last changed, in writes that are stored; those that were there before
   * changes were recorded are left out.
   */
  lastChanges(query: FactQuery): Promise<readonly LastChange[]>
  /** The same of targets, all versions of a year's target together. */
  lastTargetChanges(query: FactQuery): Promise<readonly LastTargetChange[]>
  /** All versions of the targets asked for, in no promised order. */
  targets(query: FactQuery): Promise<readonly Target[]>
  /** The months of these areas and years that have a state, in no promised order. */
  monthStates(query: Pick<FactQuery, 'areaCodes' | 'years'>): Promise<readonly MonthState[]>
  /** What was asked about figures, the latest first; at most a thousand. */
  followUps(query: FollowUpQuery): Promise<readonly FollowUp[]>
}

/**
 * Writes inside one transaction, and records every change in the history. Rows are valid already (the
 * importer checked them): a put updates the row of the same key or adds one, and counts it as added,
 * changed or unchanged.
 *
 * Whatever changes an observation of a submitted or closed month needs the author's reason, and throws
 * `ReasonNeeded` without.
 */
export interface DatasetWriter extends DeskReader {
  /** What `lastChanges` says of an observation that this transaction changes. */
  readonly revision: string
  /** Figures entered at the desk that this transaction has changed or removed so far. */
  readonly overwritten: Overwritten
  /** Areas of these codes, and those that name one of them as what took them over, as they are now. */
  areasAround(codes: readonly string[]): Promise<readonly Area[]>
  /** Counts the figures that registers feed anew, for months that have begun since. */
  countAnew(): Promise<void>
  /** Observations as they are now, in this transaction. */
  observations(query: FactQuery): Promise<readonly Observation[]>
  /** Removes these observations; what is not there is passed over. */
  remove(places: readonly ObservationPlace[]): Promise<void>
  /** Removes these versions of targets; what is not there is passed over. */
  removeTargets(places: readonly TargetPlace[]): Promise<void>
  /** Records changes of these rows, from here on, as chosen over what another writer had put there. */
  choose(keys: readonly FactKey[]): void
  /** Removes these rows; what is not there is passed over. Nothing may refer to them. */
  delete<Kind extends RowKind>(kind: Kind, rows: readonly RowOf[Kind][]): Promise<void>
  /** An import with all that it changed, and what was changed since; null = none of this id. */
  imported(id: string): Promise<ImportedRows | null>
  /** Notes an import, in place of what was noted of its id. */
  putImport(note: ImportNote): Promise<void>
  /** States of months, each in place of the one before. */
  putMonthStates(states: readonly MonthState[]): Promise<void>
  /** What is asked about figures, each in place of the one of its id. */
  putFollowUps(followUps: readonly FollowUp[]): Promise<void>
  put<Kind extends RowKind>(kind: Kind, rows: readonly RowOf[Kind][]): Promise<void>
  /**
   * Removes the observations and targets of these areas and this year that are not in `keep`.
   */
  withdraw(areaCodes: readonly string[], year: number, keep: FactSet): Promise<void>
  /**
   * Takes sample data out: every observation of source kind `sample`, the targets of the areas
   * they belonged to, and those areas (with ancestors left without descendants or facts) unless
   * facts of another source remain for them.
   */
  removeSample(): Promise<void>
  /** Row counts so far in this transaction. */
  counts(): Promise<WriteCounts>
}

/**
 * The narrow door to the facts. It stores and selects; it computes no figures.
 * Implemented for memory and for SQL; `tests/store/` holds one case suite for all.
 *
 * Whatever reads may throw `StorageUnavailable`.
 */
export interface Store extends DeskReader {
  /** What changed, by write and area: the latest first, areas of one write in code order. */
  changes(query: ChangesQuery): Promise<readonly AreaChange[]>
  /** Imports of files that were given to the page, the latest first. */
  imports(query: { readonly limit: number; readonly id?: string }): Promise<readonly StoredImport[]>
  /** What changed of the observations asked for, oldest first. */
  figureChanges(query: FigureChangesQuery): Promise<readonly FigureChange[]>
  /** Codes of areas of which anything of these years was ever corrected, in no promised order. */
  correctedAreas(years: readonly number[]): Promise<readonly string[]>
  /**
   * A page of the rows of a register with sums over all of them, where the store has it without reading them all; else
   * null.
   */
  registerPage(query: RegisterPageQuery): Promise<RegisterPage | null>
  /** Every change of one row of a register, oldest first. */
  rowChanges(place: RowPlace): Promise<readonly FigureChange[]>
  /** How often the observations asked for were corrected, in no promised order; those that never were are left out. */
  correctionCounts(query: FactQuery): Promise<readonly CorrectionCount[]>
  /**
   * What the dataset is known by, or what it was known by when any of these parts last changed: an answer
   * that rests on them is the same ever since.
   *
   * @param scopes Default: the whole dataset. None = rows of areas and indicators alone.
   */
  identity(scopes?: readonly Scope[]): Promise<DatasetIdentity>
  /** The versions in which each of these parts last changed. */
  versions(scopes: readonly Scope[]): Promise<(scope: Scope) => string>
  /** All areas, in code order. */
  areas(): Promise<readonly Area[]>
  /** All indicators, by position, then id. */
  indicators(): Promise<readonly Indicator[]>
  /** Observations of the areas and years asked for, in no promised order. */
  observations(query: FactQuery): Promise<readonly Observation[]>
  /** What each area itself has reported, by year. Areas that reported nothing are not listed. */
  activity(): Promise<readonly AreaActivity[]>
  /**
   * Runs `work` in one transaction; all of it is stored if `work` returns true, none of it if it
   * returns false or throws, or if the process dies. Readers see the old dataset until then.
   *
   * @param now UTC instant recorded as `importedAt` if anything changed.
   * @param author Who writes, how and why, for the history. Default: the command line. Null = nothing is recorded:
   *   what is written has a history already.
   *   Somebody at the desk waits for another writer at most five seconds, and holds nobody up.
   * @throws {ReasonNeeded} Figures of submitted or closed months would change, and the author gives no reason.
   * @returns The counts of what was (or, when `work` returned false, would have been) touched.
   */
  write(
    now: string,
    work: (writer: DatasetWriter) => Promise<boolean>,
    author?: Author | null,
  ): Promise<WriteCounts>
  /** Looks at everything stored; ends quietly where all of it can be read. */
  check(): Promise<void>
  close(): Promise<void>
}

/** Identity of an observation. */
export function observationKey(row: ObservationPlace): FactKey {
  return `o|${row.areaCode}|${row.indicatorId}|${row.period.year}|${row.period.from}|${row.period.to}`
}

/** Identity of a target version. */
export function targetKey(row: TargetPlace): FactKey {
  return `t|${row.areaCode}|${row.indicatorId}|${row.year}|${row.effectiveFrom}`
}

/** Identity of a row within its kind. */
export function factKey<Kind extends RowKind>(kind: Kind, row: RowOf[Kind]): FactKey {
  return KEYS[kind](row)
}

const KEYS: { readonly [Kind in RowKind]: (row: RowOf[Kind]) => FactKey } = {
  ...(Object.fromEntries(
    REGISTER_IDS.map((id) => [id, (row: RegisterRow) => `${id}|${row.areaCode}|${row.id}`]),
  ) as Record<RegisterId, (row: RegisterRow) => FactKey>),
  besides: (row) => `beside ${observationKey(row)}`,
  villages: ({ areaCode, code }) => `v|${areaCode}|${code}`,
  feeds: ({ areaCode, indicatorId }) => `f|${areaCode}|${indicatorId}`,
  areas: ({ code }) => code,
  indicators: ({ id }) => id,
  observations: observationKey,
  targets: targetKey,
}

/** As much of what was asked is read at once. */
export const MOST_FOLLOW_UPS = 1_000
