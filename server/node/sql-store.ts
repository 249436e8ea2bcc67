// Long on purpose: every read of the store as SQL, one method each; writing is in sql-writer.ts.

import type { Kysely } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { Area } from '../../domain/area.ts'
import { compareTexts } from '../../domain/compare-texts.ts'
import type { RowOf } from '../../domain/dataset.ts'
import type { Observation } from '../../domain/observation.ts'
import type { Target } from '../../domain/target.ts'
import type { AccountStore } from '../api/access/account-store.ts'
import type { ApiReading } from '../api/area-view.ts'
import { type Author, type ChangesQuery, COMMAND } from '../api/history.ts'
import { oneAtATime } from '../api/one-at-a-time.ts'
import { FedWriter } from '../api/registers/fed-writer.ts'
import type {
  DatasetIdentity,
  DatasetWriter,
  FactQuery,
  FigureChangesQuery,
  FollowUpQuery,
  RegisterPageQuery,
  RegisterQuery,
  RowPlace,
  Scope,
  Store,
  WriteCounts,
} from '../api/store.ts'
import { copyAccounts, SqlAccountStore } from './accounts/sql-account-store.ts'
import { readActivity } from './activity.ts'
import { chunks } from './chunks.ts'
import type { Database } from './database.ts'
import { type DatabaseAddress, parseDatabaseUrl } from './database-url.ts'
import { readIdentity } from './dataset-identity.ts'
import { OperatorFault } from './fault.ts'
import {
  readChanges,
  readCorrectedAreas,
  readCorrectionCounts,
  readFigureChanges,
  readRowChanges,
} from './history/changes.ts'
import { copyHistory } from './history/copy-history.ts'
import { readFollowUps } from './history/follow-ups.ts'
import { readImports } from './history/imports.ts'
import { readLastChanges, readLastTargetChanges, readMonthStates } from './history/last-changes.ts'
import { type HistoryVerdict, verifyHistory } from './history/verify-history.ts'
import { KeptFacts, type Load } from './kept-facts.ts'
import { type FactKind, loadAll, loadFacts } from './load-facts.ts'
import { writePolitely } from './polite-write.ts'
import { PostgresDatabase, readyPostgres } from './postgres-database.ts'
import { readRegisterPage, readRegisterRows } from './register-rows.ts'
import { type StoredSums, storedSumsIn } from './roll-ups/stored-sums.ts'
import { readScopes, readVersions } from './scope-versions.ts'
import { SqlWriter } from './sql-writer.ts'
import { readySqlite, SqliteDatabase } from './sqlite-database.ts'
import { factOf } from './stored-facts.ts'
import type { Tables } from './tables.ts'

/** Called and waited for between the steps of a long reading; what it throws ends the reading. */
type Proceed = ApiReading['proceed']
const goOn = () => undefined

/**
 * Opens the store in an SQL database; creates and migrates it where needed.
 *
 * @param databaseUrl `file:` and the path of an SQLite file, whose folder is created; or the address
 *   of a PostgreSQL database.
 * @param reading How it is read: `proceed` is called between the steps of a long reading, and `kept` facts,
 *   of some 300 bytes each, stay in memory for who asks for them again.
 * @throws {OperatorFault} Not such an address, a path that cannot be written, a file that is no
 *   database, a database that cannot be reached, or one newer than this program.
 * @example const store = await openSqlStore('file:var/dashboard.sqlite')
 */
export async function openSqlStore(
  databaseUrl: string,
  { proceed = goOn, kept = KEPT }: { readonly proceed?: Proceed; readonly kept?: number } = {},
): Promise<SqlStoreWithSums> {
  const address = addressOf(databaseUrl)
  if (address.kind === 'sqlite') await readySqlite(address.path)
  else await readyPostgres(address.url, address.shown)
  return new SqlStore(databaseAt(address), kept, proceed)
}

/**
 * Opens a store that `openSqlStore` has opened before, for reading on another thread.
 *
 * @param proceed Called between the steps of a long reading; must not wait for another question, which may
 *   wait for the same rows.
 */
export function openSqlReader(databaseUrl: string, proceed: Proceed): SqlStoreWithSums {
  return new SqlStore(databaseAt(addressOf(databaseUrl)), KEPT, proceed)
}

/** A store that holds sums of areas beside the facts. */
export interface SqlStoreWithSums extends Store {
  /** @param build Of the program, as `buildId` tells it. */
  sums(build: string): StoredSums
  /** Who may sign in, in the same database. */
  accounts(): AccountStore
  /** Looks whether the history is as it was recorded. */
  verifyHistory(): Promise<HistoryVerdict>
  /** Carries the history and the states of months into another database, which has none. */
  copyHistory(to: SqlStoreWithSums): Promise<void>
  /** Carries all accounts into another database, which has none; returns how many. */
  copyAccounts(to: SqlStoreWithSums): Promise<number>
}

type KnownAddress = Exclude<DatabaseAddress, { kind: 'fault' }>

