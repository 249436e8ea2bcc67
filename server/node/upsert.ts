import { type CompiledQuery, type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** Rows per statement: few sizes, so that each statement is compiled and prepared once. */
const SIZES = [500, 50, 5, 1] as const

type Cell = string | number | null

/**
 * Adds rows or updates those of the same key, in statements of many rows.
 *
 * @param columns All columns, in the order of the statement.
 * @param key The columns that identify a row.
 */
export class Upsert<Name extends keyof Tables> {
  readonly #statements = new Map<number, CompiledQuery<unknown>>()
  readonly #table: Name
  readonly #columns: readonly (keyof Tables[Name] & string)[]
  readonly #key: readonly (keyof Tables[Name] & string)[]

  constructor(
    table: Name,
    columns: readonly (keyof Tables[Name] & string)[],
    key: readonly (keyof Tables[Name] & string)[],
  ) {
    this.#table = table
    this.#columns = columns
    this.#key = key
  }

  /** Returns how many rows were added or changed; rows that were the same already do not count. */
  async run(db: Kysely<Tables>, rows: readonly Tables[Name][]): Promise<number> {
    let touched = 0
    let start = 0
    for (const size of SIZES) {
      for (; rows.length - start >= size; start += size) {
        const parameters = this.#cells(rows.slice(start, start + size))
        const statement = this.#statement(db, size)
        const { numAffectedRows } = await db.executeQuery({ ...statement, parameters })
        touched += Number(numAffectedRows ?? 0)
      }
    }
    return touched
  }

  #cells(rows: readonly Tables[Name][]): Cell[] {
    const cells: Cell[] = []
    for (const row of rows) {
      for (const column of this.#columns) cells.push(row[column] as Cell)
    }
    return cells
  }

  #statement(db: Kysely<Tables>, size: number): CompiledQuery<unknown> {
    let statement = this.#statements.get(size)
    if (!statement) {
      statement = this.#compile(db, size)
      this.#statements.set(size, statement)
    }
    return statement
  }

  #compile(db: Kysely<Tables>, size: number): CompiledQuery<unknown> {
    const row = sql`(${sql.join(this.#columns.map(() => null))})`
    const rest = this.#columns.filter((column) => !this.#key.includes(column))
    const set = rest.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`)
    const differs = rest.map(
      (column) =>
        sql`${sql.ref(`${this.#table}.${column}`)} is distinct from ${sql.ref(`excluded.${column}`)}`,
    )
    return sql`
      insert into ${sql.table(this.#table)} (${sql.join(this.#columns.map((column) => sql.ref(column)))})
      values ${sql.join(Array<typeof row>(size).fill(row))}
      on conflict (${sql.join(this.#key.map((column) => sql.ref(column)))})
      do update set ${sql.join(set)}
      where ${sql.join(differs, sql` or `)}
    `.compile(db)
  }
}
