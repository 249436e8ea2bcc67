import { type CompiledQuery, type Kysely, sql } from 'kysely'
import type { TableName } from '../../dataset/columns/tables.ts'
import type { RowOf } from '../../domain/dataset.ts'
import { storedCells, storedColumns, storedKey } from './stored-facts.ts'
import type { Tables } from './tables.ts'

/** Rows per statement: few sizes, so that each statement is compiled and prepared once. */
const SIZES = [500, 50, 5, 1] as const

interface Touched {
  readonly touched: string
}

/** Adds facts or updates those of the same key, in statements of many rows, for as long as a write lasts. */
export class Upsert<Table extends TableName> {
  readonly #statements = new Map<number, CompiledQuery<Touched>>()
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /**
   * Returns the first part of the key (area, id) of each row that was added or changed; of rows that were
   * the same already none.
   */
  async run(db: Kysely<Tables>, facts: readonly RowOf[Table][]): Promise<string[]> {
    const touched: string[] = []
    let start = 0
    for (const size of SIZES) {
      for (; facts.length - start >= size; start += size) {
        const parameters = storedCells(this.#table, facts.slice(start, start + size))
        const statement = this.#statement(db, size)
        const { rows } = await db.executeQuery<Touched>({ ...statement, parameters })
        for (const { touched: code } of rows) touched.push(code)
      }
    }
    return touched
  }

  #statement(db: Kysely<Tables>, size: number): CompiledQuery<Touched> {
    let statement = this.#statements.get(size)
    if (!statement) {
      statement = this.#compile(db, size)
      this.#statements.set(size, statement)
    }
    return statement
  }

  #compile(db: Kysely<Tables>, size: number): CompiledQuery<Touched> {
    const columns = storedColumns(this.#table)
    const key = storedKey(this.#table)
    const row = sql`(${sql.join(columns.map(() => null))})`
    const rest = columns.filter((column) => !key.includes(column))
    const set = rest.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`)
    const differs = rest.map(
      (column) =>
        sql`${sql.ref(`${this.#table}.${column}`)} is distinct from ${sql.ref(`excluded.${column}`)}`,
    )
    return sql<Touched>`
      insert into ${sql.table(this.#table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      values ${sql.join(Array<typeof row>(size).fill(row))}
      on conflict (${sql.join(key.map((column) => sql.ref(column)))})
      do update set ${sql.join(set)}
      where ${sql.join(differs, sql` or `)}
      returning ${sql.ref(key[0] ?? '')} as touched
    `.compile(db)
  }
}