function addressOf(databaseUrl: string): KnownAddress {
  const address = parseDatabaseUrl(databaseUrl)
  if (address.kind === 'fault') throw new OperatorFault(`DATABASE_URL: ${address.message}`)
  return address
}

function databaseAt(address: KnownAddress): Database {
  return address.kind === 'sqlite'
    ? new SqliteDatabase(address.path)
    : new PostgresDatabase(address.url, address.shown)
}

/** Facts kept for readers: four counties with two years of months. */
const KEPT = 70_000

class SqlStore implements SqlStoreWithSums {
  readonly #database: Database
  readonly #exclusively = oneAtATime()
  readonly #observations: KeptFacts<Observation>
  readonly #targets: KeptFacts<Target>
  readonly #kept = new Map<string, { version: string; rows: Promise<unknown> }>()

  readonly #proceed: Proceed
  /** Identities since the database was last written to. */
  #identities = { stamp: '', read: newIdentities() }

  constructor(database: Database, kept: number, proceed: Proceed) {
    this.#database = database
    this.#observations = new KeptFacts(kept, (row) => row.period.year)
    this.#targets = new KeptFacts(kept, (row) => row.year)
    this.#proceed = proceed
  }

  async identity(scopes?: readonly Scope[]): Promise<DatasetIdentity> {
    const read = () =>
      this.#database.read((db) => (scopes ? readScopes(db, scopes) : readIdentity(db)))
    const stamp = await this.#database.stamp()
    if (stamp === null) return read()
    if (stamp !== this.#identities.stamp) this.#identities = { stamp, read: newIdentities() }
    // What a write has overtaken is not kept under its stamp.
    const { read: known } = this.#identities
    const key = scopes?.join(' ') ?? 'all'
    const identity = known.get(key) ?? read()
    known.set(key, identity)
    identity.catch(() => known.delete(key))
    return identity
  }

  versions(scopes: readonly Scope[]): Promise<(scope: Scope) => string> {
    return this.#database.read((db) => readVersions(db, scopes))
  }

  areas() {
    return this.#perVersion('areas', [], async () => {
      const areas: Area[] = []
      for (let last: string | null = null; ; ) {
        const rows = await this.#database.read((db) => selectAreas(db, last))
        for (const row of rows) areas.push(factOf('areas', row))
        if (rows.length < AREAS_AT_ONCE) break
        last = areas.at(-1)?.code ?? null
        await this.#proceed()
      }
      // Sorted here: databases collate text in their own ways.
      return areas.sort((a, b) => compareTexts(a.code, b.code))
    })
  }

  indicators() {
    return this.#perVersion('indicators', [], async () => {
      const rows = await this.#database.read((db) =>
        db.selectFrom('indicators').selectAll().execute(),
      )
      return rows
        .map((row) => factOf('indicators', row))
        .sort((a, b) => a.position - b.position || compareTexts(a.id, b.id))
    })
  }

  observations(query: FactQuery) {
    return this.#observations.select(this.#factVersions, query, this.#load('observations'))
  }

  targets(query: FactQuery) {
    return this.#targets.select(this.#factVersions, query, this.#load('targets'))
  }

  activity() {
    return this.#perVersion('activity', ['reports'], async () => {
      const codes = (await this.areas()).map(({ code }) => code)
      return inChunks(codes, this.#proceed, (some) =>
        this.#database.read((db) => readActivity(db, some)),
      )
    })
  }

  besides(query: FactQuery) {
    return this.#load('besides')(query.areaCodes, query.years, query.indicatorIds)
  }

  registerRows(query: RegisterQuery) {
    return this.#database.read((db) => readRegisterRows(db, query, this.#proceed))
  }

  async feeds(areaCodes?: readonly string[]) {
    const all = await this.#perVersion('feeds', [], () =>
      this.#database.read((db) => loadAll(db, 'feeds')),
    )
    return areaCodes ? all.filter(({ areaCode }) => areaCodes.includes(areaCode)) : all
  }

  villages(areaCodes?: readonly string[]) {
    return this.#database.read((db) => loadAll(db, 'villages', areaCodes))
  }

  lastChanges(query: FactQuery) {
    return this.#database.read((db) => readLastChanges(db, query, this.#proceed))
  }

  lastTargetChanges(query: FactQuery) {
    return this.#database.read((db) => readLastTargetChanges(db, query))
  }

  monthStates(query: Pick<FactQuery, 'areaCodes' | 'years'>) {
    return this.#database.read((db) => readMonthStates(db, query))
  }

  followUps(query: FollowUpQuery) {
    return this.#database.read((db) => readFollowUps(db, query))
  }

  imports(query: Parameters<Store['imports']>[0]) {
    return this.#database.read((db) => readImports(db, query))
  }

  changes(query: ChangesQuery) {
    return this.#database.read((db) => readChanges(db, query, this.#proceed))
  }

  figureChanges(query: FigureChangesQuery) {
    return this.#database.read((db) => readFigureChanges(db, query, this.#proceed))
  }

  registerPage(query: RegisterPageQuery) {
    return this.#database.read((db) => readRegisterPage(db, query))
  }

  rowChanges(place: RowPlace) {
    return this.#database.read((db) => readRowChanges(db, place))
  }

  correctedAreas(years: readonly number[]) {
    return this.#database.read((db) => readCorrectedAreas(db, years))
  }

  correctionCounts(query: FactQuery) {
    return this.#database.read((db) => readCorrectionCounts(db, query, this.#proceed))
  }

  write(
    now: string,
    work: (writer: DatasetWriter) => Promise<boolean>,
    author: Author | null = COMMAND,
  ): Promise<WriteCounts> {
    const task = (db: Kysely<Tables>) => inTransaction(db, now, work, author)
    return this.#exclusively(() =>
      author?.door === 'desk' ? writePolitely(this.#database, task) : this.#database.write(task),
    )
  }

  sums(build: string): StoredSums {
    return storedSumsIn(this.#database, build)
  }

  verifyHistory(): Promise<HistoryVerdict> {
    return this.#database.read(verifyHistory)
  }

  copyHistory(to: SqlStoreWithSums): Promise<void> {
    if (!(to instanceof SqlStore)) throw new TypeError('history is copied between databases')
    return copyHistory(this.#database, to.#database)
  }

  accounts(): AccountStore {
    return new SqlAccountStore(this.#database)
  }

  copyAccounts(to: SqlStoreWithSums): Promise<number> {
    if (!(to instanceof SqlStore)) throw new TypeError('accounts are copied between databases')
    return copyAccounts(this.#database, to.#database)
  }

  check(): Promise<void> {
    return this.#database.check()
  }

  async close(): Promise<void> {
    await this.#exclusively(() => this.#database.close())
  }

  #load<Kind extends FactKind>(kind: Kind): Load<RowOf[Kind]> {
    return (areaCodes, years, ids) =>
      inChunks(areaCodes, this.#proceed, (some) =>
        this.#database.read((db) => loadFacts(db, kind, some, years, ids)),
      )
  }

  /** Versions of what areas' figures are made of, their own facts among it. */
  readonly #factVersions = async (areaCodes: readonly string[]) => {
    const versionOf = await this.versions(areaCodes.map((code) => `figures:${code}` as const))
    return (areaCode: string) => versionOf(`figures:${areaCode}`)
  }

  /**
   * What every page needs and only an import changes is read once per version.
   *
   * @param rested Parts that it rests on, as `identity` has them.
   */
  async #perVersion<Row>(
    what: string,
    rested: readonly Scope[] | undefined,
    load: () => Promise<readonly Row[]>,
  ) {
    const { version } = await this.identity(rested)
    const kept = this.#kept.get(what)
    if (kept?.version === version) {
      const known = await kept.rows.catch(() => null)
      // Who began to read them may have left before they were there.
      if (known) return known as readonly Row[]
    }
    const rows = load()
    this.#kept.set(what, { version, rows })
    rows.catch(() => this.#kept.delete(what))
    return rows
  }
}

/** Characters of what was asked for: of ten thousand areas, or of a few that are not there. */
const KEPT_IDENTITIES = 4_000_000

function newIdentities() {
  return new LRUCache<string, Promise<DatasetIdentity>>({
    maxSize: KEPT_IDENTITIES,
    sizeCalculation: (_, key) => key.length + 400,
  })
}

/** Areas read at once: some milliseconds. */
const AREAS_AT_ONCE = 1_000

/** The next areas after a code, in an order that is the database's own. */
function selectAreas(db: Kysely<Tables>, last: string | null) {
  return db
    .selectFrom('areas')
    .selectAll()
    .$if(last !== null, (select) => select.where('code', '>', last ?? ''))
    .orderBy('code')
    .limit(AREAS_AT_ONCE)
    .execute()
}

async function inChunks<Fact>(
  areaCodes: readonly string[],
  proceed: Proceed,
  select: (codes: readonly string[]) => Promise<Fact[]>,
): Promise<Fact[]> {
  const facts: Fact[] = []
  for (const codes of chunks(areaCodes)) {
    await proceed()
    for (const fact of await select(codes)) facts.push(fact)
  }
  return facts
}

async function inTransaction(
  db: Kysely<Tables>,
  now: string,
  work: (writer: DatasetWriter) => Promise<boolean>,
  author: Author | null,
): Promise<WriteCounts> {
  let counts: WriteCounts | undefined
  try {
    await db.transaction().execute(async (transaction) => {
      // Locks the identity first, so that two writers follow each other on every engine.
      await transaction.updateTable('dataset_identity').set({ id: 1 }).execute()
      const plain = new SqlWriter(transaction, author, now)
      const writer = new FedWriter(plain, now)
      const keep = await work(writer)
      counts = await writer.counts()
      if (!keep) throw new NotKept()
      if (!plain.changedAnything) return
      await plain.renew(now)
    })
  } catch (error) {
    if (!(error instanceof NotKept)) throw error
  }
  if (!counts) throw new Error('the transaction ended without counts')
  return counts
}

/** Ends a transaction whose work is not wanted. */
class NotKept extends Error {}
