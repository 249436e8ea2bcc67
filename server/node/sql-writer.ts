// Long on purpose: one write from the rows to what is said of them: counts, history, activity, versions.
import { type Kysely, sql } from 'kysely'
import type { Area } from '../../domain/area.ts'
import type { RowOf } from '../../domain/dataset.ts'
import { FOLLOW_UP_STATES, type FollowUp } from '../../domain/follow-up.ts'
import type { MonthState } from '../../domain/month-state.ts'
import type { Observation } from '../../domain/observation.ts'
import type { Feed } from '../../domain/register/feed.ts'
import { type RegisterRow, withoutEmpty } from '../../domain/register/register.ts'
import { isRegister, type RegisterId } from '../../domain/register/registers.ts'
import type { Village } from '../../domain/register/village.ts'
import type { Target } from '../../domain/target.ts'
import {
  type Author,
  type ChangedPlace,
  type ChangedRow,
  changeOfFollowUp,
  changeOfState,
  type LastChange,
  type LastTargetChange,
  placeOf,
  recordOf,
} from '../api/history.ts'
import type { PlainWriter } from '../api/registers/fed-writer.ts'
import { sameRow } from '../api/same-row.ts'
import { areasLeftEmpty } from '../api/sample-areas.ts'
import { SettledMonths } from '../api/settled-months.ts'
import {
  type FactKey,
  type FactQuery,
  type FactSet,
  type FollowUpQuery,
  factKey,
  type HeldRow,
  type ObservationPlace,
  type Overwritten,
  observationKey,
  type RegisterQuery,
  type RowKind,
  type TargetPlace,
  targetKey,
  type WriteCounts,
  withOverwritten,
} from '../api/store.ts'
import type { ImportNote } from '../api/stored-imports.ts'
import { isNews, noCounts } from '../api/write-counts.ts'
import { renewActivity } from './activity.ts'
import { chunks } from './chunks.ts'
import { renewIdentity } from './dataset-identity.ts'
import { readFollowUps, writeFollowUp } from './history/follow-ups.ts'
import { HistoryRecorder } from './history/history-recorder.ts'
import { readImported, writeImport } from './history/imports.ts'
import { readLastChanges, readLastTargetChanges, readMonthStates } from './history/last-changes.ts'
import { type FactKind, loadAll, loadFacts } from './load-facts.ts'
import { deleteRegisterRows, RegisterUpsert, readRegisterRows } from './register-rows.ts'
import { renewScopes } from './scope-versions.ts'
import {
  factOf,
  type StoredCell,
  type StoredKind,
  storedCells,
  storedColumns,
  storedKey,
} from './stored-facts.ts'
import type { Tables } from './tables.ts'
import { Upsert } from './upsert.ts'

/**
 * Writes facts inside one transaction of an SQL database, and records what that changes: rows are held
 * against what is stored, and only those that are others are written.
 */
