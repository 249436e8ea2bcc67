// Long on purpose: every statement on rows of registers, which share one shape of a stored row.
import { type CompiledQuery, type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import { fifteenDigits } from '../../domain/fifteen-digits.ts'
import { combineQualifiers, type Qualifier } from '../../domain/qualifier.ts'
import { dayOf, qualifierColumn, type RegisterRow } from '../../domain/register/register.ts'
import { REGISTERS, type RegisterId } from '../../domain/register/registers.ts'
import type { ApiReading } from '../api/area-view.ts'
import type { HeldRow, RegisterPage, RegisterPageQuery, RegisterQuery } from '../api/store.ts'
import type { RegisterRowRow, Tables } from './tables.ts'
import { inSizes } from './upsert.ts'

/** Rows read or written by one statement: some milliseconds. */
const AT_ONCE = 2_000
/** From so many areas on it is looked which of them have rows. */
const MANY = 100

/**
 * Rows of a register in some areas.
 *
 * @param proceed Called between the steps; not given within a write, whose connection nobody else may use.
 */
export async function readRegisterRows(
  db: Kysely<Tables>,
  query: RegisterQuery,
  proceed: ApiReading['proceed'] = () => undefined,
): Promise<HeldRow[]> {
  const { register, from, to, id } = query
  const found: HeldRow[] = []
  for (const areaCode of await areasWithRows(db, query)) {
    for (let last = ''; ; ) {
      await proceed()
      const rows = await db
        .selectFrom('register_rows')
        .selectAll()
        .where('register', '=', register)
        .where('area_code', '=', areaCode)
        .where('id', '>', last)
        .$if(from !== undefined, (select) => select.where('day', '>=', from ?? ''))
        .$if(to !== undefined, (select) => select.where('day', '<=', to ?? ''))
        .$if(id !== undefined, (select) => select.where('id', '=', id ?? ''))
        .orderBy('id')
        .limit(AT_ONCE)
        .execute()
      for (const row of rows) found.push(heldRowOf(row))
      if (rows.length < AT_ONCE) break
      last = rows.at(-1)?.id ?? ''
    }
  }
  return found
}

/** Of many areas those that have rows: most keep no register. */
async function areasWithRows(
  db: Kysely<Tables>,
  { register, areaCodes }: Pick<RegisterQuery, 'register' | 'areaCodes'>,
): Promise<readonly string[]> {
  if (areaCodes.length < MANY) return areaCodes
  const rows = await db
    .selectFrom('register_rows')
    .select('area_code')
    .distinct()
    .where('register', '=', register)
    .execute()
  const asked = new Set(areaCodes)
  return rows.flatMap(({ area_code }) => (asked.has(area_code) ? area_code : []))
}

/** As many areas go into one statement. */
const MOST_AREAS = 500

/**
 * A page of rows by their days, with sums over all that were asked for, without reading the others.
 *
 * @returns Null where rows of too many areas are asked for.
 */
export async function readRegisterPage(
  db: Kysely<Tables>,
  query: RegisterPageQuery,
): Promise<RegisterPage | null> {
  const areaCodes = await areasWithRows(db, query)
  if (areaCodes.length > MOST_AREAS) return null
  const { register, from, to, where, sums, latestFirst, offset, limit } = query
  const asked = db
    .selectFrom('register_rows')
    .where('register', '=', register)
    .where('area_code', 'in', areaCodes)
    .$if(from !== undefined, (select) => select.where('day', '>=', from ?? ''))
    .$if(to !== undefined, (select) => select.where('day', '<=', to ?? ''))
    .$if(where.size > 0, (select) =>
      select.where(({ and, eb }) =>
        and([...where].map(([column, values]) => eb(cellOf(column), 'in', values))),
      ),
    )
  const page = await asked
    .select(['area_code', 'id'])
    .orderBy('day', latestFirst ? 'desc' : 'asc')
    .orderBy('area_code')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  const counted = await asked
    .select(({ fn }) => fn.countAll().as('total'))
    .select(
      sums.flatMap((column, at) => {
        const number = sql<number>`cast(${cellOf(column)} as double precision)`
        const qualifier = cellOf(qualifierColumn(column))
        const having = (...some: readonly Qualifier[]) =>
          sql<number>`count(case when ${qualifier} in (${sql.join(some)}) then 1 end)`
        return [
          sql<number | null>`sum(${number})`.as(`sum_${at}`),
          sql<number>`count(${number})`.as(`rows_${at}`),
          having('about').as(`about_${at}`),
          having('nearly').as(`nearly_${at}`),
          having('at_least').as(`at_least_${at}`),
        ]
      }),
    )
    .executeTakeFirstOrThrow()
  const cells = counted as Readonly<Record<string, unknown>>
  const cell = (name: string, at: number) => Number(cells[`${name}_${at}`] ?? 0)
  return {
    total: Number(counted.total),
    rows: await rowsOfPage(db, register, page),
    sums: sums.map((column, at) => {
      const inexact = (['about', 'nearly', 'at_least'] as const).flatMap((qualifier) =>
        new Array<Qualifier>(cell(qualifier, at)).fill(qualifier),
      )
      const exact = new Array<Qualifier>(cell('rows', at) - inexact.length).fill('exact')
      return {
        column,
        value: fifteenDigits(cell('sum', at)),
        rows: cell('rows', at),
        qualifier: combineQualifiers([...inexact, ...exact]),
      }
    }),
  }
}

/** Rows by their keys, in the order of these: to sort by day takes the keys alone. */
async function rowsOfPage(
  db: Kysely<Tables>,
  register: RegisterId,
  page: readonly { readonly area_code: string; readonly id: string }[],
): Promise<readonly HeldRow[]> {
  const keyOf = (areaCode: string, id: string) => `${areaCode}|${id}`
  const keys = page.map(({ area_code, id }) => ({ areaCode: area_code, id }))
  const held = await new RegisterUpsert().held(db, register, keys)
  const known = new Map(held.map((one) => [keyOf(one.row.areaCode, one.row.id), one]))
  return keys.flatMap(({ areaCode, id }) => known.get(keyOf(areaCode, id)) ?? [])
}

/** What a row holds in a column, as text or number. */
function cellOf(column: string) {
  return sql<string>`cells ->> ${sql.lit(column)}`
}

/** Looks up rows of registers by their keys, and adds rows or puts them in place of those of the same key. */
export class RegisterUpsert {
  readonly #upserts = new Map<number, CompiledQuery>()
  readonly #lookups = new Map<number, CompiledQuery>()

  /** Those of some rows that are stored, as they are. */
  async held(
    db: Kysely<Tables>,
    register: RegisterId,
    rows: readonly Pick<RegisterRow, 'areaCode' | 'id'>[],
  ): Promise<HeldRow[]> {
    const held: HeldRow[] = []
    for (const [size, some] of inSizes(rows)) {
      const statement = this.#lookups.get(size) ?? compileLookup(db, size)
      this.#lookups.set(size, statement)
      const keys = some.flatMap(({ areaCode, id }) => [areaCode, id])
      const parameters = [register, ...keys]
      const found = await db.executeQuery<Selectable<RegisterRowRow>>({ ...statement, parameters })
      for (const row of found.rows) held.push(heldRowOf(row))
    }
    return held
  }

  async run(
    db: Kysely<Tables>,
    register: RegisterId,
    rows: readonly RegisterRow[],
    revision: string,
  ): Promise<void> {
    for (const [size, some] of inSizes(rows)) {
      const statement = this.#upserts.get(size) ?? compileUpsert(db, size)
      this.#upserts.set(size, statement)
      const parameters = some.flatMap((row) => {
        const stored = storedRowOf(register, row, revision)
        return COLUMNS.map((column) => stored[column])
      })
      await db.executeQuery({ ...statement, parameters })
    }
  }
}

const COLUMNS = [
  'register',
  'area_code',
  'id',
  'day',
  'reference',
  'note',
  'cells',
  'revision',
] as const satisfies (keyof RegisterRowRow)[]
const KEY: readonly string[] = ['register', 'area_code', 'id']

function compileLookup(db: Kysely<Tables>, size: number): CompiledQuery {
  // The types are said: PostgreSQL takes parameters in a list of values for texts only where they are all.
  const row = sql`(cast(${null} as text), cast(${null} as text))`
  return sql`
    select * from register_rows
    where register = ${null}
      and (area_code, id) in (values ${sql.join(Array<typeof row>(size).fill(row))})
  `.compile(db)
}

function compileUpsert(db: Kysely<Tables>, size: number): CompiledQuery {
  const row = sql`(${sql.join(COLUMNS.map(() => null))})`
  const set = COLUMNS.filter((column) => !KEY.includes(column)).map(
    (column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`,
  )
  return sql`
    insert into register_rows (${sql.join(COLUMNS.map((column) => sql.ref(column)))})
    values ${sql.join(Array<typeof row>(size).fill(row))}
    on conflict (register, area_code, id) do update set ${sql.join(set)}
  `.compile(db)
}

/** Takes rows out. */
export async function deleteRegisterRows(
  db: Kysely<Tables>,
  register: RegisterId,
  rows: readonly RegisterRow[],
): Promise<void> {
  for (const { areaCode, id } of rows) {
    await db
      .deleteFrom('register_rows')
      .where('register', '=', register)
      .where('area_code', '=', areaCode)
      .where('id', '=', id)
      .execute()
  }
}

function storedRowOf(
  register: RegisterId,
  row: RegisterRow,
  revision: string,
): Insertable<RegisterRowRow> {
  const { areaCode, id, reference, note, cells } = row
  const kept = Object.entries(cells).filter(([, cell]) => cell !== null)
  return {
    register,
    area_code: areaCode,
    id,
    day: dayOf(row, REGISTERS[register].day) ?? '',
    reference,
    note,
    cells: JSON.stringify(Object.fromEntries(kept)),
    revision,
  }
}

function heldRowOf(stored: Selectable<RegisterRowRow>): HeldRow {
  const { area_code, id, reference, note, cells: kept, revision } = stored
  const cells = typeof kept === 'string' ? JSON.parse(kept) : kept
  return { row: { areaCode: area_code, id, reference, note, cells }, revision }
}
