import type { ColumnType } from 'kysely'
import type { Role } from '../../contract/access.ts'
import type { ColumnOf, TableName } from '../../dataset/columns/tables.ts'
import type { RowOf } from '../../domain/dataset.ts'
import type { FollowUpState } from '../../domain/follow-up.ts'
import type { MonthStateName } from '../../domain/month-state.ts'
import type { SourceKind } from '../../domain/observation.ts'
import type { RegisterId } from '../../domain/register/registers.ts'
import type { ChangedPlace, Door } from '../api/history.ts'
import type { Scope } from '../api/store.ts'

/** The tables as Kysely sees them; `migrations/` creates them. */
export interface Tables {
  dataset_identity: IdentityRow
  areas: StoredRow<'areas'>
  indicators: StoredRow<'indicators'>
  observations: StoredRow<'observations'> & StoredPeriod
  targets: StoredRow<'targets'>
  besides: Tables['observations']
  villages: StoredRow<'villages'>
  feeds: StoredRow<'feeds'>
  register_rows: RegisterRowRow
  activity: ActivityRow
  scope_versions: ScopeVersionRow
  roll_ups: RollUpRow
  accounts: AccountRow
  sessions: SessionRow
  setup_tokens: SetupTokenRow
  history_links: HistoryLinkRow
  history_rows: HistoryRow
  history_areas: HistoryAreaRow
  month_states: MonthStateRow
  follow_ups: FollowUpRow
  imports: ImportRow
}

/** A row of a register. */
export interface RegisterRowRow {
  register: RegisterId
  area_code: string
  id: string
  /** The day of the register, `YYYY-MM-DD`. */
  day: string
  reference: string | null
  note: string | null
  /** Cells as JSON, what is empty left out; PostgreSQL gives it back read. */
  cells: ColumnType<string | object, string, string>
  /** Of the write that made it what it is. */
  revision: string
}

/** The one row that says which dataset is stored. */
export interface IdentityRow extends VersionRow {
  /** Always 1. */
  id: number
}

/** The dataset as it was when this part last changed, where that is later than rows of areas and indicators. */
export interface ScopeVersionRow extends VersionRow {
  scope: Scope | typeof FRAME
}

/** The sum of an area with units through a month (`AreaSum`). */
interface RollUpRow {
  area_code: string
  /** `YYYY-MM` */
  month: string
  /** Of the program and of all that it was made from: the same as long as both are. */
  version: string
  /** Packed. */
  sum: string
}

/** An account, never deleted: its id stands in the history. */
export interface AccountRow {
  id: string
  /** Null once erased. */
  name: string | null
  /** What tells names apart (`nameKey`). */
  name_key: string | null
  role: Role
  area_code: string | null
  /** PHC string; null = none. */
  password: string | null
  /** UTC instants. */
  created_at: string
  disabled_at: string | null
  erased_at: string | null
  changes_seen_at: string | null
}

interface SessionRow {
  /** SHA-256 of the token. */
  token_hash: string
  account_id: string
  /** UTC instants. */
  created_at: string
  seen_at: string
}

/** At most one row. */
interface SetupTokenRow {
  /** SHA-256 of the token. */
  hash: string
  /** UTC instant. */
  expires_at: string
}

/** One write, with all that it changed (`history_rows`). */
export interface HistoryLinkRow {
  /** From 1, without gaps. */
  seq: number
  /** Opaque; the revision of the figures that it changed. */
  mark: string
  changed_at: string
  account_id: string | null
  door: Door
  reason: string | null
  /** How many rows it changed. */
  rows: number
  /** SHA-256 over the link before, the fields above and the rows, hexadecimal. */
  hash: string
}

/** One change of one row (`ChangedRow`). */
export interface HistoryRow {
  seq: number
  /** From 1 within its write. */
  position: number
  kind: ChangedPlace['kind']
  area_code: string
  year: number
  indicator_id: string
  first_month: number
  last_month: number
  before: string | null
  after: string | null
  /** 0 or 1 */
  correction: number
}

/** How many rows of an area one write changed. */
export interface HistoryAreaRow {
  area_code: string
  seq: number
  added: number
  changed: number
  removed: number
  corrections: number
  /** Of the first of the rows within its write. */
  first_position: number
}

/** Files that were given to the page (`StoredImport`). */
interface ImportRow {
  /** Mark of its write. */
  id: string
  /** Their names, as JSON. */
  files: string
  /** Mark of the write that took it back. */
  taken_back_by: string | null
}

/** Something asked about a figure (`FollowUp`). */
export interface FollowUpRow {
  area_code: string
  id: string
  indicator_id: string
  year: number
  first_month: number
  last_month: number
  question: string
  due_on: string | null
  state: FollowUpState
  answer: string | null
  asked_by: string
  asked_at: string
  changed_by: string | null
  changed_at: string | null
}

interface MonthStateRow {
  area_code: string
  year: number
  month: number
  state: MonthStateName
  reason: string | null
  changed_at: string
  changed_by: string | null
}

/** Rows of areas and indicators; with them everything changes. */
export const FRAME = 'areas and indicators'

/** What a dataset is known by. */
export interface VersionRow {
  /** Counts the writes that changed anything. */
  writes: number
  /** New with each of them: a restored copy that goes its own way must not share a version. */
  mark: string
  imported_at: string | null
  /** 0 or 1 */
  holds_sample: number
}

/** What an area reported in a year from one kind of source, as the observations say. */
interface ActivityRow {
  area_code: string
  year: number
  source_kind: SourceKind
  observations: number
  /** As bits, January the first. */
  months: number
  /** 0 or 1 */
  annual: number
}

/** A fact by the columns that are declared for its table; its period is stored apart. */
export type StoredRow<Table extends TableName> = {
  [Column in ColumnOf<Table> as Column['kind'] extends 'period'
    ? never
    : Column['name']]: Column extends { readonly part: number }
    ? number | null
    : Column['kind'] extends 'codes'
      ? string | null
      : RowOf[Table][Column['field'] & keyof RowOf[Table]]
}

/** A period as the database selects by it. */
export interface StoredPeriod {
  year: number
  first_month: number
  last_month: number
}
