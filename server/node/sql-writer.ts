import { type Kysely, sql } from 'kysely'
import type { RowOf } from '../../domain/dataset.ts'
import { areasLeftEmpty } from '../api/sample-areas.ts'
import type { DatasetWriter, FactSet, RowKind, WriteCounts } from '../api/store.ts'
import { renewActivity } from './activity.ts'
import { chunks } from './chunks.ts'
import { renewIdentity } from './dataset-identity.ts'
import { renewScopes } from './scope-versions.ts'
import { factOf } from './stored-facts.ts'
import type { Tables } from './tables.ts'
import { Upsert } from './upsert.ts'

interface Tally {
  /** Rows in the table when this transaction first put one; null = none was put. */
  before: number | null
  put: number
  /** Rows added or changed. */
  touched: number
  removed: number
}

/**
 * Writes facts inside one transaction of an SQL database.
 *
 * Added rows are told from changed ones by counting the table before and after, which every engine
 * can do; engines differ in what they say about a single upsert.
 */
export class SqlWriter implements DatasetWriter {
  readonly #db: Kysely<Tables>
  readonly #upserts: { readonly [Kind in RowKind]: Upsert<Kind> } = {
    areas: new Upsert('areas'),
    indicators: new Upsert('indicators'),
    observations: new Upsert('observations'),
    targets: new Upsert('targets'),
  }
  readonly #tallies: Record<RowKind, Tally> = {
    areas: tally(),
    indicators: tally(),
    observations: tally(),
    targets: tally(),
  }
  /** Areas whose observations of a year may be others now. */
  readonly #reporting = new Map<number, Set<string>>()
  /** Areas with a fact that was added, changed or removed. */
  readonly #touched = new Set<string>()

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async put<Kind extends RowKind>(kind: Kind, rows: readonly RowOf[Kind][]): Promise<void> {
    const tally = this.#tallies[kind]
    // What was removed before counts as present: it was there when the transaction began.
    if (tally.before === null) tally.before = (await this.#rowsIn(kind)) + tally.removed
    tally.put += rows.length
    const touched = await this.#upserts[kind].run(this.#db, rows)
    tally.touched += touched.length
    if (kind === 'observations' || kind === 'targets') {
      for (const areaCode of touched) this.#touched.add(areaCode)
    }
    if (kind === 'observations') {
      for (const { areaCode, period } of rows as readonly RowOf['observations'][]) {
        this.#reports(areaCode, period.year)
      }
    }
  }

  async withdraw(areaCodes: readonly string[], year: number, keep: FactSet): Promise<void> {
    for (const codes of chunks(areaCodes)) {
      await this.#withdrawObservations(codes, year, keep)
      await this.#withdrawTargets(codes, year, keep)
    }
  }

  async #withdrawObservations(
    codes: readonly string[],
    year: number,
    keep: FactSet,
  ): Promise<void> {
    const rows = await this.#db
      .selectFrom('observations')
      .select(['area_code', 'indicator_id', 'first_month', 'last_month'])
      .where('area_code', 'in', codes)
      .where('year', '=', year)
      .execute()
    for (const row of rows) {
      const period = { year, from: row.first_month, to: row.last_month }
      const fact = { areaCode: row.area_code, indicatorId: row.indicator_id, period }
      if (keep.hasObservation(fact)) continue
      this.#reports(row.area_code, year)
      this.#touched.add(row.area_code)
      await this.#db
        .deleteFrom('observations')
        .where('area_code', '=', row.area_code)
        .where('year', '=', year)
        .where('indicator_id', '=', row.indicator_id)
        .where('first_month', '=', row.first_month)
        .where('last_month', '=', row.last_month)
        .execute()
      this.#tallies.observations.removed += 1
    }
  }

  async #withdrawTargets(codes: readonly string[], year: number, keep: FactSet): Promise<void> {
    const rows = await this.#db
      .selectFrom('targets')
      .select(['area_code', 'indicator_id', 'effective_from'])
      .where('area_code', 'in', codes)
      .where('year', '=', year)
      .execute()
    for (const row of rows) {
      const fact = {
        areaCode: row.area_code,
        indicatorId: row.indicator_id,
        year,
        effectiveFrom: row.effective_from,
      }
      if (keep.hasTarget(fact)) continue
      this.#touched.add(row.area_code)
      await this.#db
        .deleteFrom('targets')
        .where('area_code', '=', row.area_code)
        .where('year', '=', year)
        .where('indicator_id', '=', row.indicator_id)
        .where('effective_from', '=', row.effective_from)
        .execute()
      this.#tallies.targets.removed += 1
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
    for (const row of sampled) {
      this.#reports(row.area_code, row.year)
      this.#touched.add(row.area_code)
    }
    const gone = await db
      .deleteFrom('observations')
      .where('source_kind', '=', 'sample')
      .executeTakeFirst()
    this.#tallies.observations.removed += Number(gone.numDeletedRows)

    const reporting = await this.#areasWith('observations')
    const emptied = new Set(sampled.map((row) => row.area_code))
    for (const code of reporting) emptied.delete(code)
    for (const codes of chunks([...emptied])) {
      const { numDeletedRows } = await db
        .deleteFrom('targets')
        .where('area_code', 'in', codes)
        .executeTakeFirst()
      this.#tallies.targets.removed += Number(numDeletedRows)
    }

    const areas = (await db.selectFrom('areas').selectAll().execute()).map((row) =>
      factOf('areas', row),
    )
    const withFacts = new Set([...reporting, ...(await this.#areasWith('targets'))])
    for (const codes of chunks(areasLeftEmpty(areas, emptied, withFacts))) {
      const { numDeletedRows } = await db
        .deleteFrom('areas')
        .where('code', 'in', codes)
        .executeTakeFirst()
      this.#tallies.areas.removed += Number(numDeletedRows)
    }
  }

  async counts(): Promise<WriteCounts> {
    return {
      areas: await this.#countsOf('areas'),
      indicators: await this.#countsOf('indicators'),
      observations: await this.#countsOf('observations'),
      targets: await this.#countsOf('targets'),
    }
  }

  /**
   * Brings what is said of who has reported what, and what dataset and its parts are known by, up to date with
   * this transaction.
   *
   * @param now UTC instant of the import.
   */
  async renew(now: string): Promise<void> {
    const reports = await renewActivity(this.#db, this.#reporting)
    await renewIdentity(this.#db, now)
    const framed = [this.#tallies.areas, this.#tallies.indicators].some(isNews)
    await renewScopes(this.#db, framed ? null : { facts: this.#touched, reports })
  }

  #reports(areaCode: string, year: number): void {
    const areas = this.#reporting.get(year)
    if (areas) areas.add(areaCode)
    else this.#reporting.set(year, new Set([areaCode]))
  }

  /** Whether this transaction added, changed or removed anything so far. */
  get changedAnything(): boolean {
    return Object.values(this.#tallies).some(isNews)
  }

  async #countsOf(kind: RowKind): Promise<WriteCounts[RowKind]> {
    const { before, put, touched, removed } = this.#tallies[kind]
    if (before === null) return { added: 0, changed: 0, unchanged: 0, removed }
    const added = (await this.#rowsIn(kind)) - before + removed
    return { added, changed: touched - added, unchanged: put - touched, removed }
  }

  async #rowsIn(kind: RowKind): Promise<number> {
    const { rows } = await this.#db
      .selectFrom(kind)
      .select(sql<number | string>`count(*)`.as('rows'))
      .executeTakeFirstOrThrow()
    return Number(rows)
  }

  async #areasWith(kind: 'observations' | 'targets'): Promise<Set<string>> {
    const rows = await this.#db.selectFrom(kind).select('area_code').distinct().execute()
    return new Set(rows.map((row) => row.area_code))
  }
}

function isNews({ touched, removed }: Tally): boolean {
  return touched + removed > 0
}

function tally(): Tally {
  return { before: null, put: 0, touched: 0, removed: 0 }
}