export class SqlWriter implements PlainWriter {
  readonly #db: Kysely<Tables>
  readonly #history: HistoryRecorder
  readonly #author: Author | null
  readonly #upserts: { readonly [Kind in StoredKind]: Upsert<Kind> } = {
    areas: new Upsert('areas'),
    indicators: new Upsert('indicators'),
    observations: new Upsert('observations'),
    targets: new Upsert('targets'),
    besides: new Upsert('besides'),
    villages: new Upsert('villages'),
    feeds: new Upsert('feeds'),
  }
  readonly #rows = new RegisterUpsert()
  readonly #counts = noCounts()
  /** Areas whose observations of a year are others now. */
  readonly #reporting = new Map<number, Set<string>>()
  /** Areas with a fact that was added, changed or removed. */
  readonly #touched = new Set<string>()
  readonly #settled: SettledMonths
  readonly #chosen = new Set<FactKey>()
  #statesChanged = false
  #overwritten: Overwritten = { count: 0, first: [] }

  /** @param author Null = nothing is recorded. @param now UTC instant of the write. */
  constructor(db: Kysely<Tables>, author: Author | null, now: string) {
    this.#db = db
    this.#author = author
    this.#history = new HistoryRecorder(db, author, now)
    this.#settled = new SettledMonths((query) => this.monthStates(query))
  }

  get overwritten(): Overwritten {
    return this.#overwritten
  }

  get revision(): string {
    return this.#history.revision
  }

  observations(query: FactQuery): Promise<readonly Observation[]> {
    return this.#facts('observations', query)
  }

  besides(query: FactQuery): Promise<readonly Observation[]> {
    return this.#facts('besides', query)
  }

  registerRows(query: RegisterQuery): Promise<readonly HeldRow[]> {
    return readRegisterRows(this.#db, query)
  }

  feeds(areaCodes?: readonly string[]): Promise<readonly Feed[]> {
    return loadAll(this.#db, 'feeds', areaCodes)
  }

  villages(areaCodes?: readonly string[]): Promise<readonly Village[]> {
    return loadAll(this.#db, 'villages', areaCodes)
  }

  async areasAround(codes: readonly string[]): Promise<readonly Area[]> {
    const found = new Map<string, Area>()
    for (const code of codes) {
      // Of several successors the codes stand in one cell.
      const rows = await this.#db
        .selectFrom('areas')
        .selectAll()
        .where((where) =>
          where.or([where('code', '=', code), where('successor_code', 'like', `%${code}%`)]),
        )
        .execute()
      for (const row of rows) {
        const area = factOf('areas', row)
        if (area.code === code || area.successorCodes.includes(code)) found.set(area.code, area)
      }
    }
    return [...found.values()]
  }

  targets(query: FactQuery): Promise<readonly Target[]> {
    return this.#facts('targets', query)
  }

  async #facts<Kind extends FactKind>(
    kind: Kind,
    { areaCodes, years, indicatorIds }: FactQuery,
  ): Promise<RowOf[Kind][]> {
    const rows: RowOf[Kind][] = []
    for (const some of chunks(areaCodes)) {
      const found = await loadFacts(this.#db, kind, some, years, indicatorIds)
      for (const row of found) rows.push(row)
    }
    return rows
  }

  lastChanges(query: FactQuery): Promise<readonly LastChange[]> {
    return readLastChanges(this.#db, query)
  }

  lastTargetChanges(query: FactQuery): Promise<readonly LastTargetChange[]> {
    return readLastTargetChanges(this.#db, query)
  }

  monthStates(query: Pick<FactQuery, 'areaCodes' | 'years'>): Promise<readonly MonthState[]> {
    return readMonthStates(this.#db, query)
  }

  put<Kind extends RowKind>(kind: Kind, rows: readonly RowOf[Kind][]): Promise<void> {
    if (isRegister(kind)) return this.#putRegisterRows(kind, rows as readonly RegisterRow[])
    return this.#putFacts(kind as StoredKind, rows as readonly RowOf[StoredKind][])
  }

  async #putRegisterRows(id: RegisterId, rows: readonly RegisterRow[]): Promise<void> {
    const key = (row: RegisterRow) => factKey(id, row)
    const held = new Map(
      (await this.#rows.held(this.#db, id, rows)).map(({ row }) => [key(row), row]),
    )
    const news = new Map<FactKey, [RegisterRow | null, RegisterRow]>()
    for (const row of rows) {
      const before = held.get(key(row)) ?? null
      const isSame = before !== null && sameRow(before, withoutEmpty(row))
      this.#counts[id][isSame ? 'unchanged' : before === null ? 'added' : 'changed'] += 1
      if (!isSame) news.set(key(row), [before, withoutEmpty(row)])
    }
    if (news.size === 0) return
    const put = [...news.values()]
    const recent = put.map(([, row]) => row)
    await this.#rows.run(this.#db, id, recent, this.revision)
    await this.#record(id, put)
  }

  async #putFacts<Kind extends StoredKind>(
    kind: Kind,
    rows: readonly RowOf[Kind][],
  ): Promise<void> {
    const held = await this.#upserts[kind].held(this.#db, rows)
    const [cells, heldCells] = [storedCells(kind, rows), storedCells(kind, held)]
    const width = storedColumns(kind).length
    const before = new Map(held.map((row, at) => [factKey(kind, row), at]))
    const tally = this.#counts[kind]
    const news: [RowOf[Kind] | null, RowOf[Kind]][] = []
    for (const [at, row] of rows.entries()) {
      const place = before.get(factKey(kind, row))
      const same =
        place !== undefined && sameCells(cells, at * width, heldCells, place * width, width)
      tally[place === undefined ? 'added' : same ? 'unchanged' : 'changed'] += 1
      if (!same) news.push([place === undefined ? null : (held[place] ?? null), row])
    }
    if (news.length === 0) return
    await this.#upserts[kind].run(
      this.#db,
      news.map(([, row]) => row),
    )
    await this.#record(kind, news)
  }

  choose(keys: readonly FactKey[]): void {
    for (const key of keys) this.#chosen.add(key)
  }

  async remove(places: readonly ObservationPlace[]): Promise<void> {
    const query = {
      areaCodes: [...new Set(places.map(({ areaCode }) => areaCode))],
      years: [...new Set(places.map(({ period }) => period.year))],
    }
    const keys = new Set(places.map(observationKey))
    const rows = (await this.observations(query)).filter((row) => keys.has(observationKey(row)))
    await this.#remove('observations', rows)
  }

  async removeTargets(places: readonly TargetPlace[]): Promise<void> {
    const query = {
      areaCodes: [...new Set(places.map(({ areaCode }) => areaCode))],
      years: [...new Set(places.map(({ year }) => year))],
    }
    const keys = new Set(places.map(targetKey))
    const rows = (await this.targets(query)).filter((row) => keys.has(targetKey(row)))
    await this.#remove('targets', rows)
  }

  delete<Kind extends RowKind>(kind: Kind, rows: readonly RowOf[Kind][]): Promise<void> {
    return this.#remove(kind, rows)
  }

  imported(id: string) {
    return readImported(this.#db, id)
  }

  putImport(note: ImportNote): Promise<void> {
    return writeImport(this.#db, note)
  }

  followUps(query: FollowUpQuery): Promise<readonly FollowUp[]> {
    return readFollowUps(this.#db, query)
  }

  async putFollowUps(followUps: readonly FollowUp[]): Promise<void> {
    for (const one of followUps) {
      const states = FOLLOW_UP_STATES
      const [before] = await this.followUps({ areaCodes: [one.areaCode], states, id: one.id })
      await writeFollowUp(this.#db, one)
      await this.#history.add([changeOfFollowUp(before, one)])
      this.#statesChanged = true
      this.#touched.add(one.areaCode)
    }
  }

  async putMonthStates(states: readonly MonthState[]): Promise<void> {
    for (const one of states) {
      const { areaCode, year, month } = one
      const [before] = (await this.monthStates({ areaCodes: [areaCode], years: [year] })).filter(
        (state) => state.month === month,
      )
      const row = {
        area_code: areaCode,
        year,
        month,
        state: one.state,
        reason: one.reason,
        changed_at: one.changedAt,
        changed_by: one.changedBy,
      }
      await this.#db
        .insertInto('month_states')
        .values(row)
        .onConflict((conflict) => conflict.columns(['area_code', 'year', 'month']).doUpdateSet(row))
        .execute()
      await this.#history.add([changeOfState(before, one)])
      this.#settled.forget()
      this.#statesChanged = true
      this.#touched.add(areaCode)
    }
  }

  async withdraw(areaCodes: readonly string[], year: number, keep: FactSet): Promise<void> {
    for (const codes of chunks(areaCodes)) {
      const observations = await this.observations({ areaCodes: codes, years: [year] })
      await this.#remove(
        'observations',
        observations.filter((row) => !keep.hasObservation(row)),
      )
      const targets = await this.targets({ areaCodes: codes, years: [year] })
      await this.#remove(
        'targets',
        targets.filter((row) => !keep.hasTarget(row)),
      )
    }
  }

  async removeSample(): Promise<void> {
    const db = this.#db
    const sampled = await db
      .selectFrom('observations')
      .select(['area_code', 'year'])
      .distinct()
      .where('source_kind', '=', 'sample')
      .execute()
    for (const { area_code: code, year } of sampled) {
      const rows = await this.observations({ areaCodes: [code], years: [year] })
      await this.#remove(
        'observations',
        rows.filter((row) => row.sourceKind === 'sample'),
      )
    }

    const reporting = await this.#areasWith('observations')
    const emptied = new Set(sampled.map((row) => row.area_code))
    for (const code of reporting) emptied.delete(code)
    for (const codes of chunks([...emptied])) {
      const rows = await db
        .selectFrom('targets')
        .selectAll()
        .where('area_code', 'in', codes)
        .execute()
      await this.#remove(
        'targets',
        rows.map((row) => factOf('targets', row)),
      )
    }

    const areas = (await db.selectFrom('areas').selectAll().execute()).map((row) =>
      factOf('areas', row),
    )
    const withFacts = new Set([...reporting, ...(await this.#areasWith('targets'))])
    const left = new Set(areasLeftEmpty(areas, emptied, withFacts))
    for (const codes of chunks([...left])) {
      const { numDeletedRows } = await db
        .deleteFrom('areas')
        .where('code', 'in', codes)
        .executeTakeFirst()
      this.#counts.areas.removed += Number(numDeletedRows)
    }
    await this.#record(
      'areas',
      areas.flatMap((row) => (left.has(row.code) ? [[row, null] as const] : [])),
    )
  }

  async counts(): Promise<WriteCounts> {
    return structuredClone(this.#counts)
  }

  /**
   * Brings what is said of who has reported what, and what dataset and its parts are known by, up to date with
   * this transaction.
   *
   * @param now UTC instant of the import.
   */
  async renew(now: string): Promise<void> {
    await this.#history.end()
    const reports = await renewActivity(this.#db, this.#reporting)
    await renewIdentity(this.#db, now)
    const { areas, indicators, feeds } = this.#counts
    const framed = [areas, indicators, feeds].some(isNews)
    await renewScopes(this.#db, framed ? null : { facts: this.#touched, reports })
  }

  /** Whether this transaction added, changed or removed anything so far. */
  get changedAnything(): boolean {
    return this.#statesChanged || Object.values(this.#counts).some(isNews)
  }

  /** Takes rows out, as they are stored. */
  async #remove<Kind extends RowKind>(kind: Kind, rows: readonly RowOf[Kind][]): Promise<void> {
    if (isRegister(kind)) {
      await deleteRegisterRows(this.#db, kind, rows as readonly RegisterRow[])
    } else await this.#deleteFacts(kind as StoredKind, rows as readonly RowOf[StoredKind][])
    this.#counts[kind].removed += rows.length
    await this.#record(
      kind,
      rows.map((row) => [row, null]),
    )
  }

  async #deleteFacts<Kind extends StoredKind>(
    kind: Kind,
    rows: readonly RowOf[Kind][],
  ): Promise<void> {
    const columns = storedColumns(kind)
    const key = storedKey(kind)
    for (const row of rows) {
      const cells = storedCells(kind, [row])
      const fits = key.map(
        (column) => sql`${sql.ref(column)} = ${cells[columns.indexOf(column)] ?? null}`,
      )
      await sql`delete from ${sql.table(kind)} where ${sql.join(fits, sql` and `)}`.execute(
        this.#db,
      )
    }
  }

  /** Notes rows that are others now: as they were, and as they are. */
  async #record<Kind extends RowKind>(
    kind: Kind,
    rows: readonly (readonly [RowOf[Kind] | null, RowOf[Kind] | null])[],
  ): Promise<void> {
    const places = rows.map(([before, after]) => placeOf(kind, (after ?? before) as RowOf[Kind]))
    this.#overwritten = withOverwritten(this.#overwritten, rows)
    const settled = kind === 'observations' ? await this.#settled.among(places) : []
    const changed = rows.map(([before, after], at): ChangedRow => {
      const isChosen =
        this.#chosen.size > 0 && this.#chosen.has(factKey(kind, (after ?? before) as RowOf[Kind]))
      return {
        ...(places[at] as ChangedPlace),
        before: before && recordOf(before, isChosen && !after),
        after: after && recordOf(after, isChosen),
        correction: settled[at] ?? false,
      }
    })
    for (const { areaCode, year } of kind === 'areas' || kind === 'indicators' ? [] : places) {
      this.#touched.add(areaCode)
      if (kind === 'observations') this.#reports(areaCode, year)
    }
    if (!this.#author) return
    this.#settled.needReason(this.#author)
    await this.#history.add(changed)
  }

  #reports(areaCode: string, year: number): void {
    const areas = this.#reporting.get(year)
    if (areas) areas.add(areaCode)
    else this.#reporting.set(year, new Set([areaCode]))
  }

  async #areasWith(kind: FactKind): Promise<Set<string>> {
    const rows = await this.#db.selectFrom(kind).select('area_code').distinct().execute()
    return new Set(rows.map((row) => row.area_code))
  }
}

/** Whether as many cells from one place on are the same as those from another. */
function sameCells(
  a: readonly StoredCell[],
  from: number,
  b: readonly StoredCell[],
  other: number,
  width: number,
): boolean {
  for (let at = 0; at < width; at += 1) if (a[from + at] !== b[other + at]) return false
  return true
}
