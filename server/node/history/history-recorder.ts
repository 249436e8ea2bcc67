import { createHash, randomBytes } from 'node:crypto'
import { type CompiledQuery, type Kysely, sql } from 'kysely'
import type { Author, ChangedRow } from '../../api/history.ts'
import { chunks } from '../chunks.ts'
import type { HistoryAreaRow, HistoryLinkRow, HistoryRow, Tables } from '../tables.ts'
import { inSizes } from '../upsert.ts'

const COLUMNS = [
  'seq',
  'position',
  'kind',
  'area_code',
  'year',
  'indicator_id',
  'first_month',
  'last_month',
  'before',
  'after',
  'correction',
] as const satisfies (keyof HistoryRow)[]

/**
 * Records what one write changes as one link of the history: each link's hash goes over its rows and the hash
 * of the link before, so that none can be changed, taken out or put in without all later ones being others.
 */
export class HistoryRecorder {
  /** What the figures that this write changes are known by. */
  readonly revision = randomBytes(9).toString('base64url')
  readonly #db: Kysely<Tables>
  readonly #author: Author | null
  readonly #at: string
  readonly #hash = createHash('sha256')
  /** Null before the first row. */
  #seq: number | null = null
  #position = 0
  readonly #areas = new Map<string, HistoryAreaRow>()
  readonly #rows = new HistoryRows()

  /** @param author Null = nothing is recorded. @param at UTC instant of the write. */
  constructor(db: Kysely<Tables>, author: Author | null, at: string) {
    this.#db = db
    this.#author = author
    this.#at = at
  }

  async add(rows: readonly ChangedRow[]): Promise<void> {
    if (rows.length === 0 || !this.#author) return
    this.#seq ??= await this.#begin()
    const seq = this.#seq
    const stored = rows.map((row): HistoryRow => {
      this.#position += 1
      return {
        seq,
        position: this.#position,
        kind: row.kind,
        area_code: row.areaCode,
        year: row.year,
        indicator_id: row.indicatorId,
        first_month: row.firstMonth,
        last_month: row.lastMonth,
        before: row.before,
        after: row.after,
        correction: row.correction ? 1 : 0,
      }
    })
    for (const row of stored) this.#hash.update(textOfRow(row))
    for (const row of stored) this.#count(row)
    await this.#rows.insert(this.#db, stored)
  }

  /** Ends the link; nothing is recorded of a write that changed nothing. */
  async end(): Promise<void> {
    if (this.#seq === null || !this.#author) return
    const { accountId, door, reason } = this.#author
    const link = {
      seq: this.#seq,
      mark: this.revision,
      changed_at: this.#at,
      account_id: accountId,
      door,
      reason,
      rows: this.#position,
    }
    this.#hash.update(textOfLink(link))
    await this.#db
      .insertInto('history_links')
      .values({ ...link, hash: this.#hash.digest('hex') })
      .execute()
    for (const areas of chunks([...this.#areas.values()])) {
      await this.#db.insertInto('history_areas').values(areas).execute()
    }
  }

  #count({ seq, position, area_code, before, after, correction }: HistoryRow): void {
    const counts = this.#areas.get(area_code) ?? {
      area_code,
      seq,
      added: 0,
      changed: 0,
      removed: 0,
      corrections: 0,
      first_position: position,
    }
    this.#areas.set(area_code, counts)
    counts[before === null ? 'added' : after === null ? 'removed' : 'changed'] += 1
    counts.corrections += correction
  }

  async #begin(): Promise<number> {
    const last = await this.#db
      .selectFrom('history_links')
      .select(['seq', 'hash'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    this.#hash.update(last?.hash ?? '')
    return (last?.seq ?? 0) + 1
  }
}

/** Adds rows of the history, in statements of many rows. */
export class HistoryRows {
  readonly #inserts = new Map<number, CompiledQuery>()

  async insert(db: Kysely<Tables>, rows: readonly HistoryRow[]): Promise<void> {
    for (const [size, some] of inSizes(rows)) {
      const statement = this.#inserts.get(size) ?? compileInsert(db, size)
      this.#inserts.set(size, statement)
      const parameters = some.flatMap((row) => COLUMNS.map((column) => row[column]))
      await db.executeQuery({ ...statement, parameters })
    }
  }
}

function compileInsert(db: Kysely<Tables>, size: number): CompiledQuery {
  const row = sql`(${sql.join(COLUMNS.map(() => null))})`
  return sql`
    insert into history_rows (${sql.join(COLUMNS.map((column) => sql.ref(column)))})
    values ${sql.join(Array<typeof row>(size).fill(row))}
  `.compile(db)
}

/** What the hash of a link goes over, of each of its rows. */
export function textOfRow(row: HistoryRow): string {
  return `\n${JSON.stringify([
    row.position,
    row.kind,
    row.area_code,
    row.year,
    row.indicator_id,
    row.first_month,
    row.last_month,
    row.before,
    row.after,
    row.correction,
  ])}`
}

/** What the hash of a link goes over, after its rows. */
export function textOfLink(link: Omit<HistoryLinkRow, 'hash'>): string {
  return `\n${JSON.stringify([
    link.seq,
    link.mark,
    link.changed_at,
    link.account_id,
    link.door,
    link.reason,
    link.rows,
  ])}`
}
