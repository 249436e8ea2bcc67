import { type CompiledQuery, type Kysely, sql } from 'kysely'
import type { RowOf } from '../../domain/dataset.ts'
import {
  factOf,
  type StoredCell,
  type StoredKind,
  storedCells,
  storedColumns,
  storedKey,
} from './stored-facts.ts'
import type { Tables } from './tables.ts'

/** Rows per statement: few sizes, so that each statement is compiled and prepared once. */
const SIZES = [500, 50, 5, 1] as const

/** Columns of a key that hold numbers. */
const NUMBERS: ReadonlySet<string> = new Set(['year', 'first_month', 'last_month'])

/** Looks up facts by their keys, and adds facts or updates those of the same key, in statements of many rows. */
export class Upsert<Table extends StoredKind> {
  readonly #upserts = new Map<number, CompiledQuery>()
  readonly #lookups = new Map<number, CompiledQuery>()
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** The facts that are stored under the keys of these. */
  async held(db: Kysely<Tables>, facts: readonly RowOf[Table][]): Promise<RowOf[Table][]> {
    const held: RowOf[Table][] = []
    for (const [size, some] of inSizes(facts)) {
      const statement = known(this.#lookups, size, () => this.#compileLookup(db, size))
      const parameters = keysOf(this.#table, some)
      const { rows } = await db.executeQuery<object>({ ...statement, parameters })
      for (const row of rows) held.push(factOf(this.#table, row))
    }
    return held
  }

  async run(db: Kysely<Tables>, facts: readonly RowOf[Table][]): Promise<void> {
    for (const [size, some] of inSizes(facts)) {
      const statement = known(this.#upserts, size, () => this.#compileUpsert(db, size))
      await db.executeQuery({ ...statement, parameters: storedCells(this.#table, some) })
    }
  }

  #compileLookup(db: Kysely<Tables>, size: number): CompiledQuery {
    const key = storedKey(this.#table)
    // The types are said: PostgreSQL takes parameters in a list of values for texts.
    const cells = key.map((column) =>
      NUMBERS.has(column) ? sql`cast(${null} as integer)` : sql`cast(${null} as text)`,
    )
    const row = sql`(${sql.join(cells)})`
    return sql`
      select * from ${sql.table(this.#table)}
      where (${sql.join(key.map((column) => sql.ref(column)))})
        in (values ${sql.join(Array<typeof row>(size).fill(row))})
    `.compile(db)
  }

  #compileUpsert(db: Kysely<Tables>, size: number): CompiledQuery {
    const columns = storedColumns(this.#table)
    const key = storedKey(this.#table)
    const row = sql`(${sql.join(columns.map(() => null))})`
    const rest = columns.filter((column) => !key.includes(column))
    const set = rest.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`)
    return sql`
      insert into ${sql.table(this.#table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      values ${sql.join(Array<typeof row>(size).fill(row))}
      on conflict (${sql.join(key.map((column) => sql.ref(column)))})
      do update set ${sql.join(set)}
    `.compile(db)
  }
}

/** Splits rows into as few statements as there are sizes for. */
export function* inSizes<Fact>(
  facts: readonly Fact[],
): Generator<[size: number, some: readonly Fact[]]> {
  let start = 0
  for (const size of SIZES) {
    for (; facts.length - start >= size; start += size) {
      yield [size, facts.slice(start, start + size)]
    }
  }
}

function known(
  statements: Map<number, CompiledQuery>,
  size: number,
  compile: () => CompiledQuery,
): CompiledQuery {
  const statement = statements.get(size) ?? compile()
  statements.set(size, statement)
  return statement
}

/** The cells of the facts' keys, one fact after the other. */
function keysOf<Table extends StoredKind>(table: Table, facts: readonly RowOf[Table][]) {
  const columns = storedColumns(table)
  const places = storedKey(table).map((column) => columns.indexOf(column))
  const cells = storedCells(table, facts)
  const keys: (StoredCell | undefined)[] = []
  for (let start = 0; start < cells.length; start += columns.length) {
    for (const place of places) keys.push(cells[start + place])
  }
  return keys
}
